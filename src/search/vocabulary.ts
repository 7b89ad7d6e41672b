import SearchableMap from 'minisearch/SearchableMap'

/**
 * In which documents a term is, and how much it says about each: the number of the document in the upper 24 bits, the
 * weight in the lower eight. Not in any order. Numbers of documents that are gone stay until they are swept out.
 */
export type Term = {
  postings: Uint32Array
  length: number
  /** How it is written, where that is not the term itself. */
  form?: string
}
export type Written = { term: string; form: string; weight: number }
export type Vocabulary = {
  terms: SearchableMap<Term>
  /** The most frequent terms that begin with one or two letters, looked up once until something changes. */
  frequent: Map<string, string[]>
}

export const MOST_DOCUMENTS = 2 ** 24
export const HEAVIEST = 255

export const makeVocabulary = (): Vocabulary => ({ terms: new SearchableMap<Term>(), frequent: new Map() })

/** Says that these terms are in a document, each once, with a weight from 1 to 255. */
export function addDocument(vocabulary: Vocabulary, document: number, written: Iterable<Written>): void {
  vocabulary.frequent.clear()
  for (const { term, form, weight } of written) {
    const known = vocabulary.terms.fetch(term, () => newTerm(term, form))
    if (known.length === known.postings.length) known.postings = grown(known.postings)
    known.postings[known.length] = document * 256 + weight
    known.length += 1
  }
}

/**
 * Takes out what is gone, a few terms at each step: whoever calls does other things in between.
 * @param isThere by the number of a document.
 */
export function* sweep(
  { terms, frequent }: Vocabulary,
  isThere: (document: number) => boolean,
): Generator<void> {
  for (const [at, name] of [...terms.keys()].entries()) {
    const term = terms.get(name)
    if (term) {
      const left = term.postings.subarray(0, term.length).filter((posting) => isThere(posting >>> 8))
      if (left.length === 0) terms.delete(name)
      else if (left.length < term.length) Object.assign(term, { postings: left, length: left.length })
    }
    frequent.clear()
    if (at % TERMS_A_STEP === TERMS_A_STEP - 1) yield
  }
}

/** Enough for every ending of a word; of what begins with two letters, the most frequent. */
const MOST_BEGINNINGS = 60
const SHORT = 2

/** The terms that begin so: all of them, or of very many the most frequent. */
export function beginningWith({ terms, frequent }: Vocabulary, start: string): [string, Term][] {
  const known = frequent.get(start)
  if (known) return known.map((term) => [term, terms.get(term)!])
  const found = [...terms.atPrefix(start)]
  if (found.length <= MOST_BEGINNINGS) return found
  const most = found.sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_BEGINNINGS)
  if (start.length <= SHORT)
    frequent.set(
      start,
      most.map(([term]) => term),
    )
  return most
}

const TERMS_A_STEP = 500

const newTerm = (term: string, form: string): Term => ({
  postings: new Uint32Array(2),
  length: 0,
  ...(form === term ? {} : { form }),
})

function grown(postings: Uint32Array): Uint32Array {
  const more = new Uint32Array(Math.ceil(postings.length * 1.5))
  more.set(postings)
  return more
}
