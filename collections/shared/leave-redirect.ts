import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { oneAtATime } from '#src/lib/one-at-a-time.ts'
import { liveRow, rowBefore } from './hear-changes.ts'

/**
 * A page that is no longer where readers found it leaves a redirect there; an address that is taken is freed of its own.
 * A redirect names the page, not its next address: there are no chains and no circles, and one that leads to a page that
 * is not published leads nowhere until it is.
 */
export const leaveRedirect: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const after = await liveRow(collection, doc.id, req)
  const before = operation === 'create' ? undefined : rowBefore(req, collection.slug, doc.id)
  const isAt = after?.isPublished ? after.slug : undefined
  const wasAt = before?.isPublished ? before.slug : undefined
  if (isAt === wasAt) return
  if (isAt) await forgetRedirect(`${collection.slug}/${isAt}`, req)
  if (wasAt) await leadTo({ collection: collection.slug, from: wasAt, document: doc.id, req })
}

/** A page that is deleted for good leads nowhere. Before it goes: SQLite then forgets where its redirects led. */
export const dropRedirects: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const where = { document: { equals: { relationTo: collection.slug, value: id } } }
  await req.payload.db.deleteMany({ collection: 'redirects', where, req })
}

async function forgetRedirect(key: string, req: PayloadRequest): Promise<void> {
  await req.payload.db.deleteMany({ collection: 'redirects', where: { key: { equals: key } }, req })
}

type Leading = { collection: string; from: string; document: string; req: PayloadRequest }

async function leadTo({ collection, from, document, req }: Leading): Promise<void> {
  const key = `${collection}/${from}`
  await oneAtATime(`redirect:${key}`, async () => {
    const to = { document: { relationTo: collection, value: document } }
    const where = { key: { equals: key } }
    const known = await req.payload.db.findOne({ collection: 'redirects', where, req })
    if (known) await req.payload.db.updateOne({ collection: 'redirects', where, data: to, req })
    else await req.payload.db.create({ collection: 'redirects', data: { key, collection, from, ...to }, req })
  })
}
