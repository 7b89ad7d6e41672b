import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { Refusal } from '#src/lib/errors.ts'

type Restoring = { asDraft: boolean }

/** How a version that is being restored comes back; nothing while no version is. */
export const restoringIn = ({ context }: PayloadRequest): Restoring | undefined =>
  context.restoring as Restoring | undefined

/** The hooks of a save are not told how a version is restored: it is kept for them. */
export const rememberRestoring: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { draft } = args as { draft?: boolean }
  if (operation === 'restoreVersion') req.context.restoring = { asDraft: Boolean(draft) } satisfies Restoring
  // One request of GraphQL's may do several things.
  if (operation === 'update' || operation === 'create') delete req.context.restoring
  return args
}

/**
 * A version that is restored as a draft is one from the beginning, so that rules for what is published do not hold it
 * up. It does not bring the trash back, and where it is a draft it does not take a published page off the site.
 */
export const restoreAsAsked: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  collection,
  req,
}) => {
  const restoring = restoringIn(req)
  if (!restoring) return data
  const restored = { ...data, deletedAt: null, ...(restoring.asDraft ? { _status: 'draft' } : {}) }
  if (restoring.asDraft || restored._status !== 'draft') return restored
  const live = (await req.payload.db.findOne({
    collection: collection.slug as CollectionSlug,
    where: { id: { equals: originalDoc?.id } },
    select: { _status: true },
    req,
  })) as { _status?: string } | null
  if (live?._status === 'published')
    throw new Refusal(409, 'version-is-draft', 'This version is a draft. Restore it as a draft.')
  return restored
}
