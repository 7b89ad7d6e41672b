import type { CollectionSlug, PayloadRequest } from 'payload'

/** The newest version of a document, as it was kept; nothing where it has none. */
export async function newestDraft(
  collection: string,
  id: string,
  req: PayloadRequest,
): Promise<Record<string, unknown> | undefined> {
  const { docs } = await req.payload.db.findVersions({
    collection: collection as CollectionSlug,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.version as Record<string, unknown> | undefined
}
