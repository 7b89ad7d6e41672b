import type { Payload, Where } from 'payload'
import { shuffled } from '../lib/shuffled.ts'
import { changeRow, type OutboxRow } from './row.ts'

const CANDIDATES = 50

export type Due = (payload: Payload, now: Date) => Promise<OutboxRow[]>

/**
 * Takes one row that is due, for as long as the lease. The attempt counts from here, so that a crash counts too; the
 * number of attempts is also the token by which only this claim can be settled.
 * @returns nothing when nothing is due, or others took it all.
 */
export async function claim(
  payload: Payload,
  leaseSeconds: number,
  now = new Date(),
  due: Due = dueMails,
): Promise<OutboxRow | null> {
  for (const row of shuffled(await due(payload, now))) {
    const claimed = await changeRow(
      payload,
      row.id,
      { state: row.state, attempts: row.attempts },
      {
        state: 'sending',
        attempts: row.attempts + 1,
        leaseUntil: new Date(now.valueOf() + leaseSeconds * 1000).toISOString(),
      },
    )
    if (claimed) return claimed
  }
  return null
}

/** What waits and is due, and what somebody took and did not settle in time: his process has died. */
async function dueMails(payload: Payload, now: Date): Promise<OutboxRow[]> {
  const time = now.toISOString()
  const found: OutboxRow[] = []
  const conditions: Where[] = [
    { and: [{ state: { equals: 'waiting' } }, { nextAttemptAt: { less_than_equal: time } }] },
    { and: [{ state: { equals: 'sending' } }, { leaseUntil: { less_than: time } }] },
  ]
  for (const where of conditions) {
    const { docs } = await payload.db.find({
      collection: 'outbox',
      where: { and: [{ kind: { equals: 'mail' } }, where] },
      sort: 'nextAttemptAt',
      limit: CANDIDATES,
      pagination: false,
    })
    found.push(...(docs as unknown as OutboxRow[]))
  }
  return found
}
