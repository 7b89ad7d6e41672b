import type { Payload } from 'payload'
import { PUBLIC_CHANGES, type PublicChange } from '../changes/index.ts'
import { allOrNothing } from '../database/all-or-nothing.ts'
import { changeRow } from '../lib/change-row.ts'
import { giveWayNowAndThen } from '../lib/give-way.ts'
import { bodyOf, inPlaceOf } from '../webhooks/event.ts'
import { queue } from './queue.ts'
import { receiversWithSecret, type Receiver } from './receiver.ts'
import type { OutboxRow } from './row.ts'

const AT_ONCE = 200

/**
 * Queues what has changed for every receiver that wants to hear of it: each once, however often and by however many
 * this is called, and of one document the earlier change before the later. For a receiver that is paused or stopped one
 * change of each document waits, however long that lasts: the newest, which tells of those before it as well.
 */
export async function queueChanges(payload: Payload): Promise<void> {
  for (let changes = await unqueued(payload); changes.length > 0; changes = await unqueued(payload)) {
    const receivers = await receiversWithSecret(payload)
    for (const change of changes) {
      for (const receiver of receivers) if (wants(receiver, change)) await queueFor(payload, receiver, change)
      await giveWayNowAndThen()
    }
    await markQueued(payload, changes)
  }
}

/** As one thing: on SQLite each by itself would wait for the disk, and everybody with it. */
const markQueued = (payload: Payload, changes: PublicChange[]): Promise<void> =>
  allOrNothing(payload, {}, async (req) => {
    const [when, data] = [{ queued: false }, { queued: true }]
    for (const { id } of changes)
      await changeRow(payload, { collection: PUBLIC_CHANGES, id, when, data, req })
  })

async function unqueued(payload: Payload): Promise<PublicChange[]> {
  const { docs } = await payload.db.find({
    collection: PUBLIC_CHANGES,
    where: { queued: { equals: false } },
    sort: 'order',
    limit: AT_ONCE,
    pagination: false,
  })
  return docs as unknown as PublicChange[]
}

const wants = ({ collections }: Receiver, { collectionSlug }: PublicChange): boolean =>
  !collections?.length || collections.includes(collectionSlug)

async function queueFor(payload: Payload, { id, url, state }: Receiver, change: PublicChange): Promise<void> {
  const topic = `${id}/${change.collectionSlug}/${change.document}`
  const earlier = state === 'active' ? [] : await waitingBefore(payload, topic, change.order)
  const told = inPlaceOf(
    earlier.map(({ body }) => body!),
    change,
  )
  await queue(payload, {
    kind: 'webhook',
    message: 'change',
    key: `webhook/${id}/${change.id}`,
    webhook: id,
    to: URL.canParse(url) ? new URL(url).host : url,
    about: `${told.collectionSlug}/${told.slug ?? told.document}: ${told.what}`,
    topic,
    order: told.order,
    body: bodyOf(told),
  })
  // Afterwards: a process that dies in between has them told twice.
  for (const { id, attempts } of earlier)
    await changeRow(payload, {
      collection: 'outbox',
      id,
      when: { state: 'waiting', attempts },
      data: REPLACED,
    })
}

const REPLACED = {
  state: 'cancelled',
  lastAnswer: 'While the webhook was not active the document changed again: the later change tells of both.',
  nextAttemptAt: null,
} as const

async function waitingBefore(payload: Payload, topic: string, order: number): Promise<OutboxRow[]> {
  const { docs } = await payload.db.find({
    collection: 'outbox',
    where: {
      and: [{ topic: { equals: topic } }, { state: { equals: 'waiting' } }, { order: { less_than: order } }],
    },
    sort: 'order',
    pagination: false,
    limit: 0,
  })
  return docs as unknown as OutboxRow[]
}
