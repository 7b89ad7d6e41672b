import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { mayWorkEnquiries } from '../../shared/access.ts'
import { unassign } from '../../shared/unassign.ts'

/** Whoever may not work enquiries any more has none to work: nobody would see that they wait. */
export const takeTheirEnquiries: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'update') return doc
  // From the row: what is answered may have been selected.
  const person = await req.payload.db.findOne({
    collection: 'users',
    where: { id: { equals: doc.id } },
    req,
  })
  if (!mayWorkEnquiries(person as never)) await unassign(String(doc.id), req)
  return doc
}

export const takeTheirEnquiriesOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await unassign(String(id), req)
}
