import { parseParams, restoreVersionOperation, type CollectionSlug, type Endpoint } from 'payload'
import type { PageCollection } from '../page-url.ts'

/**
 * `POST /api/<collection>/versions/<id>`, in the place of Payload's: a version that was a draft is restored as a draft,
 * whatever is said. As anything else, as the admin asks for it, it would take a published page off the site.
 */
export const restoreEndpoint = (collection: PageCollection): Endpoint => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const { depth, draft, populate } = parseParams({ ...req.query })
    const id = String(req.routeParams?.id)
    const kept = await req.payload.findVersionByID({
      collection: collection as CollectionSlug,
      id,
      depth: 0,
      trash: true,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const { _status } = kept.version as { _status?: string }
    const result = await restoreVersionOperation({
      id,
      collection: req.payload.collections[collection as CollectionSlug],
      depth,
      draft: _status === 'draft' || draft,
      populate,
      req,
    })
    return Response.json({ ...(result as object), message: req.t('version:restoredSuccessfully') })
  },
})
