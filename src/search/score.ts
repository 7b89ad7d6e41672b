import type { Index } from './documents.ts'
import type { Meaning } from './expand.ts'
import { wiped } from './slate.ts'

/** Numbers of documents, and the score of each by its number. Both hold until the next who looks for something. */
export type Scored = { found: Uint32Array; scores: Float32Array }

/**
 * The documents that have all of the words, or where none has, those that have the most of them. A word counts by its
 * best meaning in a document, and more the fewer documents have it.
 */
export function score(index: Index, meanings: Meaning[]): Scored {
  const { documents, numbers, columns } = index
  const { isThere } = columns
  index.slate = wiped(index.slate, documents.length)
  const { scores, best, counts, touched, found } = index.slate
  let howMany = 0
  let most = 0
  for (const { terms } of meanings) {
    let length = 0
    for (const { found: term, fit } of terms) {
      const { postings } = term
      for (let at = 0; at < term.length; at++) {
        const posting = postings[at]!
        const number = posting >>> 8
        const weight = (posting & 255) * fit
        if (best[number] === 0) {
          if (!isThere[number]) continue
          touched[length++] = number
        }
        if (weight > best[number]!) best[number] = weight
      }
    }
    const rarity = Math.log(1 + numbers.size / Math.max(1, length))
    for (let at = 0; at < length; at++) {
      const number = touched[at]!
      scores[number]! += best[number]! * rarity
      best[number] = 0
      const count = ++counts[number]!
      if (count > most) {
        most = count
        howMany = 0
      }
      if (count === most) found[howMany++] = number
    }
  }
  return { found: found.subarray(0, howMany), scores }
}
