import type { Access, CollectionBeforeChangeHook, SanitizedConfig, Where } from 'payload'
import { hasRole, nobody, personOf } from './access.ts'

const LOCKS = 'payload-locked-documents'

/**
 * Payload keeps who has a document open, and lets whoever is signed in write to that. Here the admin alone begins a
 * lock (below these rules), it is taken over in one's own name, and who only reads ends no lock but his own.
 */
export function withHonestLocks(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === LOCKS)
  if (!locks) return config
  Object.assign(locks.access, { create: nobody, update: ownOrWriters, delete: ownOrWriters })
  locks.hooks.beforeChange = [...(locks.hooks.beforeChange ?? []), inOnesOwnName]
  return config
}

const ownOrWriters: Access = ({ req }) => {
  const person = personOf(req)
  if (!person) return false
  if (hasRole(person, 'editor', 'enquiries', 'data-protection')) return true
  const isOwn: Where[] = [{ 'user.relationTo': { equals: 'users' } }, { 'user.value': { equals: person.id } }]
  return { and: isOwn }
}

const inOnesOwnName: CollectionBeforeChangeHook = ({ data, req }) => {
  const person = personOf(req)
  return person ? { ...data, user: { relationTo: 'users', value: person.id } } : data
}
