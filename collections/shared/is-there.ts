import type { CollectionSlug, PayloadRequest } from 'payload'

/** Whether there is a document with this id, whatever an API client sent for one. */
export async function isThere(collection: string, id: string, req: PayloadRequest): Promise<boolean> {
  const found = await req.payload.db.findOne({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    select: { updatedAt: true },
    req,
  })
  // MongoDB drops a filter with an id that is none, and finds whatever comes first.
  return found !== null && String(found?.id) === id
}
