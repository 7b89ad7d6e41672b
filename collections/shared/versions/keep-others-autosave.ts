import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, CollectionSlug } from 'payload'
import { idOf } from '#src/lib/id-of.ts'
import { personOf } from '../access.ts'

export const rememberAutosave: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' || operation === 'restoreVersion')
    req.context.isAutosave = Boolean((args as { autosave?: boolean }).autosave)
  return args
}

/**
 * What saves itself while one person writes is kept in one version, over and over. When another goes on from there, that
 * version stays as it is, with its author's name, and the other's begins beside it.
 */
export const keepOthersAutosave: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  collection,
  req,
}) => {
  const person = personOf(req)
  if (operation !== 'update' || !req.context.isAutosave || !person) return data
  const slug = collection.slug as CollectionSlug
  const { docs } = await req.payload.db.findVersions({
    collection: slug,
    where: { parent: { equals: originalDoc?.id } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  })
  const newest = docs[0] as { id: string; autosave?: boolean; version: { updatedBy?: unknown } } | undefined
  if (!newest?.autosave || idOf(newest.version.updatedBy) === person.id) return data
  const { id, ...rest } = newest
  const versionData = { ...rest, autosave: false } as never
  await req.payload.db.updateVersion({ collection: slug, id, versionData, req })
  return data
}
