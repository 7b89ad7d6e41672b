import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { liveRow, rowBefore } from './hear-changes.ts'

/** A published page that moves leaves a redirect from its old address; an address taken again is freed of its redirect. */
export const leaveRedirect: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const after = await liveRow(collection, doc.id, req)
  if (!after?.isPublished || !after.slug) return
  const before = operation === 'create' ? undefined : rowBefore(req, collection.slug, doc.id)
  if (before?.slug === after.slug && before.isPublished) return
  const { db } = req.payload
  await db.deleteMany({
    collection: 'redirects',
    where: { key: { equals: `${collection.slug}/${after.slug}` } },
    req,
  })
  if (!before?.isPublished || !before.slug || before.slug === after.slug) return
  const key = `${collection.slug}/${before.slug}`
  const document = { relationTo: collection.slug, value: doc.id }
  const known = await db.findOne({ collection: 'redirects', where: { key: { equals: key } }, req })
  if (known) {
    await db.updateOne({ collection: 'redirects', where: { key: { equals: key } }, data: { document }, req })
  } else {
    await db.create({
      collection: 'redirects',
      data: { key, collection: collection.slug, from: before.slug, document },
      req,
    })
  }
}

/** A page that is deleted for good leads nowhere. Before it goes: SQLite then forgets where its redirects led. */
export const dropRedirects: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const where = { document: { equals: { relationTo: collection.slug, value: id } } }
  await req.payload.db.deleteMany({ collection: 'redirects', where, req })
}
