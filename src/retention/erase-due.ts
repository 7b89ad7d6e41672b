import type { Payload, Where } from 'payload'
import { retryOnConflict } from '../lib/write-conflict.ts'

const AT_ONCE = 50

/**
 * Erases the enquiries that have been kept as long as the settings said when they were closed, unless a person has said
 * that they are to be kept. @returns how many.
 */
export async function eraseDue(
  payload: Payload,
  { now = new Date(), goOn = () => true }: { now?: Date; goOn?: () => boolean } = {},
): Promise<number> {
  let erased = 0
  for (;;) {
    const before = erased
    for (const id of await dueAt(payload, now)) {
      if (!goOn()) return erased
      erased += await erase(payload, id, now)
    }
    // Nothing is left, or what is left could not be erased just now.
    if (erased === before) return erased
  }
}

async function dueAt(payload: Payload, now: Date): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'enquiries',
    where: whatIsDue(now),
    limit: AT_ONCE,
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: true,
  })
  return docs.map(({ id }) => String(id))
}

const whatIsDue = (now: Date): Where => ({
  and: [
    { 'retention.eraseAfter': { less_than_equal: now.toISOString() } },
    { 'retention.legalHold': { not_equals: true } },
    { safeguardingFlag: { not_equals: true } },
  ],
})

/** Looked at again as it is deleted: meanwhile somebody may have opened it again, and another process may have erased it. */
async function erase(payload: Payload, id: string, now: Date): Promise<number> {
  const { docs } = await retryOnConflict(() =>
    payload.delete({
      collection: 'enquiries',
      where: { and: [{ id: { equals: id } }, whatIsDue(now)] },
      depth: 0,
      overrideAccess: true,
    }),
  )
  return docs.length
}
