import { align, type Step } from './align.ts'
import { differencesIn, type Difference } from './differences.ts'
import { findPassage, type Report } from './find-passage.ts'
import { plainOf, type Word } from './printed-words.ts'

export type { Difference } from './differences.ts'

/** Where a quotation is in a report, or what is most like it there. */
export type Comparison =
  | { found: 'exact'; page: number; lastPage: number }
  | { found: 'similar'; page: number; lastPage: number; differences: Difference[] }
  | { found: 'nowhere' }

/** Fewer words that are the same, and it is another sentence. */
const LEAST_SAME = 0.6
/** Where an editor has left something out. */
const OMISSION = /\[\s*(?:\.\.\.|…)\s*\]|…|(?<=\s)\.\.\.(?=\s)/

/**
 * Looks for a quotation in a report. Spaces, line ends, how quotation marks and dashes are set, a capital at its
 * beginning and the stop at its end do not count; "[…]" stands for what is left out.
 * @param report from `reportOf`.
 */
export function findQuotation(quotation: string, report: Report): Comparison {
  const parts = quotation
    .split(OMISSION)
    .map(wordsOf)
    .filter((words) => words.length > 0)
  const found: Found[] = []
  let from = 0
  for (const [index, words] of parts.entries()) {
    const ends = { isFirst: index === 0, isLast: index === parts.length - 1 }
    const part = findPart(words, report, { ...ends, from })
    if (!part) return { found: 'nowhere' }
    found.push(part)
    from = part.next
  }
  if (found.length === 0) return { found: 'nowhere' }
  const differences = found.flatMap((part) => part.differences)
  const [page, lastPage] = [found[0]!.page, found.at(-1)!.lastPage]
  return differences.length > 0
    ? { found: 'similar', page, lastPage, differences }
    : { found: 'exact', page, lastPage }
}

type Found = { page: number; lastPage: number; next: number; differences: Difference[] }
type Place = { isFirst: boolean; isLast: boolean; from: number }

function findPart(said: string[], report: Report, place: Place): Found | undefined {
  const passage = findPassage(said.map(plainOf), report, place.from)
  if (!passage) return undefined
  const printed = report.words.slice(passage.first, passage.last)
  const plain = said.map((word, index) => ({
    first: index === 0,
    last: index === said.length - 1,
    ...formsOf(plainOf(word), index === 0, index === said.length - 1),
  }))
  const steps = align(said, printed, (at, word) => isSameWord(plain[at]!, word))
  const both = steps.filter((step) => step.said !== undefined && step.printed !== undefined)
  const same = both.filter(({ isSame }) => isSame).length
  if (same < said.length * LEAST_SAME) return undefined
  const [first, last] = [both[0]!.printed!, both.at(-1)!.printed!]
  return {
    page: printed[first]!.page,
    lastPage: printed[last]!.page,
    next: passage.first + last + 1,
    differences: differencesIn(trimmed(steps), { said, printed }),
  }
}

/** A paragraph's number before the quotation is none of it. */
const trimmed = (steps: Step[]) => steps.slice(steps.findIndex(({ said }) => said !== undefined))

type Said = { plain: string; first: boolean; last: boolean }

const formsOf = (plain: string, first: boolean, last: boolean) => ({ plain: atEnds(plain, first, last) })

function isSameWord({ plain, first, last }: Said, word: Word): boolean {
  return [word.plain, word.joined].some((form) => form !== undefined && atEnds(form, first, last) === plain)
}

/** What an editor changes where a quotation begins and ends, so that it reads well in his own sentence. */
function atEnds(word: string, first: boolean, last: boolean): string {
  let form = word
  if (first) form = form.replace(/^'+/, '').replace(/^\p{L}/u, (letter) => letter.toLowerCase())
  if (last) form = form.replace(/[.,;:']+$/, '')
  return form
}

/** A hyphen at a line's end belongs to the word, as in the report. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/(\p{L}-)[^\S\n]*\n\s*(?=\p{L})/gu, '$1')
    .split(/\s+/)
    .filter((word) => word !== '')
