/**
 * What is written down of each document while one looks for words, by its number. It is kept for the next who looks: to
 * make it anew takes longer than many a search. What was written holds until then.
 */
export type Slate = {
  scores: Float32Array
  /** How much the word in hand says about it; nothing between two words. */
  best: Float32Array
  /** How many of the words it has. */
  counts: Uint8Array
  /** Those that have the word in hand, and those that have the most of the words. */
  touched: Uint32Array
  found: Uint32Array
}

const FIRST_SIZE = 256

export const makeSlate = (size = FIRST_SIZE): Slate => ({
  scores: new Float32Array(size),
  best: new Float32Array(size),
  counts: new Uint8Array(size),
  touched: new Uint32Array(size),
  found: new Uint32Array(size),
})

/** Wiped, with room for so many documents. */
export function wiped(slate: Slate, size: number): Slate {
  if (slate.scores.length < size) return makeSlate(size * 2)
  slate.scores.fill(0, 0, size)
  slate.counts.fill(0, 0, size)
  return slate
}
