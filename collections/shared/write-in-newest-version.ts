import type { CollectionSlug, PayloadRequest } from 'payload'

/** What the house writes into a row is written into the newest version as well: an editor may have it open as a draft. */
export async function writeInNewestVersion(
  collection: CollectionSlug,
  id: string,
  data: object,
  req: PayloadRequest,
) {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  const newest = docs[0]
  if (!newest) return
  const { id: versionId, ...rest } = newest
  await req.payload.db.updateVersion({
    collection,
    id: versionId as string,
    versionData: { ...rest, version: { ...(rest.version as object), ...data } } as never,
    req,
  })
}
