import type { Condition } from '../urls.ts'
import type { Asking } from './asking.ts'

export type MailBoard = { failedCount: number; waitingCount: number }

const isMail: Condition = { kind: { equals: 'mail' } }

export const mailFilters = {
  failed: [isMail, { state: { equals: 'failed' } }] as Condition[],
  waiting: [isMail, { state: { equals: 'waiting' } }] as Condition[],
}

export async function readMail({ payload, user }: Asking): Promise<MailBoard> {
  const as = { collection: 'outbox', user } as const
  const [failed, waiting] = await Promise.all([
    payload.count({ ...as, overrideAccess: false, where: { and: mailFilters.failed } }),
    payload.count({ ...as, overrideAccess: false, where: { and: mailFilters.waiting } }),
  ])
  return { failedCount: failed.totalDocs, waitingCount: waiting.totalDocs }
}
