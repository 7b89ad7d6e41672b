import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  FlattenedField,
  GlobalAfterChangeHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import {
  allOf,
  isPublic,
  keepChange,
  keyedFields,
  keysOfRow,
  record,
  whatVisitorsRead,
  type Change,
  type Key,
} from '#src/changes/index.ts'
import { lastWritten } from '#src/database/written-rows.ts'
import { idOf } from '#src/lib/id-of.ts'
import { personOf } from './access.ts'

/** What the public can see of a document right now. Read from its row, since a draft or a `select` may say otherwise. */
export type LiveRow = {
  id: string
  isPublished: boolean
  updatedAt?: string
  slug?: string
  shows: string[]
  /** What a change of it touches. */
  keys: Key[]
}

/** And whether a visitor can read it, by the collection's own rule. */
export type SeenRow = LiveRow & { isPublic: boolean }

export async function liveRow(
  collection: SanitizedCollectionConfig,
  id: string,
  req: PayloadRequest,
): Promise<LiveRow | undefined> {
  const names = new Set(collection.flattenedFields.map((field) => ('name' in field ? field.name : '')))
  const keyed = keyedFields(collection.flattenedFields)
  const wanted = ['_status', 'deletedAt', 'updatedAt', 'slug', 'shows'].filter((name) => names.has(name))
  const row = (await req.payload.db.findOne({
    collection: collection.slug as CollectionSlug,
    where: { id: { equals: id } },
    select: Object.fromEntries([...wanted, ...keyed].map((name) => [name, true])),
    req,
  })) as Record<string, unknown> | null
  if (!row) return undefined
  const isPublished = (!names.has('_status') || row._status === 'published') && !row.deletedAt
  return {
    id,
    isPublished,
    updatedAt: row.updatedAt ? new Date(row.updatedAt as string).toISOString() : undefined,
    slug: (row.slug as string) ?? undefined,
    shows: ((row.shows as unknown[]) ?? []).flatMap((value) => idOf(value) ?? []),
    keys: keysOfRow(collection.slug, collection.flattenedFields, row),
  }
}

/** Asked only by whoever tells of it: it is another query. */
export async function seenRow(
  collection: SanitizedCollectionConfig,
  id: string,
  req: PayloadRequest,
): Promise<SeenRow | undefined> {
  const row = await liveRow(collection, id, req)
  return row && { ...row, isPublic: row.isPublished && (await isPublic(collection, id, req)) }
}

/** How a document stood before this write, as `heardBefore` found it; nothing for a new one. */
export const rowBefore = (req: PayloadRequest, slug: string, id: string): SeenRow | undefined =>
  (req.context.rowsBefore as Map<string, SeenRow> | undefined)?.get(`${slug}:${id}`)

/** Whether a save kept only a draft: the row, which is what the public reads, is as it was. */
export const isOnlyDraft = (before: LiveRow | undefined, after: LiveRow | undefined): boolean =>
  before !== undefined && before.updatedAt === after?.updatedAt

export const heardBefore: CollectionBeforeChangeHook & CollectionBeforeDeleteHook = async (args: {
  collection: SanitizedCollectionConfig
  req: PayloadRequest
  originalDoc?: { id?: string }
  id?: number | string
  data?: unknown
}) => {
  const id = args.originalDoc?.id ?? args.id
  if (id) {
    const rows = (args.req.context.rowsBefore ??= new Map<string, SeenRow>()) as Map<string, SeenRow>
    const row = await seenRow(args.collection, String(id), args.req)
    if (row) rows.set(`${args.collection.slug}:${id}`, row)
  }
  return args.data as never
}

/** Last of a collection's afterChange hooks: by then what follows from the change has been written too. */
export const hearChange: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const upTo = await lastWritten(req.payload)
  const before = operation === 'create' ? undefined : rowBefore(req, collection.slug, doc.id)
  const after = await seenRow(collection, doc.id, req)
  if (!after) return
  const change: Change = {
    collection: collection.slug,
    id: String(doc.id),
    operation: isOnlyDraft(before, after) ? 'draft' : operation,
    wasPublished: before?.isPublished ?? false,
    isPublished: after.isPublished,
    slug: after.slug,
    ...(before?.slug && before.slug !== after.slug ? { previousSlug: before.slug } : {}),
    touches: touchedBy(before, after),
    ...signed(req),
  }
  await keepChange(req, change, standing(before, after, upTo))
  await record(req, change)
}

/** Of what the house itself wrote into a row, without a save: what follows from a change elsewhere. */
export async function hearRewritten(slug: CollectionSlug, id: string, req: PayloadRequest, before?: SeenRow) {
  const upTo = await lastWritten(req.payload)
  const after = await seenRow(req.payload.collections[slug].config, id, req)
  if (!after) return
  const change: Change = {
    collection: slug,
    id,
    operation: 'update',
    wasPublished: (before ?? after).isPublished,
    isPublished: after.isPublished,
    slug: after.slug,
    touches: keysRead(before, after),
    at: new Date().toISOString(),
  }
  await keepChange(req, change, standing(before ?? after, after, upTo))
  await record(req, change)
}

export const hearDeletion: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const upTo = await lastWritten(req.payload)
  const before = rowBefore(req, collection.slug, String(id))
  const change: Change = {
    collection: collection.slug,
    id: String(id),
    operation: 'delete',
    wasPublished: before?.isPublished ?? false,
    isPublished: false,
    slug: before?.slug,
    touches: [...keysRead(before), ...referringTo(collection.slug, req)],
    ...signed(req),
  }
  await keepChange(req, change, standing(before, undefined, upTo))
  await record(req, change)
}

export const hearGlobal: GlobalAfterChangeHook = async ({ global, req }) => {
  const upTo = await lastWritten(req.payload)
  const change: Change = {
    collection: global.slug,
    id: global.slug,
    operation: 'update',
    wasPublished: true,
    isPublished: true,
    touches: [global.slug],
    ...signed(req),
  }
  const isRead = (await whatVisitorsRead(global as never, req.payload)) === true
  await keepChange(req, change, { wasPublic: isRead, isPublic: isRead, upTo })
  await record(req, change)
}

const standing = (before: SeenRow | undefined, after: SeenRow | undefined, upTo: number) => ({
  wasPublic: before?.isPublic ?? false,
  isPublic: after?.isPublic ?? false,
  upTo,
})

/** Of what the public reads. */
const touchedBy = (before: LiveRow | undefined, after: LiveRow): Key[] =>
  isOnlyDraft(before, after) ? [] : keysRead(before, after)

const keysRead = (...rows: (LiveRow | undefined)[]): Key[] =>
  rows.some((row) => row?.isPublished) ? [...new Set(rows.flatMap((row) => row?.keys ?? []))] : []

/** The database takes what is deleted out of all that refers to it, without telling. Of what readers read. */
const referringTo = (slug: string, { payload }: PayloadRequest): Key[] =>
  payload.config.collections
    .filter(
      ({ graphQL, flattenedFields }) =>
        graphQL !== false && flattenedFields.some((field) => refersTo(field, slug)),
    )
    .map((collection) => allOf(collection.slug))

const refersTo = (field: FlattenedField, slug: string): boolean =>
  'flattenedFields' in field
    ? field.flattenedFields.some((inner) => refersTo(inner, slug))
    : 'relationTo' in field && [field.relationTo].flat().includes(slug as CollectionSlug)

const signed = (req: PayloadRequest): Pick<Change, 'by' | 'at'> => {
  const person = personOf(req)
  return { ...(person ? { by: person.id } : {}), at: new Date().toISOString() }
}
