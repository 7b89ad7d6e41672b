import type { CollectionBeforeChangeHook } from 'payload'
import { signedIn } from '../../shared/endpoints/signed-in.ts'
import { titleOf } from '../title-of.ts'

/** Whoever schedules something is who does it, whatever was sent: it is carried out with this person's rights. */
export const setUp: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const person = signedIn(req)
  return {
    ...data,
    title: await titleOf(data.document, req),
    state: 'waiting',
    scheduledBy: person.id,
    dueAt: data.at,
    attempts: 0,
    leaseUntil: null,
    reason: null,
    settledAt: null,
  }
}
