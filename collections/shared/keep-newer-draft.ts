import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, CollectionSlug } from 'payload'

type Row = Record<string, unknown>

/**
 * Of a change of many, Payload starts from what is published and passes over the drafts that are newer; of a single
 * change it starts from the newest. What is published in a change of many is the newest too.
 */
export const publishNewestDrafts: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return args
  const { data, where } = args as { data?: Row; where?: unknown }
  req.context.sentToMany = where ? Object.keys(data ?? {}) : undefined
  return where && data?._status === 'published' ? { ...args, draft: true } : args
}

/** And what is unpublished in a change of many keeps what its newest draft says. */
export const unpublishNewestDrafts: CollectionBeforeValidateHook = async (args) => {
  const { data, originalDoc, collection, req } = args
  const sent = req.context.sentToMany as string[] | undefined
  if (!sent || data?._status !== 'draft' || originalDoc?._status !== 'published') return data
  const { docs } = await req.payload.db.findVersions({
    collection: collection.slug as CollectionSlug,
    where: { and: [{ parent: { equals: originalDoc.id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  const newest = docs[0]?.version as Row | undefined
  if (newest?._status !== 'draft') return data
  return { ...data, ...newest, ...Object.fromEntries(sent.map((name) => [name, (data as Row)[name]])) }
}
