import { printedWords, type Word } from './printed-words.ts'

/** The words of a report, and where each run of a few of them begins: made once, for all that is looked for in it. */
export type Report = { words: Word[]; runs: Map<string, number[]> }

/** A run of words that is everywhere tells nothing of where a quotation is from. */
const MOST_PLACES = 40
const RUN = 3
/** How far the passage may be longer than the quotation, in words. */
const SLACK = 60

/** @param pages the text of each page, in lines as they are printed. */
export function reportOf(pages: string[]): Report {
  const words = printedWords(pages)
  return { words, runs: runsOf(words, RUN) }
}

/** The part of a report in which a quotation is to be looked for, as first and last word; undefined where nothing is like it. */
export function findPassage(
  quotation: string[],
  { words, runs }: Report,
  from = 0,
): { first: number; last: number } | undefined {
  const length = Math.min(RUN, quotation.length)
  const places = length === RUN ? runs : runsOf(words, length)
  const votes = new Map<number, number>()
  for (const at of quotation.keys()) {
    const found = places.get(runAt(quotation, at, length)) ?? []
    if (found.length > MOST_PLACES) continue
    for (const place of found) {
      if (place < from) continue
      // Words that were lost or put in shift what follows them: near beginnings are one.
      const start = Math.round((place - at) / SLACK)
      votes.set(start, (votes.get(start) ?? 0) + 1)
    }
  }
  const best = [...votes].sort(([, one], [, other]) => other - one)[0]
  if (!best) return undefined
  const start = best[0] * SLACK
  return {
    first: Math.max(from, start - SLACK),
    last: Math.min(words.length, start + quotation.length + 2 * SLACK),
  }
}

/** Numbers of paragraphs are passed over: who quotes does so as well. */
function runsOf(words: Word[], length: number): Map<string, number[]> {
  const positions = [...words.keys()].filter((index) => !words[index]!.isMark)
  const plain = positions.map((index) => words[index]!.plain)
  const runs = new Map<string, number[]>()
  for (const [at, position] of positions.entries()) {
    const run = runAt(plain, at, length)
    const known = runs.get(run)
    if (known) known.push(position)
    else runs.set(run, [position])
  }
  return runs
}

/** Quotation marks and stops at the ends of words are not what tells where it is from. */
const runAt = (words: string[], at: number, length: number) =>
  words
    .slice(at, at + length)
    .map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .join(' ')
