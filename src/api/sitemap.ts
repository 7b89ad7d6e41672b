import type { RequestHandler } from 'express'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { addressOf, pageCollections, type PageCollection } from '#collections/shared/page-url.ts'
import type { Made } from '../cache/index.ts'
import { env } from '../env.ts'
import { Refusal } from '../lib/errors.ts'
import { MOST_PAGES, sitemap, sitemapIndex, type SitemapPage } from '../sitemap/index.ts'
import { answerVisitors, type ForVisitors } from './answer-visitors.ts'

/** One file of an index: a run of pages of one kind. */
type Part = { collection: PageCollection; page: number }
type Parts = ForVisitors & { most?: number }

/** `/sitemap.xml`: every published page, or, where one file may not list them all, an index of those that do. */
export const wholeSitemap = ({ most = MOST_PAGES, ...parts }: Parts): RequestHandler =>
  answerVisitors(parts, async (req) => {
    const counts = await countPages(req)
    // With the front end's first page, so that there is always one.
    if (sumOf(counts) < most)
      return xml(sitemap([{ url: `${env.SITE_URL}/` }, ...(await allPages(req, most))]))
    return xml(
      sitemapIndex(partsOf(counts, most).map((_, index) => `${env.PUBLIC_URL}/sitemaps/${index + 1}.xml`)),
    )
  })

/** `/sitemaps/<n>.xml`: one of the files of the index. */
export const sitemapPart = ({ most = MOST_PAGES, ...parts }: Parts): RequestHandler =>
  answerVisitors(parts, async (req, { file }) => {
    const [, number] = /^([1-9]\d{0,5})\.xml$/.exec(String(file)) ?? []
    const part = number && partsOf(await countPages(req), most)[Number(number) - 1]
    if (!part) throw new Refusal(404, 'not-found', 'There is nothing at this address.')
    return xml(sitemap(await pagesOf(part, req, most)))
  })

type Counts = [PageCollection, number][]

const countPages = (req: PayloadRequest): Promise<Counts> =>
  Promise.all(
    pageCollections.map(async (collection): Promise<Counts[number]> => {
      const where = await visible(collection, req)
      const { totalDocs } = await req.payload.db.count({
        collection: collection as CollectionSlug,
        where,
        req,
      })
      return [collection, totalDocs]
    }),
  )

const sumOf = (counts: Counts) => counts.reduce((sum, [, count]) => sum + count, 0)

const partsOf = (counts: Counts, most: number): Part[] =>
  counts.flatMap(([collection, count]) =>
    Array.from({ length: Math.ceil(count / most) }, (_, index) => ({ collection, page: index + 1 })),
  )

async function allPages(req: PayloadRequest, most: number): Promise<SitemapPage[]> {
  const found = await Promise.all(
    pageCollections.map((collection) => pagesOf({ collection, page: 1 }, req, most)),
  )
  return found.flat()
}

/** The oldest first, so that a new page changes the last file only. Past Payload's hooks: of so many rows two values are read. */
async function pagesOf(
  { collection, page }: Part,
  req: PayloadRequest,
  most: number,
): Promise<SitemapPage[]> {
  const { docs } = await req.payload.db.find<{ slug?: string; updatedAt?: string }>({
    collection: collection as CollectionSlug,
    where: await visible(collection, req),
    sort: ['createdAt', 'id'],
    select: { slug: true, updatedAt: true },
    joins: false as never,
    limit: most,
    page,
    pagination: true,
    req,
  })
  return Promise.all(
    docs.map(async ({ slug, updatedAt }) => ({
      url: await addressOf(collection, String(slug), req),
      updatedAt: updatedAt ? new Date(updatedAt) : undefined,
    })),
  )
}

/** What a visitor may read, by the collection's own rule, which for him is a filter. */
async function visible(collection: PageCollection, req: PayloadRequest): Promise<Where> {
  const { read } = req.payload.collections[collection as CollectionSlug].config.access
  return (await read({ req })) as Where
}

const xml = (text: string): Made => ({
  status: 200,
  type: 'application/xml; charset=utf-8',
  isForAll: true,
  body: Buffer.from(text),
})
