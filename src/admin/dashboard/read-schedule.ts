import type { Condition } from '../urls.ts'
import { BOARD_ROWS, type Asking } from './asking.ts'

export type Upcoming = { id: string; title: string; action: 'publish' | 'unpublish'; at: string }
export type ScheduleBoard = {
  /** The next first, at most five. */
  next: Upcoming[]
  failedCount: number
}

export const scheduleFilters = { failed: [{ state: { equals: 'failed' } }] satisfies Condition[] }

export async function readSchedule({ payload, user }: Asking): Promise<ScheduleBoard> {
  const as = { collection: 'scheduled-publications', user } as const
  const [next, failed] = await Promise.all([
    payload.find({
      ...as,
      overrideAccess: false,
      where: { state: { in: ['waiting', 'running'] } },
      sort: 'at',
      limit: BOARD_ROWS,
      pagination: false,
      depth: 0,
      select: { title: true, action: true, at: true },
    }),
    payload.count({ ...as, overrideAccess: false, where: { and: scheduleFilters.failed } }),
  ])
  return {
    next: next.docs.map(({ id, title, action, at }) => ({ id, title: title || 'Untitled', action, at })),
    failedCount: failed.totalDocs,
  }
}
