import type { Index } from './documents.ts'

type Asked = { scores: Float32Array; from: number; to: number }

/** So many days there are since 1970, until 2149. */
const DAYS = 65_536
/** So many are kept in order while one goes through all; of later pages all are sorted. */
const FEW = 100

/**
 * The found from one place to another, best first; of those that are as good, the newest, and at last by their ids, so
 * that pages neither repeat nor leave out. Only numbers are sorted: a comparison of two documents takes much longer.
 */
export function inOrder(index: Index, found: Uint32Array, { scores, from, to }: Asked): number[] {
  if (from >= found.length) return []
  const { documents, columns } = index
  // Loops by number here and below: what iterates takes longer than what is done.
  const ranks = new Float64Array(found.length)
  for (let at = 0; at < found.length; at++) {
    const number = found[at]!
    ranks[at] = Math.round(scores[number]! * 100) * DAYS + columns.days[number]!
  }
  const best = bestOf(ranks, Math.min(to, found.length))
  const first = best[from]!
  const last = best.at(-1)!
  const above = best.indexOf(first)
  const window: { id: string; number: number; rank: number }[] = []
  for (let at = 0; at < ranks.length; at++) {
    const rank = ranks[at]!
    if (rank <= first && rank >= last)
      window.push({ id: documents[found[at]!]!.id, number: found[at]!, rank })
  }
  window.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
  return window.slice(from - above, to - above).map(({ number }) => number)
}

/** The highest ranks, the highest first. */
function bestOf(ranks: Float64Array, count: number): Float64Array {
  if (count > FEW) return ranks.toSorted().reverse().subarray(0, count)
  const best = new Float64Array(count).fill(-1)
  for (let each = 0; each < ranks.length; each++) {
    const rank = ranks[each]!
    if (rank <= best[count - 1]!) continue
    let at = count - 1
    for (; at > 0 && best[at - 1]! < rank; at--) best[at] = best[at - 1]!
    best[at] = rank
  }
  return best
}
