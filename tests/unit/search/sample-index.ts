import { makeIndex, put, type Index } from '#src/search/documents.ts'
import { find, type Search } from '#src/search/find.ts'
import { entryOf } from '#src/search/index-entry.ts'
import type { Kind } from '#src/search/kinds.ts'
import { richText, p } from '#src/lib/rich-text.ts'

type Row = Record<string, unknown> & { id: string }

export const wandsworth: Row = {
  id: 'w',
  name: 'Wandsworth',
  slug: 'wandsworth',
  officialName: 'London Borough of Wandsworth',
  alternativeNames: [{ name: 'LBW' }],
  gssCode: 'E09000032',
  region: 'london',
  currentGrade: 'outstanding',
  positionSentence: 'Ofsted graded it outstanding in March 2026.',
  summary: richText(p('A borough south of the river, with a fostering team of its own.')),
}
export const trafford: Row = { id: 't', name: 'Trafford', slug: 'trafford', region: 'north-west' }
export const fostering: Row = { id: 'f', name: 'Fostering', slug: 'fostering', synonyms: ['Foster care'] }

export const report = (id: string, more: object = {}): Row => ({
  id,
  title: `Short inspection ${id}`,
  slug: `report-${id}`,
  authority: 'w',
  overallGrade: 'outstanding',
  startDate: '2026-03-02T00:00:00.000Z',
  headline: 'Children do well',
  ...more,
})
export const article = (id: string, more: object = {}): Row => ({
  id,
  title: `Carers meet ${id}`,
  slug: `news-${id}`,
  standfirst: 'They were asked what they need.',
  publishedAt: '2025-06-01T09:00:00.000Z',
  ...more,
})

export function indexOf(...rows: [Kind, ...Row[]][]): Index {
  const index = makeIndex()
  for (const [kind, ...those] of rows) for (const row of those) put(index, entryOf(kind, row))
  return index
}

const NOW = Date.UTC(2026, 5, 1)

export const look = (index: Index, q: string, more: Partial<Search> = {}, now = NOW) =>
  find(index, { q, filters: {}, limit: 10, page: 1, ...more }, now)

export const idsFound = (...asked: Parameters<typeof look>) => look(...asked).hits.map(({ id }) => id)
