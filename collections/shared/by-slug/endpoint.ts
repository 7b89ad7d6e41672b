import { NotFound, parseParams, type Endpoint } from 'payload'
import type { PageCollection } from '../page-url.ts'
import { findPage } from './find-page.ts'

/** `GET /api/<collection>/by-slug/<slug>`: the page that is there, or a 301 to where it is now. */
export const bySlug = (collection: PageCollection): Endpoint => ({
  path: '/by-slug/:slug',
  method: 'get',
  handler: async (req) => {
    const { depth, draft, joins, populate, select, trash } = parseParams({ ...req.query })
    const shape = { depth, joins, populate, select, trash }
    const found = await findPage({ collection, slug: String(req.routeParams?.slug), req, draft, shape })
    if (!found) throw new NotFound(req.t)
    if ('document' in found) return Response.json(found.document)
    const { movedTo } = found
    const path = `${req.payload.config.routes.api}/${collection}/by-slug/${movedTo.slug}`
    return Response.json(
      { movedTo },
      // Not for ever, as a 301 would be by itself: another page may take the address one day.
      {
        status: 301,
        headers: { Location: path + new URL(req.url!).search, 'Cache-Control': 'no-cache' },
      },
    )
  },
})
