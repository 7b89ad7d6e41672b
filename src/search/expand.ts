import type { Index } from './documents.ts'
import { beginningWith, type Term, type Vocabulary } from './vocabulary.ts'
import { termOf } from './words.ts'

/** What a typed word may mean: terms, each with how well it fits (1: it is the word itself). */
export type Meaning = {
  word: string
  terms: { term: string; found: Term; fit: number }[]
  /** How it is probably meant to be written, where it is not as it was typed. */
  correction?: string
}

const MOST_NEAR = 12
const FIT = { beginning: 0.6, near: 0.7 }
/** A word that is rare, beside one that is written nearly so and is this many times as frequent, may be a slip. */
const RARE = 2
const MUCH_MORE = 10

type Asked = {
  vocabulary: Vocabulary
  /** How many letters must be there for a word to stand for those that begin with it. */
  shortestBeginning: number
  /** It may be written wrongly before it has been written to its end. */
  isBeingTyped?: boolean
}

/** What is meant by a word: itself and what begins with it, or, where there is none of these, what is written nearly so. */
export function meaningOf(
  index: Index,
  word: string,
  { vocabulary, shortestBeginning, isBeingTyped }: Asked,
): Meaning {
  const howOften = (term: Term, most: number) => countThere(index, term, most)
  const exact = vocabulary.terms.get(termOf(word))
  const itself = exact ? [{ term: termOf(word), found: exact, fit: 1 }] : []
  const longer = word.length >= shortestBeginning ? beginnings(vocabulary, word) : []
  const terms = [...itself, ...longer.filter(({ term }) => term !== itself[0]?.term)]
  const count = Math.max(0, ...terms.map(({ found }) => howOften(found, RARE + 1)))
  if (count > RARE) return { word, terms }
  const near = nearTo(vocabulary, word)
    .filter(({ term }) => term !== termOf(word))
    .map((each) => ({ ...each, count: howOften(each.found, MUCH_MORE * RARE) }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.fit - a.fit || sameStart(b.term, word) - sameStart(a.term, word) || b.count - a.count)
    .slice(0, MOST_NEAR)
  const [best] = near
  if (count === 0 && !best && isBeingTyped) return { word, terms: beginningAlike(vocabulary, word) }
  if (count === 0) return { word, terms: near, ...(best ? { correction: formOf(best) } : {}) }
  const isSlip = exact && best && best.count >= MUCH_MORE * count
  return { word, terms, ...(isSlip ? { correction: formOf(best) } : {}) }
}

const formOf = ({ term, found }: { term: string; found: Term }) => found.form ?? term
const sameStart = (term: string, word: string) => Number(term[0] === word[0])

const beginnings = (vocabulary: Vocabulary, start: string): Meaning['terms'] =>
  beginningWith(vocabulary, start).map(([term, found]) => ({ term, found, fit: FIT.beginning }))

/** What begins as the word does, as far as anything does: at least with half of it. */
function beginningAlike(vocabulary: Vocabulary, word: string): Meaning['terms'] {
  for (let length = word.length - 1; length >= Math.max(3, word.length / 2); length--) {
    const terms = beginnings(vocabulary, word.slice(0, length))
    if (terms.length > 0) return terms
  }
  return []
}

/** One slip in a short word, two in a long one; none in codes and numbers. */
function nearTo(vocabulary: Vocabulary, word: string): Meaning['terms'] {
  const term = termOf(word)
  const slips = term.length < 4 || /\d/.test(term) ? 0 : term.length < 8 ? 1 : 2
  if (slips === 0) return []
  return [...vocabulary.terms.fuzzyGet(term, slips)].map(([near, [found, distance]]) => ({
    term: near,
    found,
    fit: FIT.near ** distance,
  }))
}

/** How many documents that are there have it; no further than it matters. */
function countThere({ columns: { isThere } }: Index, { postings, length }: Term, most: number): number {
  let count = 0
  for (let at = 0; at < length && count < most; at++) if (isThere[postings[at]! >>> 8]) count += 1
  return count
}
