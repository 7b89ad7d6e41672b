import type { Payload } from 'payload'
import { PUBLIC_CHANGES, type PublicChange } from '../changes/index.ts'
import { changeRow } from '../lib/change-row.ts'
import { giveWayNowAndThen } from '../lib/give-way.ts'
import { bodyOf } from '../webhooks/event.ts'
import { queue } from './queue.ts'
import { receiversWithSecret, type Receiver } from './receiver.ts'

const AT_ONCE = 200

/**
 * Queues what has changed for every receiver that wants to hear of it: each once, however often and by however many
 * this is called, and of one document the earlier change before the later. A receiver that is paused misses nothing.
 */
export async function queueChanges(payload: Payload): Promise<void> {
  for (let changes = await unqueued(payload); changes.length > 0; changes = await unqueued(payload)) {
    const receivers = await receiversWithSecret(payload)
    for (const change of changes) {
      for (const receiver of receivers) if (wants(receiver, change)) await queueFor(payload, receiver, change)
      await changeRow(payload, {
        collection: PUBLIC_CHANGES,
        id: change.id,
        when: { queued: false },
        data: { queued: true },
      })
      await giveWayNowAndThen()
    }
  }
}

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

const queueFor = (payload: Payload, { id, url }: Receiver, change: PublicChange): Promise<void> =>
  queue(payload, {
    kind: 'webhook',
    message: 'change',
    key: `webhook/${id}/${change.id}`,
    webhook: id,
    to: URL.canParse(url) ? new URL(url).host : url,
    about: `${change.collectionSlug}/${change.slug ?? change.document}: ${change.what}`,
    topic: `${id}/${change.collectionSlug}/${change.document}`,
    order: change.order,
    body: bodyOf(change),
  })
