import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { callOffAll } from '#src/schedule/call-off.ts'
import { hasRole } from '../../shared/access.ts'

/** Who may no longer publish has nothing published in his name later on. */
export const callOffSchedule: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const losesRole = operation === 'update' && hasRole(previousDoc, 'editor') && !hasRole(doc, 'editor')
  if (losesRole) await callOffOf(doc.id, 'Whoever scheduled this may no longer publish.', req)
  return doc
}

export const callOffScheduleOnDelete: CollectionBeforeDeleteHook = ({ id, req }) =>
  callOffOf(String(id), 'Whoever scheduled this has been removed.', req)

const callOffOf = (id: string, reason: string, req: PayloadRequest) =>
  callOffAll(req.payload, { scheduledBy: { equals: id } }, { reason, req })
