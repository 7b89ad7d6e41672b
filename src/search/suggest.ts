import { WIDTH } from './columns.ts'
import type { Index } from './documents.ts'
import { meaningOf } from './expand.ts'
import { inOrder } from './in-order.ts'
import type { Entry } from './index-entry.ts'
import type { Kind } from './kinds.ts'
import { score } from './score.ts'
import { typedWords, wordsIn } from './words.ts'

export type Suggest = { q: string; kinds?: string[]; limit: number }
/** `otherName` is the name by which it was found, where that is not its title. */
export type Suggestion = {
  kind: Kind
  id: string
  slug: string | null
  title: string
  otherName: string | null
}

/** So many are suggested where nothing else is asked for. */
export const USUAL_SUGGESTIONS = 8

const LAST = { shortestBeginning: 1, isBeingTyped: true }
/** Several may be called the same: so many more are looked at than are answered. */
const SPARE = 5

/** What somebody may be about to type: documents by their names, the last word being perhaps a beginning. */
export function suggest(index: Index, { q, kinds, limit }: Suggest): Suggestion[] {
  const words = typedWords(q)
  const meanings = words.map((word, at) =>
    meaningOf(index, word, {
      vocabulary: index.names,
      ...(at === words.length - 1 ? LAST : { shortestBeginning: Infinity }),
    }),
  )
  const { found, scores } = score(index, meanings)
  const { documents } = index
  const asked = kinds ? ofKinds(index, found, kinds) : found
  const terms = new Set(meanings.flatMap((meaning) => meaning.terms.map(({ term }) => term)))
  const best = inOrder(index, asked, { scores, from: 0, to: limit * SPARE })
  const byName = new Map<string, Suggestion>()
  for (const number of best) {
    const { kind, id, slug, title, names } = documents[number]!
    const name = `${kind} ${title}`
    if (!byName.has(name))
      byName.set(name, { kind, id, slug, title, otherName: otherNameOf({ title, names }, terms) })
  }
  return [...byName.values()].slice(0, limit)
}

/** Its kind is the first of a document's values: to look at the documents themselves would take longer than all else. */
function ofKinds({ columns: { values }, facets }: Index, found: Uint32Array, kinds: string[]): Uint32Array {
  const isAsked = new Uint8Array(facets.size())
  for (const kind of kinds) isAsked[facets.numberOf('kind', kind) ?? 0] = 1
  return found.filter((number) => isAsked[values[number * WIDTH]!] === 1)
}

/** The name that has more of what was typed than the title has. */
function otherNameOf({ title, names }: Pick<Entry, 'title' | 'names'>, terms: Set<string>): string | null {
  const countIn = (text: string) =>
    new Set(wordsIn(text).flatMap(({ term }) => (terms.has(term) ? term : []))).size
  let best = { name: null as string | null, count: countIn(title) }
  for (const name of names) {
    const count = countIn(name)
    if (count > best.count) best = { name, count }
  }
  return best.name
}
