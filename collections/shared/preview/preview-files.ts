import type { Access, CollectionAfterReadHook, CollectionSlug, PayloadRequest } from 'payload'
import { idOf } from '#src/lib/id-of.ts'
import { heldGrant } from '#src/preview/granted.ts'
import { contentStaff } from '../access.ts'
import { newestDraft } from './newest-draft.ts'

type Named = {
  url?: string | null
  thumbnailURL?: string | null
  sizes?: Record<string, { url?: string | null }>
}

/** Content staff fetch every file; everybody else what something published shows, and what a draft shows to which he has a link. */
export const shownOrPreviewed: Access = async (args) => {
  if (contentStaff(args)) return true
  const shown = { shown: { equals: true } }
  const ids = await shownByDraft(args.req)
  return ids.length > 0 ? { or: [shown, { id: { in: ids } }] } : shown
}

async function shownByDraft(req: PayloadRequest): Promise<string[]> {
  const grant = heldGrant()
  if (!grant) return []
  const { collection, id } = grant
  const row = await req.payload.db.findOne({
    collection: collection as CollectionSlug,
    where: { and: [{ id: { equals: id } }, { deletedAt: { exists: false } }] },
    select: { updatedAt: true },
    req,
  })
  const draft = row && (await newestDraft(collection, id, req))
  return [(draft?.shows as unknown[] | undefined) ?? []].flat().flatMap((each) => idOf(each) ?? [])
}

/** A page in a browser fetches its pictures without a header: what nothing published shows has the token in its address. */
export const putTokenInAddresses: CollectionAfterReadHook = ({ doc }) => {
  const grant = heldGrant()
  const media = doc as Named & { shown?: boolean }
  if (!grant || media.shown) return doc
  const withToken = <File extends { url?: string | null }>(file: File): File =>
    file.url ? { ...file, url: `${file.url}?preview=${grant.token}` } : file
  const { sizes, thumbnailURL } = media
  return {
    ...withToken(media),
    ...(thumbnailURL ? { thumbnailURL: withToken({ url: thumbnailURL }).url } : {}),
    ...(sizes
      ? { sizes: Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, withToken(size)])) }
      : {}),
  }
}
