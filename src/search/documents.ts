import { clearRow, makeColumns, setRow, type Columns } from './columns.ts'
import { makeFacets, type Facets } from './facets.ts'
import { keyOf, type Entry } from './index-entry.ts'
import { makeSlate, type Slate } from './slate.ts'
import { addDocument, makeVocabulary, MOST_DOCUMENTS, sweep, type Vocabulary } from './vocabulary.ts'
import { weighAll, weighNames } from './weigh.ts'

/** All that is looked through. A document has a new number each time it is put in; the place of an old one is empty. */
export type Index = {
  documents: (Entry | undefined)[]
  columns: Columns
  slate: Slate
  numbers: Map<string, number>
  words: Vocabulary
  names: Vocabulary
  facets: Facets
  /** Keys of what is shown for a time only. */
  dated: Set<string>
  /** Keys that many documents name, each kept once. */
  sharedKeys: Map<string, string>
  /** Numbers of documents that are gone, and may still be in the vocabularies. */
  gone: number[]
  /** Numbers that can be given again. */
  free: number[]
}

export const makeIndex = (): Index => ({
  documents: [],
  columns: makeColumns(),
  slate: makeSlate(),
  numbers: new Map(),
  words: makeVocabulary(),
  names: makeVocabulary(),
  facets: makeFacets(),
  dated: new Set(),
  sharedKeys: new Map(),
  gone: [],
  free: [],
})

export function entryAt({ documents, numbers }: Index, key: string): Entry | undefined {
  const number = numbers.get(key)
  return number === undefined ? undefined : documents[number]
}

/** What a document is about, as far as that is there. */
export const relatedTo = (index: Index, { about }: Entry): Entry[] =>
  about.flatMap((key) => entryAt(index, key) ?? [])

/** Puts a document in, in the place of what was known of it. */
export function put(index: Index, entry: Entry): void {
  const key = keyOf(entry)
  remove(index, key)
  const number = index.free.pop() ?? index.documents.length
  if (number >= MOST_DOCUMENTS) throw new RangeError('There are more documents than the search can hold.')
  const related = relatedTo(index, entry)
  const day = entry.date ? Math.floor(Date.parse(entry.date) / DAY_MS) : 0
  index.documents[number] = { ...entry, about: entry.about.map((each) => shared(index, each)) }
  setRow(index.columns, number, { day, values: index.facets.valuesOf(entry, related) })
  index.numbers.set(key, number)
  if (entry.from !== null || entry.until !== null) index.dated.add(key)
  addDocument(index.words, number, weighAll(entry, related))
  addDocument(index.names, number, weighNames(entry))
}

export function remove(index: Index, key: string): void {
  const number = index.numbers.get(key)
  if (number === undefined) return
  index.numbers.delete(key)
  index.dated.delete(key)
  index.documents[number] = undefined
  clearRow(index.columns, number)
  index.gone.push(number)
}

/** The keys of what is about a document, and so carries its names. For most, which nothing was ever about, at once. */
export const keysAbout = ({ documents, sharedKeys }: Index, key: string): string[] =>
  sharedKeys.has(key) ? documents.flatMap((entry) => (entry?.about.includes(key) ? keyOf(entry) : [])) : []

/** Whether so much is gone that it is worth while to sweep. */
export const isDusty = ({ gone, numbers }: Index): boolean =>
  gone.length > 200 && gone.length > numbers.size / 5

/** Takes what is gone out of the vocabularies, step by step; its numbers are then given again. */
export function* sweepOut(index: Index): Generator<void> {
  const gone = new Set(index.gone)
  index.gone = []
  const isThere = (number: number) => !gone.has(number)
  yield* sweep(index.words, isThere)
  yield* sweep(index.names, isThere)
  index.free.push(...gone)
}

const DAY_MS = 24 * 3_600_000

function shared({ sharedKeys }: Index, key: string): string {
  if (!sharedKeys.has(key)) sharedKeys.set(key, key)
  return sharedKeys.get(key)!
}
