import type { Payload, Where } from 'payload'
import type { Due } from './claim.ts'
import { WEBHOOKS, type Receiver } from './receiver.ts'
import type { OutboxRow } from './row.ts'

const LOOKED_AT = 500

/**
 * The deliveries that may be made now: to receivers that are active and need no quiet, and of each document the earliest
 * that is not settled. What is later waits for it, whoever has it in hand.
 */
export const dueDeliveries: Due = async (payload, now) => {
  const found: OutboxRow[] = []
  for (const { id } of await openReceivers(payload, now)) {
    const oldest = await unsettled(payload, id, LOOKED_AT)
    const due = dueOf(oldest, now)
    // Where all of these wait for what is tried again later, something behind them may not.
    const isAll = due.length > 0 || oldest.length < LOOKED_AT
    found.push(...(isAll ? due : dueOf(await unsettled(payload, id, 0), now)))
  }
  return found
}

async function openReceivers(payload: Payload, now: Date): Promise<Receiver[]> {
  const { docs } = await payload.db.find({
    collection: WEBHOOKS,
    where: { state: { equals: 'active' } },
    select: { quietUntil: true },
    pagination: false,
    limit: 0,
  })
  return (docs as unknown as Receiver[]).filter(
    ({ quietUntil }) => !quietUntil || new Date(quietUntil) <= now,
  )
}

async function unsettled(payload: Payload, receiver: string, limit: number): Promise<OutboxRow[]> {
  const where: Where = {
    and: [{ webhook: { equals: receiver } }, { state: { in: ['waiting', 'sending'] } }],
  }
  const { docs } = await payload.db.find({
    collection: 'outbox',
    where,
    sort: 'order',
    select: { state: true, attempts: true, topic: true, nextAttemptAt: true, leaseUntil: true },
    limit,
    pagination: false,
  })
  return docs as unknown as OutboxRow[]
}

function dueOf(inOrder: OutboxRow[], now: Date): OutboxRow[] {
  const first = new Map<string, OutboxRow>()
  for (const row of inOrder) if (!first.has(row.topic!)) first.set(row.topic!, row)
  return [...first.values()].filter(({ state, nextAttemptAt, leaseUntil }) =>
    state === 'waiting'
      ? new Date(nextAttemptAt ?? 0) <= now
      : new Date(leaseUntil ?? 0).valueOf() < now.valueOf(),
  )
}
