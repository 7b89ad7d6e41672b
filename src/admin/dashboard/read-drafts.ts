import type { CollectionSlug, SelectType } from 'payload'
import { BOARD_ROWS, type Asking } from './asking.ts'

export type Draft = {
  id: string
  collection: CollectionSlug
  kind: string
  title: string
  updatedAt: string
  by: string
}

/** The collections whose documents are written as drafts first. */
const WRITTEN = ['authorities', 'inspection-reports', 'news-articles', 'agencies'] as const

type Found = Omit<Draft, 'by'> & { byId?: string }

/** What has been written but not published, the newest first, at most five: new documents and changes to old ones. */
export async function readDrafts(asking: Asking): Promise<Draft[]> {
  const found = await Promise.all(WRITTEN.map((collection) => newestOf(collection, asking)))
  const newest = found
    .flat()
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, BOARD_ROWS)
  const names = await namesOf(newest, asking)
  return newest.map(({ byId, ...draft }) => ({ ...draft, by: names.get(byId ?? '') ?? 'the service' }))
}

async function newestOf(collection: CollectionSlug, { payload, user }: Asking): Promise<Found[]> {
  const { labels, admin } = payload.collections[collection].config
  const titleField = admin.useAsTitle ?? 'id'
  const { docs } = await payload.find({
    collection,
    user,
    overrideAccess: false,
    draft: true,
    where: { _status: { equals: 'draft' } },
    sort: '-updatedAt',
    limit: BOARD_ROWS,
    pagination: false,
    depth: 0,
    joins: false as never,
    select: { [titleField]: true, updatedAt: true, updatedBy: true } as SelectType,
  })
  return (docs as unknown as Record<string, unknown>[]).map((doc) => ({
    id: String(doc.id),
    collection,
    kind: typeof labels.singular === 'string' ? labels.singular : collection,
    title: String(doc[titleField] || 'Untitled'),
    updatedAt: String(doc.updatedAt),
    byId: doc.updatedBy ? String(doc.updatedBy) : undefined,
  }))
}

/** Everybody's name in one query. */
async function namesOf(drafts: Found[], { payload, user }: Asking): Promise<Map<string, string>> {
  const ids = [...new Set(drafts.flatMap(({ byId }) => byId ?? []))]
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'users',
    user,
    overrideAccess: false,
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    select: { name: true },
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}
