import type { Word } from './printed-words.ts'

/** A run of three words that is everywhere tells nothing of where a quotation is from. */
const MOST_PLACES = 40
const RUN = 3
/** How far the passage may be longer than the quotation, in words. */
const SLACK = 60

/** The part of a report in which a quotation is to be looked for, as first and last word; undefined where nothing is like it. */
export function findPassage(
  quotation: string[],
  report: Word[],
  from = 0,
): { first: number; last: number } | undefined {
  const length = Math.min(RUN, quotation.length)
  const places = placesOfRuns(report, from, length)
  const votes = new Map<number, number>()
  for (const at of quotation.keys()) {
    const found = places.get(runAt(quotation, at, length)) ?? []
    if (found.length > MOST_PLACES) continue
    // Words that were lost or put in shift what follows them: near beginnings are one.
    for (const place of found) {
      const start = Math.round((place - at) / SLACK)
      votes.set(start, (votes.get(start) ?? 0) + 1)
    }
  }
  const best = [...votes].sort(([, one], [, other]) => other - one)[0]
  if (!best) return undefined
  const start = best[0] * SLACK
  return {
    first: Math.max(from, start - SLACK),
    last: Math.min(report.length, start + quotation.length + 2 * SLACK),
  }
}

function placesOfRuns(report: Word[], from: number, length: number): Map<string, number[]> {
  const plain = report.filter(({ isMark }) => !isMark).map(({ plain }) => plain.toLowerCase())
  const positions = [...report.keys()].filter((index) => !report[index]!.isMark)
  const places = new Map<string, number[]>()
  for (const [at, position] of positions.entries()) {
    if (position < from) continue
    const run = runAt(plain, at, length)
    const known = places.get(run)
    if (known) known.push(position)
    else places.set(run, [position])
  }
  return places
}

/** Quotation marks and stops at the ends of words are not what tells where it is from. */
const runAt = (words: string[], at: number, length: number) =>
  words
    .slice(at, at + length)
    .map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .join(' ')
