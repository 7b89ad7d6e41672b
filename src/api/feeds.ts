import type { RequestHandler } from 'express'
import type { CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'
import { findPage } from '#collections/shared/by-slug/find-page.ts'
import type { Made } from '../cache/index.ts'
import { env } from '../env.ts'
import { feedOf, FORMS } from '../feeds/index.ts'
import { Refusal } from '../lib/errors.ts'
import { SLUG } from '../lib/slug.ts'
import { answerVisitors, type ForVisitors } from './answer-visitors.ts'

/** A feed holds the newest articles only. */
const LONGEST = 50

type Subject = { id: string; name: string; url?: string; updatedAt?: string }
type Wanted = { subject?: Subject; where?: Where; path: string; form: string; req: PayloadRequest }

/** `/feeds/news.rss`, `.atom` and `.json`: the newest articles, whatever they are about. */
export const newsFeed = (parts: ForVisitors): RequestHandler =>
  answerVisitors(parts, (req, { file }) => {
    const { name, form } = partsOf(String(file))
    if (name !== 'news') throw notThere()
    return made({ path: 'news', form, req })
  })

/** `/feeds/authorities/<slug>.rss`: the same about one authority. An address that it has left leads to its present one. */
export const authorityFeed = (parts: ForVisitors): RequestHandler =>
  answerVisitors(parts, async (req, { file }) => {
    const { name, form } = partsOf(String(file))
    const found = await findPage({
      collection: 'authorities',
      slug: name,
      req,
      shape: { depth: 0, select: SUBJECT },
    })
    if (!found) throw notThere()
    if ('movedTo' in found) return movedTo(`/feeds/authorities/${found.movedTo.slug}.${form}`)
    const subject = found.document as unknown as Subject
    const where = { authorities: { equals: subject.id } }
    return made({ subject, where, path: `authorities/${name}`, form, req })
  })

/** `/feeds/topics/<slug>.rss`: the same on one topic. */
export const topicFeed = (parts: ForVisitors): RequestHandler =>
  answerVisitors(parts, async (req, { file }) => {
    const { name, form } = partsOf(String(file))
    const { docs } = await find('topics', { slug: { equals: name } }, { req, limit: 1, select: SUBJECT })
    const subject = docs[0] as unknown as Subject | undefined
    if (!subject) throw notThere()
    return made({ subject, where: { topics: { equals: subject.id } }, path: `topics/${name}`, form, req })
  })

const SUBJECT: SelectType = { name: true, slug: true, url: true, updatedAt: true }

const ARTICLE: SelectType = {
  title: true,
  url: true,
  standfirst: true,
  bodyHtml: true,
  authors: true,
  topics: true,
  heroImage: true,
  publishedAt: true,
  updatedAt: true,
}

async function made({ subject, where = {}, path, form, req }: Wanted): Promise<Made> {
  const [articles, site] = await Promise.all([
    find(
      'news-articles',
      { and: [{ publishedAt: { exists: true } }, where] },
      {
        req,
        limit: LONGEST,
        sort: '-publishedAt',
        select: ARTICLE,
        depth: 1,
      },
    ),
    req.payload.findGlobal({ slug: 'site-settings', depth: 0, overrideAccess: false, req }),
  ])
  const feed = feedOf(articles.docs as never[], {
    site,
    subject,
    address: `${env.PUBLIC_URL}/feeds/${path}`,
    service: env.PUBLIC_URL,
    home: `${env.SITE_URL}/`,
  })
  const { type, write } = FORMS[form]!
  return { status: 200, type, isForAll: true, body: Buffer.from(write(feed)) }
}

type Query = { req: PayloadRequest; limit: number; select: SelectType; sort?: string; depth?: number }

const find = (collection: string, where: Where, { depth = 0, ...query }: Query) =>
  query.req.payload.find({
    collection: collection as CollectionSlug,
    where,
    pagination: false,
    depth,
    populate: {
      media: { url: true, mimeType: true, filesize: true, filename: true },
      topics: { name: true },
    } as never,
    joins: false as never,
    overrideAccess: false,
    ...query,
  })

function partsOf(file: string): { name: string; form: string } {
  const [name = '', form = '', ...more] = file.split('.')
  if (more.length > 0 || !SLUG.test(name) || !Object.hasOwn(FORMS, form)) throw notThere()
  return { name, form }
}

const movedTo = (location: string): Made => ({
  status: 301,
  type: 'text/plain; charset=utf-8',
  isForAll: true,
  location,
  body: Buffer.from(`Moved to ${location}\n`),
})

const notThere = () => new Refusal(404, 'not-found', 'There is nothing at this address.')
