import type { Meaning } from './expand.ts'

/** What was probably meant, where a word is written otherwise than we know it; else null. */
export function didYouMean(meanings: Meaning[]): string | null {
  if (!meanings.some(({ correction }) => correction)) return null
  return meanings.map(({ word, correction }) => correction ?? word).join(' ')
}
