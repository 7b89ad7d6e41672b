import type { Rounds } from './rounds.ts'
import type { Name, Row } from './rows.ts'
import { spreadOf, type Spread } from './spread.ts'
import type { Starts } from './starts.ts'

export const NAMES: Record<Exclude<Name, 'ours'>, string> = {
  'node:http': 'bare node:http',
  express: 'bare Express',
  plain: 'plain Payload',
}

type Line = string[]

const HEAD: Line = [
  '',
  'ours',
  'compared with',
  'theirs',
  'ratio (least–most)',
  'wanted',
  '',
  'by processor time',
]

/** What was measured, as a table of Markdown: each ratio is of two that ran in the same round. */
export function tableOf(rows: Row[], rounds: Rounds, starts: Starts | undefined): string {
  const lines = [...rows.flatMap((row) => linesOf(row, rounds)), ...(starts ? linesOfStarts(starts) : [])]
  return [HEAD, HEAD.map((_, at) => (at === 0 || at === 2 || at === 6 ? '---' : '--:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function linesOf({ name: row, asked, wanted }: Row, rounds: Rounds): Line[] {
  const { ours, ...others } = rounds.get(row)!
  return (Object.keys(asked) as Name[])
    .filter((name) => name !== 'ours')
    .map((name) => {
      const theirs = others[name]!
      const ratio = spreadOf(ours!.map(({ perSecond }, at) => perSecond / theirs[at]!.perSecond))
      const byProcessor = spreadOf(ours!.map(({ processorMs }, at) => theirs[at]!.processorMs / processorMs))
      return [
        row,
        rate(spreadOf(ours!.map(({ perSecond }) => perSecond))),
        NAMES[name],
        rate(spreadOf(theirs.map(({ perSecond }) => perSecond))),
        told(ratio),
        `≥ ${wanted[name]}`,
        ratio.median >= wanted[name]! ? 'reached' : 'missed',
        rounded(byProcessor.median),
      ]
    })
}

function linesOfStarts({ ours, plain }: Starts): Line[] {
  const compared = (row: string, of: 'seconds' | 'residentMb', unit: string, most?: number): Line => {
    const ratio = spreadOf(ours.map((each, at) => each[of] / plain[at]![of]))
    const middle = (those: Starts['ours']) =>
      `${rounded(spreadOf(those.map((each) => each[of])).median)} ${unit}`
    const verdict = most === undefined ? ['', ''] : [`≤ ${most}`, ratio.median <= most ? 'reached' : 'missed']
    return [row, middle(ours), NAMES.plain, middle(plain), told(ratio), ...verdict, '']
  }
  return [compared('Cold start', 'seconds', 's'), compared('Memory at rest', 'residentMb', 'MB', 1.3)]
}

const rate = ({ median }: Spread) => `${Math.round(median).toLocaleString('en-GB')}/s`

const told = ({ median, least, most }: Spread) => `${rounded(median)} (${rounded(least)}–${rounded(most)})`

const rounded = (value: number) => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)
