import type { PayloadRequest, SelectIncludeType } from 'payload'
import { env } from '#src/env.ts'
import { structuredData, type Row, type Site } from '#src/structured-data/index.ts'
import type { PageCollection } from '../page-url.ts'
import { related, withRelated } from './related.ts'

const ITS_OWN: Record<PageCollection, string[]> = {
  'news-articles': [
    ...['title', 'standfirst', 'authors', 'publishedAt', 'updatedAt', 'sourceLinks', 'corrections', 'seo'],
  ],
  'inspection-reports': [
    ...['title', 'headline', 'framework', 'judgements', 'startDate', 'endDate', 'datePrecision'],
    ...['publicationDate', 'sourceUrl', 'correctionNote'],
  ],
  authorities: [
    ...['name', 'officialName', 'registeredName', 'alternativeNames', 'positionSentence'],
    ...['gssCode', 'dfeCode', 'ofstedUrn', 'latitude', 'longitude', 'contacts'],
  ],
  agencies: ['name', 'positionSentence', 'ofstedUrn', 'contacts'],
}

/** The fields of a page that its structured data is made from. */
export const jsonLdNeeds = (collection: PageCollection): string[] => [
  'url',
  ...ITS_OWN[collection],
  ...Object.keys(related[collection]),
]

export const jsonLdSelect = (collection: PageCollection): SelectIncludeType =>
  Object.fromEntries(jsonLdNeeds(collection).map((name) => [name, true]))

/** A page, read with what `jsonLdNeeds` names, in the words of schema.org, as this reader may see it. */
export async function jsonLdOf(collection: PageCollection, row: Row, req: PayloadRequest) {
  const [whole, site] = await Promise.all([withRelated(collection, row, req), siteOf(req)])
  return structuredData(collection, whole, site)
}

/** Read once a request. */
async function siteOf(req: PayloadRequest): Promise<Site> {
  const context = req.context as { site?: Promise<Site> }
  context.site ??= req.payload.db
    .findGlobal<Row>({ slug: 'site-settings', select: { name: true }, req })
    .then((settings) => ({ name: String(settings?.name ?? ''), url: `${env.SITE_URL}/` }))
  return context.site
}
