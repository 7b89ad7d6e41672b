import type { Payload, Where } from 'payload'
import { shuffled } from '../lib/shuffled.ts'
import { changeScheduled, type ScheduledRow } from './row.ts'
import { SCHEDULE } from './states.ts'

const CANDIDATES = 50

/**
 * Takes one scheduled publication that is due, for as long as the lease. As in the outbox, the attempt counts from here,
 * and its number is the token by which only this claim can be settled.
 * @returns nothing when nothing is due, or others took it all.
 */
export async function claim(
  payload: Payload,
  leaseSeconds: number,
  now = new Date(),
): Promise<ScheduledRow | null> {
  for (const row of shuffled(await due(payload, now))) {
    const { id, state, attempts, document } = row
    const claimed = await changeScheduled(
      payload,
      id,
      { state, attempts },
      {
        state: 'running',
        attempts: attempts + 1,
        leaseUntil: new Date(now.valueOf() + leaseSeconds * 1000).toISOString(),
      },
    )
    // SQLite keeps the document apart, and does not give it back with the row.
    if (claimed) return { ...claimed, document }
  }
  return null
}

/** What waits and is due, and what somebody took and did not settle in time: his process has died. */
async function due(payload: Payload, now: Date): Promise<ScheduledRow[]> {
  const time = now.toISOString()
  const found: ScheduledRow[] = []
  const conditions: Where[] = [
    { and: [{ state: { equals: 'waiting' } }, { dueAt: { less_than_equal: time } }] },
    { and: [{ state: { equals: 'running' } }, { leaseUntil: { less_than: time } }] },
  ]
  for (const where of conditions) {
    const { docs } = await payload.db.find({
      collection: SCHEDULE,
      where,
      sort: 'dueAt',
      limit: CANDIDATES,
      pagination: false,
    })
    found.push(...(docs as unknown as ScheduledRow[]))
  }
  return found
}
