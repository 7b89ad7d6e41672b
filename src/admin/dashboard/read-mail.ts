import type { Condition } from '../urls.ts'
import type { Asking } from './asking.ts'

export type MailBoard = { failedCount: number; waitingCount: number }

export const mailFilters = {
  failed: [{ state: { equals: 'failed' } }] satisfies Condition[],
  waiting: [{ state: { equals: 'waiting' } }] satisfies Condition[],
}

export async function readMail({ payload, user }: Asking): Promise<MailBoard> {
  const as = { collection: 'outbox', user } as const
  const [failed, waiting] = await Promise.all([
    payload.count({ ...as, overrideAccess: false, where: { and: mailFilters.failed } }),
    payload.count({ ...as, overrideAccess: false, where: { and: mailFilters.waiting } }),
  ])
  return { failedCount: failed.totalDocs, waitingCount: waiting.totalDocs }
}
