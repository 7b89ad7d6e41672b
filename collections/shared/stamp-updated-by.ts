import type { CollectionBeforeChangeHook } from 'payload'
import { personOf } from './access.ts'

/** Keeps who saved it last. What the house itself writes leaves the last person's name standing. */
export const stampUpdatedBy: CollectionBeforeChangeHook = ({ data, req }) => {
  const person = personOf(req)
  return person ? { ...data, updatedBy: person.id } : data
}
