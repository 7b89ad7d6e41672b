import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { callOffAll } from '#src/schedule/call-off.ts'
import { hasRole } from '../../shared/access.ts'

/** Who may no longer publish has nothing published in his name later on. Asked of the row: a `select` may leave roles out. */
export const callOffSchedule: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || !hasRole(previousDoc, 'editor')) return doc
  const where = { id: { equals: doc.id } }
  const kept = await req.payload.db.findOne({ collection: 'users', where, select: { roles: true }, req })
  if (!hasRole(kept as { roles: [] } | null, 'editor'))
    await callOffOf(doc.id, 'Whoever scheduled this may no longer publish.', req)
  return doc
}

export const callOffScheduleOnDelete: CollectionBeforeDeleteHook = ({ id, req }) =>
  callOffOf(String(id), 'Whoever scheduled this has been removed.', req)

const callOffOf = (id: string, reason: string, req: PayloadRequest) =>
  callOffAll(req.payload, { scheduledBy: { equals: id } }, { reason, req })
