/** A word of a text: the term under which it is found, and where it stands. */
export type Word = { term: string; start: number; end: number }

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu
const LONGEST_TERM = 40

/** Words that are in nearly every text: nobody looks for them. */
const EVERYWHERE = new Set(
  'a an and are as at be by for from has have in is it its of on or that the their this to was were which with'.split(
    ' ',
  ),
)

/** The words of a text in their order, without those that are everywhere. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const plain = plainWord(word)
    if (plain && !EVERYWHERE.has(plain))
      words.push({ term: termOf(plain), start: index, end: index + word.length })
  }
  return words
}

/** The same for what somebody typed: each word once, plain, since the last may be the beginning of a longer one. */
export const typedWords = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(WORD)].map(([word]) => plainWord(word)).filter((word) => word && !EVERYWHERE.has(word)),
  ),
]

/** In small letters without accents; “children’s” as “children”. */
export function plainWord(word: string): string {
  const small = word.toLowerCase()
  if (/^[a-z0-9]+$/.test(small)) return small.slice(0, LONGEST_TERM)
  return small
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
    .slice(0, LONGEST_TERM)
}

/** Of a plain word, in the singular: whoever looks for reports finds a report. (Harman's rules for the English s.) */
export function termOf(plain: string): string {
  if (plain.length < 4 || !plain.endsWith('s')) return plain
  if (plain.endsWith('ies')) return /[ae]ies$/.test(plain) ? plain : `${plain.slice(0, -3)}y`
  return /(us|ss)$/.test(plain) ? plain : plain.slice(0, -1)
}
