import type { CollectionSlug, SelectType } from 'payload'

/** What is looked through, by its collection: those that others are about come first, since others carry their names. */
export const KINDS = [
  'topics',
  'glossary',
  'campaigns',
  'agencies',
  'authorities',
  'inspection-reports',
  'news-articles',
] as const satisfies CollectionSlug[]
export type Kind = (typeof KINDS)[number]

export const isKind = (collection: string): collection is Kind =>
  (KINDS as readonly string[]).includes(collection)

const all = (...names: string[]): SelectType => Object.fromEntries(names.map((name) => [name, true]))

/** The fields that are read of each. All of them are everybody's to read. */
export const READ: Record<Kind, SelectType> = {
  topics: all('name', 'slug', 'synonyms'),
  glossary: all('abbreviation', 'meaning'),
  campaigns: all('text', 'hashtag', 'link', 'startAt', 'endAt'),
  agencies: all('name', 'slug', 'ofstedUrn', 'owner', 'currentGrade', 'positionSentence'),
  authorities: all(
    ...['name', 'slug', 'officialName', 'registeredName', 'alternativeNames', 'gssCode', 'dfeCode'],
    ...['ofstedUrn', 'region', 'currentGrade', 'positionSentence', 'summary'],
  ),
  'inspection-reports': all(
    ...['title', 'slug', 'authority', 'agency', 'overallGrade', 'startDate', 'endDate', 'publicationDate'],
    ...['datePrecision', 'headline', 'summary'],
  ),
  'news-articles': all('title', 'slug', 'standfirst', 'body', 'authorities', 'topics', 'publishedAt'),
}
