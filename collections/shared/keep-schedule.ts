import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, Field } from 'payload'
import { callOffAll } from '#src/schedule/call-off.ts'
import { computed } from './fields.ts'

/** The scheduled publication that last published or unpublished a document: written with it, it tells that it was done. */
export const lastSchedule: Field = { name: 'lastSchedule', type: 'text', hidden: true, access: computed }

export const markSchedule: CollectionBeforeChangeHook = ({ data, req }) => {
  const { scheduledPublication } = req.context
  return scheduledPublication ? { ...data, lastSchedule: scheduledPublication } : data
}

/** What is scheduled for a document that is deleted for good is called off. Before it goes: SQLite then forgets which it was. */
export const callOffItsSchedule: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const where = { document: { equals: { relationTo: collection.slug, value: id } } }
  await callOffAll(req.payload, where, { reason: 'The document has been deleted.', req })
}
