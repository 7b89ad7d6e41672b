import type { Index } from './documents.ts'
import type { Meaning } from './expand.ts'

/** Numbers of documents, and the score of each by its number. */
export type Scored = { found: number[]; scores: Float32Array }

/**
 * The documents that have all of the words, or where none has, those that have the most of them. A word counts by its
 * best meaning in a document, and more the fewer documents have it.
 */
export function score({ documents, numbers, columns: { isThere } }: Index, meanings: Meaning[]): Scored {
  const scores = new Float32Array(documents.length)
  const best = new Float32Array(documents.length)
  const counts = new Uint8Array(documents.length)
  let found: number[] = []
  let most = 0
  for (const { terms } of meanings) {
    const touched: number[] = []
    for (const { found: term, fit } of terms) {
      const { postings, length } = term
      for (let at = 0; at < length; at++) {
        const posting = postings[at]!
        const number = posting >>> 8
        const weight = (posting & 255) * fit
        if (best[number] === 0) {
          if (!isThere[number]) continue
          touched.push(number)
        }
        if (weight > best[number]!) best[number] = weight
      }
    }
    const rarity = Math.log(1 + numbers.size / Math.max(1, touched.length))
    for (const number of touched) {
      scores[number]! += best[number]! * rarity
      best[number] = 0
      const count = ++counts[number]!
      if (count > most) {
        most = count
        found = []
      }
      if (count === most) found.push(number)
    }
  }
  return { found, scores }
}
