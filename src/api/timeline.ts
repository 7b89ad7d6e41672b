import type { RequestHandler } from 'express'
import type { PayloadRequest } from 'payload'
import { timelinesOf } from '#collections/authorities/timelines.ts'
import { findPage, type Found } from '#collections/shared/by-slug/find-page.ts'
import type { Made } from '../cache/index.ts'
import { Refusal } from '../lib/errors.ts'
import { answerVisitors, madeOfJson, type ForVisitors } from './answer-visitors.ts'
import { isId } from './query/check-values.ts'
import { idPattern } from './who-asks.ts'

const SHAPE = {
  depth: 0,
  select: { name: true, slug: true, url: true, positionSentence: true },
} as const

/** `GET /api/authorities/<id>/timeline`. */
export const timelineById = (parts: ForVisitors): RequestHandler =>
  answerVisitors(parts, async (req, params) => {
    const id = String(params.id)
    if (!isId(id, { visitor: true, idPattern })) throw notFound()
    const { docs } = await req.payload.find({
      collection: 'authorities',
      where: { id: { equals: id } },
      ...SHAPE,
      limit: 1,
      pagination: false,
      overrideAccess: false,
      req,
    })
    return docs[0] ? timelineOf(docs[0], req) : Promise.reject(notFound())
  })

/** `GET /api/authorities/by-slug/<slug>/timeline`, or a 301 to where the authority is now. */
export const timelineBySlug = (parts: ForVisitors): RequestHandler =>
  answerVisitors(parts, async (req, params) => {
    const slug = String(params.slug)
    const found: Found | undefined = await findPage({ collection: 'authorities', slug, req, shape: SHAPE })
    if (!found) throw notFound()
    if ('document' in found) return timelineOf(found.document as never, req)
    const { movedTo } = found
    return madeOfJson({ movedTo }, { location: `/api/authorities/by-slug/${movedTo.slug}/timeline` })
  })

type Authority = {
  id: string
  name?: string | null
  slug?: string | null
  url?: string | null
  positionSentence?: string | null
}

async function timelineOf(authority: Authority, req: PayloadRequest): Promise<Made> {
  const { id, name, slug, url, positionSentence } = authority
  const timelines = await timelinesOf([id], req)
  return madeOfJson({ authority: { id, name, slug, url, positionSentence }, entries: timelines.get(id) })
}

const notFound = () => new Refusal(404, 'not-found', 'There is no such authority.')
