import type { Said } from '../statements/said.ts'
import type { Joined } from './join.ts'
import type { Planned, PlannedRow, Verdict } from './planned.ts'

const WEIGHT: Verdict[] = ['same', 'leave', 'change', 'create', 'ask', 'refuse']

/** What one row of the file comes to. */
export function planRow(
  said: Said,
  index: number,
  { documents, joined }: { documents: Planned[]; joined: Joined },
): PlannedRow {
  const { sheet, row, faults } = said
  const mine = documents.filter(({ rows }) => rows.includes(index))
  const asked = joined.questions.some(({ statement }) => statement.row === index)
  const repeated = joined.repeated.find(({ statement }) => statement.row === index)
  const about =
    mine.map(({ title }) => title).join('; ') ||
    (said.clues.name ?? said.clues.urn ?? said.clues.gssCode ?? '')
  if (faults.length > 0) return { sheet, row, verdict: 'refuse', about, reasons: faults }
  if (repeated) {
    const reasons = [
      repeated.isEqual
        ? `It says again what ${repeated.first.at} says.`
        : `It contradicts ${repeated.first.at}, which speaks of the same inspection.`,
    ]
    return { sheet, row, verdict: repeated.isEqual ? 'leave' : 'refuse', about, reasons }
  }
  const verdicts: Verdict[] = [...mine.map(({ verdict }) => verdict), ...(asked ? ['ask' as const] : [])]
  const verdict = verdicts.toSorted((one, other) => WEIGHT.indexOf(other) - WEIGHT.indexOf(one))[0] ?? 'leave'
  const reasons = [
    ...mine.flatMap((each) => each.reasons),
    ...(asked ? ['It is not clear which inspection this is.'] : []),
    ...(said.remark ? [said.remark] : []),
  ]
  return { sheet, row, verdict, about, reasons: [...new Set(reasons)] }
}
