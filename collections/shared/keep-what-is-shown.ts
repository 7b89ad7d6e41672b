import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  Field,
  PayloadRequest,
} from 'payload'
import { idOf } from '#src/lib/id-of.ts'
import { oneAtATime } from '#src/lib/one-at-a-time.ts'
import { transactionOf } from '#src/lib/transaction.ts'
import { hearRewritten, isOnlyDraft, liveRow, rowBefore, seenRow } from './hear-changes.ts'
import { isThere } from './is-there.ts'
import { nodesOf } from './nodes-of.ts'
import { pageCollections } from './page-url.ts'

type Row = Record<string, unknown>

/** Keeps, with a document, the media that it shows. Media in `seo`, in rich text and in lists are found as well. */
export const rememberWhatItShows: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  collection,
  req,
}) => {
  const whole = { ...(originalDoc as Row), ...(data as Row) }
  const shows: string[] = []
  // Rich text may still name a file that has been deleted.
  for (const id of mediaIn(whole, collection.fields)) if (await isThere('media', id, req)) shows.push(id)
  return { ...data, shows }
}

/** After a save: every file that the document showed or now shows can be fetched exactly while it is shown. */
export const showItsMedia: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const before = operation === 'create' ? undefined : rowBefore(req, collection.slug, doc.id)
  const after = await liveRow(collection, doc.id, req)
  if (isOnlyDraft(before, after)) return
  await refreshShown([...(before?.shows ?? []), ...(after?.shows ?? [])], req)
}

export const hideItsMedia: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await refreshShown(rowBefore(req, collection.slug, String(id))?.shows ?? [], req)
}

/** Works out anew which of these media are shown by something published. */
export async function refreshShown(media: string[], req: PayloadRequest): Promise<void> {
  for (const id of new Set(media)) {
    await oneAtATime(`media:${id}`, async () => {
      const where = { id: { equals: id } }
      const before = await seenRow(req.payload.collections.media.config, id, req)
      if (!before) return
      const shown = await isShown(id, req)
      // In a transaction it is written anyway: of two that each see half of the truth, one then meets a conflict.
      if (before.isPublic !== shown || (await transactionOf(req)))
        await req.payload.db.updateOne({ collection: 'media', where, data: { shown }, req })
      if (before.isPublic !== shown) await hearRewritten('media', id, req, before)
    })
  }
}

async function isShown(id: string, req: PayloadRequest): Promise<boolean> {
  for (const collection of pageCollections) {
    const { docs } = await req.payload.db.find({
      collection: collection as CollectionSlug,
      where: {
        and: [
          { shows: { in: [id] } },
          { _status: { equals: 'published' } },
          { deletedAt: { exists: false } },
        ],
      },
      limit: 1,
      pagination: false,
      select: { slug: true },
      req,
    })
    if (docs.length > 0) return true
  }
  const settings = (await req.payload.db.findGlobal({ slug: 'site-settings', req })) as Row | null
  return mediaIn(
    settings ?? {},
    req.payload.globals.config.find((global) => global.slug === 'site-settings')!.fields,
  ).has(id)
}

/** Ids of the media that these values refer to. */
export function mediaIn(row: Row, fields: Field[], found = new Set<string>()): Set<string> {
  for (const field of fields) {
    const value = 'name' in field ? row[field.name!] : undefined
    if (field.type === 'upload') {
      for (const item of Array.isArray(value) ? value : [value]) {
        const id = idOf(item)
        if (id) found.add(id)
      }
    } else if (field.type === 'richText') {
      for (const node of nodesOf(value)) {
        const id = node.type === 'upload' && node.relationTo === 'media' ? idOf(node.value) : undefined
        if (id) found.add(id)
      }
    } else if (field.type === 'array') {
      for (const item of (value as Row[] | null) ?? []) mediaIn(item, field.fields, found)
    } else if (field.type === 'tabs') {
      for (const tab of field.tabs)
        mediaIn('name' in tab && tab.name ? ((row[tab.name] as Row) ?? {}) : row, tab.fields, found)
    } else if ('fields' in field) {
      mediaIn('name' in field && field.name ? ((value as Row) ?? {}) : row, field.fields, found)
    }
  }
  return found
}
