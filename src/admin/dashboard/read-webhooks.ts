import type { Condition } from '../urls.ts'
import type { Asking } from './asking.ts'

export type WebhookBoard = { stoppedCount: number; failedCount: number }

export const webhookFilters = {
  stopped: [{ state: { equals: 'stopped' } }] as Condition[],
  failed: [{ kind: { equals: 'webhook' } }, { state: { equals: 'failed' } }] as Condition[],
}

/** @returns nothing where all is well: most services have no webhook at all. */
export async function readWebhooks({ payload, user }: Asking): Promise<WebhookBoard | undefined> {
  const [stopped, failed] = await Promise.all([
    payload.count({
      collection: 'webhooks',
      user,
      overrideAccess: false,
      where: { and: webhookFilters.stopped },
    }),
    payload.count({
      collection: 'outbox',
      user,
      overrideAccess: false,
      where: { and: webhookFilters.failed },
    }),
  ])
  const board = { stoppedCount: stopped.totalDocs, failedCount: failed.totalDocs }
  return board.stoppedCount + board.failedCount > 0 ? board : undefined
}
