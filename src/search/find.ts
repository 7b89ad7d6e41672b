import { didYouMean } from './did-you-mean.ts'
import { relatedTo, type Index } from './documents.ts'
import { meaningOf } from './expand.ts'
import { FACETS, regionsOf, type Bucket, type Facet, type Filters } from './facets.ts'
import { extractOf, marked } from './highlight.ts'
import { inOrder } from './in-order.ts'
import type { Entry } from './index-entry.ts'
import type { Kind } from './kinds.ts'
import { narrow } from './narrow.ts'
import { score } from './score.ts'
import { typedWords } from './words.ts'

export type Search = { q: string; filters: Filters; limit: number; page: number }

/** What is shown of one that was found. `titleHtml` and `extract` are safe HTML with `<mark>` around what was looked for. */
export type Hit = {
  kind: Kind
  id: string
  slug: string | null
  title: string
  titleHtml: string
  extract: string
  regions: string[]
  grade: string | null
  topics: { slug: string; name: string }[]
  date: string | null
  year: number | null
  score: number
}
export type Found = {
  hits: (Hit & Pick<Entry, 'link'>)[]
  totalDocs: number
  facets: Record<Facet, Bucket[]>
  didYouMean: string | null
}

/** A word of two letters stands for itself only. */
const SHORTEST_BEGINNING = 3

/** What is found for what somebody looks for: one page of it, best first, and all of it counted by facets. */
export function find(index: Index, { q, filters, limit, page }: Search, now: number): Found {
  const meanings = typedWords(q).map((word) =>
    meaningOf(index, word, { vocabulary: index.words, shortestBeginning: SHORTEST_BEGINNING }),
  )
  const { found, scores } = score(index, meanings)
  const { left, facets } = narrow(index, { found, filters, now })
  const from = (page - 1) * limit
  const shown = inOrder(index, left, { scores, from, to: from + limit })
  const terms = new Set(meanings.flatMap((meaning) => meaning.terms.map(({ term }) => term)))
  return {
    hits: shown.map((number) => hitOf(index, index.documents[number]!, terms, scores[number]!)),
    totalDocs: left.length,
    facets: Object.fromEntries(FACETS.map((facet, at) => [facet, facets[at]!])) as Found['facets'],
    didYouMean: didYouMean(meanings),
  }
}

function hitOf(index: Index, entry: Entry, terms: Set<string>, score: number): Found['hits'][number] {
  const { kind, id, slug, title, grade, date, link } = entry
  const related = relatedTo(index, entry)
  const topics = related.filter((each) => each.kind === 'topics')
  return {
    kind,
    id,
    slug,
    title,
    titleHtml: marked(title, terms),
    extract: extractOf(entry, terms),
    regions: regionsOf(entry, related),
    grade,
    topics: topics.map((topic) => ({ slug: topic.slug ?? '', name: topic.title })),
    date,
    year: date ? Number(date.slice(0, 4)) : null,
    score: Math.round(score * 100) / 100,
    link,
  }
}
