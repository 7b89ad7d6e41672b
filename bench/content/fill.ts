import { getPayload, type CollectionSlug } from 'payload'
import config from '#src/payload.config.ts'
import { articles } from './articles.ts'
import { authorities } from './authorities.ts'
import { multiply, type Client } from './multiply.ts'
import { reportsOf } from './reports.ts'

const ARTICLES = 500
const BY_HAND = 850

/**
 * Fills the database that DATABASE_URI names: 50 authorities, 300 reports, 500 articles, through Payload, hooks and all.
 * Of more documents the rest are copies of these reports and articles, so that an authority has hundreds of each.
 */
const [documents = BY_HAND] = process.argv.slice(2).map(Number)
const payload = await getPayload({ config })
await fill()
if (documents > BY_HAND) {
  const times = Math.ceil((documents - BY_HAND) / (BY_HAND - authorities.length))
  const { client } = payload.db as unknown as { client: Client }
  for (const collection of ['inspection-reports', 'news-articles']) await multiply(client, collection, times)
  // Nobody is to be told of copies: the service would tell of one after the other when it starts.
  await client.execute('DELETE FROM written_rows')
}
await payload.destroy()
process.exit(0)

async function fill(): Promise<void> {
  const ids: string[] = []
  for (const authority of authorities) ids.push(await publish('authorities', authority))
  for (const [at, authority] of authorities.entries())
    for (const report of reportsOf(authority))
      await publish('inspection-reports', { ...report, authority: ids[at] })
  for (const article of articles(ARTICLES, authorities))
    await publish('news-articles', { ...article, authorities: article.authorities.map((at) => ids[at]) })
}

async function publish(collection: CollectionSlug, data: object): Promise<string> {
  const created = await payload.create({
    collection,
    data: { ...data, _status: 'published' } as never,
    depth: 0,
    overrideAccess: true,
  })
  return String(created.id)
}
