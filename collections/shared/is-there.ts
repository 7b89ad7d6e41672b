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

/** Whether this database could have given this id: MongoDB fails, or finds anything, when it is asked for another. */
export const isOwnId = (id: string, { payload }: PayloadRequest): boolean =>
  (payload.db.name === 'mongoose' ? OBJECT_ID : UUID).test(id)

const OBJECT_ID = /^[0-9a-f]{24}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
