import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { refreshPosition } from '../../shared/keep-position.ts'

/** An authority's sentence names who runs its services: it follows that name, and whether readers may know of them. */
export const refreshDelivered: CollectionAfterChangeHook = async ({ doc, req }) => {
  await refreshEach(await deliveredBy(String(doc.id), req), req)
}

/** Once it is deleted, no authority refers to it any more. */
export const rememberDelivered: CollectionBeforeDeleteHook = async ({ id, req }) => {
  remembered(req).set(String(id), await deliveredBy(String(id), req))
}

export const refreshDeliveredAfterDeletion: CollectionAfterDeleteHook = ({ id, req }) =>
  refreshEach(remembered(req).get(String(id)) ?? [], req)

async function refreshEach(ids: string[], req: PayloadRequest): Promise<void> {
  for (const id of ids) await refreshPosition('authority', id, req)
}

async function deliveredBy(agency: string, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.find({
    collection: 'authorities',
    where: { deliveredBy: { equals: agency } },
    select: { slug: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.map(({ id }) => String(id))
}

const remembered = (req: PayloadRequest) =>
  (req.context.deliveredBefore ??= new Map<string, string[]>()) as Map<string, string[]>
