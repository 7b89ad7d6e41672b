import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest } from 'payload'
import { Refusal } from '#src/lib/errors.ts'

/**
 * The row that the address of an endpoint (`/:id/…`) names, as this person may see it.
 * @param what what such a row is called
 * @throws Refusal 404
 */
export async function rowNamed<Slug extends CollectionSlug>(
  req: PayloadRequest,
  collection: Slug,
  what: string,
): Promise<DataFromCollectionSlug<Slug>> {
  const row = await req.payload.findByID({
    collection,
    id: String(req.routeParams?.id),
    depth: 0,
    joins: false as never,
    user: req.user,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!row) throw new Refusal(404, 'not-found', `There is no such ${what}, or it is not yours to see.`)
  return row as DataFromCollectionSlug<Slug>
}
