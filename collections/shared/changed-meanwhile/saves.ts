import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { personOf } from '../access.ts'

/** When something was saved, and the id of whoever did; none for the service itself. */
export type Save = { updatedAt: string; by: string | undefined }

export function saveOf(doc: { updatedAt?: unknown; updatedBy?: unknown }): Save {
  const { updatedBy: by } = doc
  const id = by && typeof by === 'object' ? (by as { id: string }).id : by
  return { updatedAt: timeOf(doc.updatedAt) ?? '', by: id ? String(id) : undefined }
}

/** A time in its kept form; nothing for what is none. */
export function timeOf(value: unknown): string | undefined {
  const time = value instanceof Date || typeof value === 'string' ? new Date(value) : undefined
  return time && !Number.isNaN(time.valueOf()) ? time.toISOString() : undefined
}

type Since = {
  collection: SanitizedCollectionConfig
  id: string
  since: string
  kept: Save
  req: PayloadRequest
}

/** The newest save since a time that another person made; nothing where all are one's own. */
export async function newestOfOthers(asked: Since): Promise<Save | undefined> {
  const me = personOf(asked.req)?.id
  // The service itself keeps with a file whether it is shown, and its time moves with that.
  if (asked.collection.upload) return undefined
  const { by } = asked.kept
  if (!asked.collection.versions) return by && by !== me ? asked.kept : undefined
  const { docs } = await asked.req.payload.db.findVersions({
    collection: asked.collection.slug as CollectionSlug,
    where: {
      and: [
        { parent: { equals: asked.id } },
        { 'version.updatedAt': { greater_than: asked.since } },
        { 'version.updatedBy': { not_equals: me ?? '' } },
      ],
    },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req: asked.req,
  })
  return docs[0] && saveOf(docs[0].version as { updatedAt?: unknown; updatedBy?: unknown })
}
