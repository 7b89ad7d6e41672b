import { beginningOf, cut } from './beginning-of.ts'
import type { Kind } from './kinds.ts'

/** What is known of a document to find it by, and to show it by when it is found. */
export type Entry = {
  kind: Kind
  id: string
  title: string
  slug: string | null
  /** Where a campaign leads; the address of a page is worked out when it is shown. */
  link: string | null
  /** Other names and codes that people look for it by. */
  names: string[]
  /** What stands under the title. */
  lead: string
  /** How the text begins. */
  text: string
  region: string | null
  grade: string | null
  /** When it was, or appeared. */
  date: string | null
  /** What it is about, as `authorities/<id>`: it is found by their names too. */
  about: string[]
  /** When it begins and ends to be shown (milliseconds since 1970), for what is shown for a time only. */
  from: number | null
  until: number | null
}

type Row = Record<string, unknown> & { id: unknown }

const LONGEST_LEAD = 500
const LONGEST_TEXT = 600

/** The entry of a document, as its row is kept. */
export function entryOf(kind: Kind, row: Row): Entry {
  return { ...nothing, ...partsOf[kind](row), kind, id: String(row.id) }
}

export const keyOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>): string => `${kind}/${id}`

const nothing = {
  title: '',
  slug: null,
  link: null,
  names: [],
  lead: '',
  text: '',
  region: null,
  grade: null,
  date: null,
  about: [],
  from: null,
  until: null,
}

const partsOf: Record<Kind, (row: Row) => Partial<Entry>> = {
  topics: (row) => ({ title: words(row.name), slug: text(row.slug), names: list(row.synonyms) }),
  glossary: (row) => ({ title: words(row.abbreviation), lead: cut(words(row.meaning), LONGEST_LEAD) }),
  campaigns: (row) => ({
    title: words(row.text),
    names: list([row.hashtag]),
    link: text(row.link),
    from: row.startAt ? timeOf(row.startAt) : null,
    until: row.endAt ? timeOf(row.endAt) : null,
  }),
  agencies: (row) => ({
    title: words(row.name),
    slug: text(row.slug),
    names: list([row.ofstedUrn, row.owner]),
    lead: cut(words(row.positionSentence), LONGEST_LEAD),
    grade: text(row.currentGrade),
  }),
  authorities: (row) => ({
    title: words(row.name),
    slug: text(row.slug),
    names: list([
      ...[row.officialName, row.registeredName, ...namesIn(row.alternativeNames)],
      ...[row.gssCode, row.dfeCode, row.ofstedUrn],
    ]),
    lead: cut(words(row.positionSentence), LONGEST_LEAD),
    text: beginningOf(row.summary, LONGEST_TEXT),
    region: text(row.region),
    grade: text(row.currentGrade),
  }),
  'inspection-reports': (row) => ({
    title: words(row.title),
    slug: text(row.slug),
    lead: words(row.headline),
    text: beginningOf(row.summary, LONGEST_TEXT),
    grade: text(row.overallGrade),
    date: dateOfReport(row),
    about: [...keysOf('authorities', row.authority), ...keysOf('agencies', row.agency)],
  }),
  'news-articles': (row) => ({
    title: words(row.title),
    slug: text(row.slug),
    lead: cut(words(row.standfirst), LONGEST_LEAD),
    text: beginningOf(row.body, LONGEST_TEXT),
    date: isoOf(row.publishedAt),
    about: [...keysOf('topics', row.topics), ...keysOf('authorities', row.authorities)],
  }),
}

/** An inspection's place in time: its start, else its end, else its publication. */
const dateOfReport = ({ datePrecision, startDate, endDate, publicationDate }: Row) =>
  isoOf((datePrecision === 'unknown' ? null : startDate) ?? endDate ?? publicationDate)

const isoOf = (value: unknown) => (value ? new Date(value as string).toISOString() : null)
const timeOf = (value: unknown) => new Date(value as string).valueOf()
const words = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
const list = (values: unknown) =>
  Array.isArray(values) ? [...new Set(values.map(words).filter((value) => value !== ''))] : []
const namesIn = (rows: unknown) =>
  Array.isArray(rows) ? rows.map((row: { name?: unknown } | null) => row?.name) : []

const keysOf = (collection: Kind, value: unknown): string[] =>
  [value].flat().flatMap((each) => {
    const id = each && typeof each === 'object' ? (each as Row).id : each
    return id ? [`${collection}/${String(id)}`] : []
  })
