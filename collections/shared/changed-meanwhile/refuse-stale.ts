import type {
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { londonTime } from '#src/email/messages/london-time.ts'
import { Refusals } from '#src/lib/errors.ts'
import { restoringIn } from '../versions/restore-as-asked.ts'
import { conditionOf } from './basis.ts'
import { newestOfOthers, saveOf, timeOf, type Save } from './saves.ts'

/**
 * A save that was made from an older state than what is kept is refused where it would undo what another person saved
 * since: the admin's forms, and whoever sends a document back as it was read, say by `updatedAt` what they started from.
 * One's own saves are no surprise, in whatever order they arrive. What a header asks for holds whoever saved.
 */
export const refuseStale: CollectionBeforeValidateHook = async (args) => {
  const { data, originalDoc, operation, collection, req } = args
  if (operation !== 'update' || !originalDoc?.id || restoringIn(req)) return data
  const kept = saveOf(originalDoc)
  const holds = conditionOf(req, { collection: collection.slug, id: originalDoc.id })
  if (holds && !holds(kept.updatedAt)) throw await changedMeanwhile(412, kept, req)
  const since = timeOf(data?.updatedAt)
  if (!since || since >= kept.updatedAt) return data
  const theirs = await newestOfOthers({ collection, id: String(originalDoc.id), since, kept, req })
  if (theirs) throw await changedMeanwhile(409, theirs, req)
  return data
}

export const refuseStaleDeletion: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const holds = conditionOf(req, { collection: collection.slug, id })
  if (!holds) return
  const doc = await req.payload.db.findOne({
    collection: collection.slug as CollectionSlug,
    where: { id: { equals: id } },
    select: { updatedAt: true, updatedBy: true },
    req,
  })
  const kept = saveOf((doc ?? {}) as object)
  if (doc && !holds(kept.updatedAt)) throw await changedMeanwhile(412, kept, req)
}

async function changedMeanwhile(status: 409 | 412, save: Save, req: PayloadRequest): Promise<Refusals> {
  const savedBy = await nameOf(save.by, req)
  const when = londonTime(save.updatedAt).replace(' at ', ', ')
  const message = `${savedBy} saved this (${when}) after you opened it. Yours is not saved, and theirs is kept. Keep a copy of what you wrote, open the page anew and put it in there.`
  const data = { savedBy, savedAt: save.updatedAt }
  return new Refusals(status, [{ message, code: 'changed-meanwhile', data }])
}

async function nameOf(id: string | undefined, req: PayloadRequest): Promise<string> {
  if (!id) return 'The service'
  const person = (await req.payload.db.findOne({
    collection: 'users',
    where: { id: { equals: id } },
    select: { name: true },
    req,
  })) as { name?: string } | null
  return person?.name ?? 'Somebody'
}
