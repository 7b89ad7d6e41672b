import { parseParams, type CollectionSlug, type Endpoint } from 'payload'
import { safeJson, type Row } from '#src/structured-data/index.ts'
import type { PageCollection } from '../page-url.ts'
import { jsonLdOf, jsonLdSelect } from './json-ld-of.ts'

/** `GET /api/<collection>/<id>/json-ld`: the page in the words of schema.org, to be put between script tags as it is. */
export const jsonLd = (collection: PageCollection): Endpoint => ({
  path: '/:id/json-ld',
  method: 'get',
  handler: async (req) => {
    const { draft, trash } = parseParams({ ...req.query })
    const row = await req.payload.findByID({
      collection: collection as CollectionSlug,
      id: String(req.routeParams?.id),
      depth: 0,
      draft,
      trash,
      select: jsonLdSelect(collection) as never,
      joins: false as never,
      overrideAccess: false,
      user: req.user,
      req,
    })
    return new Response(safeJson(await jsonLdOf(collection, row as unknown as Row, req)), {
      headers: { 'Content-Type': 'application/ld+json' },
    })
  },
})
