import type { Payload } from 'payload'
import type { ScheduledRow } from './row.ts'
import { SCHEDULE } from './states.ts'

/**
 * When what is published next changes by itself: the earliest scheduled publishing or unpublishing that is still to be
 * carried out. In the past for one that is overdue or in hand; nothing where nothing is scheduled.
 */
export async function nextScheduledAt(payload: Payload): Promise<Date | undefined> {
  const { docs } = await payload.db.find({
    collection: SCHEDULE,
    where: { state: { in: ['waiting', 'running'] } },
    select: { dueAt: true },
    sort: 'dueAt',
    limit: 1,
    pagination: false,
  })
  const [next] = docs as unknown as ScheduledRow[]
  return next && new Date(next.dueAt)
}
