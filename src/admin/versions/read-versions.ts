import type { CollectionSlug, PayloadRequest } from 'payload'
import { versionRows, type Version, type VersionRow } from './version-rows.ts'

/** More are not kept (see collections/shared/drafts). */
const MOST = 50

type Page = { collection: string; id: string; isPublished: boolean; req: PayloadRequest }

/** Every version of a page that this person may see, the newest first. */
export async function readVersions({ collection, id, isPublished, req }: Page): Promise<VersionRow[]> {
  const { docs } = await req.payload.findVersions({
    collection: collection as CollectionSlug,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: MOST,
    pagination: false,
    depth: 1,
    trash: true,
    select: { updatedAt: true, autosave: true, version: { _status: true, deletedAt: true, updatedBy: true } },
    populate: { users: { name: true } },
    overrideAccess: false,
    user: req.user,
    req,
  } as never)
  return versionRows(docs as unknown as Version[], { isPublished })
}
