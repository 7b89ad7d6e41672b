import type { Payload } from 'payload'
import { CHANGES_KEPT_MS, keepUntold, PUBLIC_CHANGES } from '../changes/index.ts'
import { DELETED } from './deliver-webhook.ts'
import { queueChanges } from './queue-changes.ts'
import { changeRow, type OutboxRow } from './row.ts'

/** A save that has not told of what it wrote by now has broken off. */
const BROKEN_OFF_AFTER_MS = 30_000
const HOUR_MS = 3_600_000
const DELIVERIES_KEPT_MS = 7 * 24 * HOUR_MS

/** What is done about changes at each turn: tell of what was not told, queue it, and once an hour clear old rows away. */
export function makeChangeDesk(payload: Payload): () => Promise<void> {
  let clearedAt = 0
  let isFirst = true
  return async () => {
    // At the start nobody else is writing: what is noted a killed process has left.
    await keepUntold(payload, new Date(Date.now() - (isFirst ? 0 : BROKEN_OFF_AFTER_MS)))
    isFirst = false
    await queueChanges(payload)
    await cancelOrphans(payload)
    if (Date.now() - clearedAt < HOUR_MS) return
    clearedAt = Date.now()
    await clearOld(payload, clearedAt)
  }
}

/** Deliveries to a webhook that has been deleted since. */
async function cancelOrphans(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find({
    collection: 'outbox',
    where: {
      and: [
        { kind: { equals: 'webhook' } },
        { state: { equals: 'waiting' } },
        { webhook: { exists: false } },
      ],
    },
    select: { state: true },
    limit: 500,
    pagination: false,
  })
  for (const { id } of docs as unknown as OutboxRow[])
    await changeRow(
      payload,
      id,
      { state: 'waiting' },
      { state: 'cancelled', lastAnswer: DELETED, nextAttemptAt: null },
    )
}

async function clearOld(payload: Payload, now: number): Promise<void> {
  await payload.db.deleteMany({
    collection: PUBLIC_CHANGES,
    where: { and: [{ queued: { equals: true } }, { order: { less_than: now - CHANGES_KEPT_MS - HOUR_MS } }] },
  })
  await payload.db.deleteMany({
    collection: 'outbox',
    where: {
      and: [
        { kind: { equals: 'webhook' } },
        { state: { in: ['sent', 'cancelled'] } },
        { createdAt: { less_than: new Date(now - DELIVERIES_KEPT_MS).toISOString() } },
      ],
    },
  })
}
