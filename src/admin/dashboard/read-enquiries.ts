import { enquiryFilters } from '../enquiries/views.ts'
import type { Condition } from '../urls.ts'
import { BOARD_ROWS, type Asking } from './asking.ts'

export type WaitingEnquiry = {
  id: string
  reference?: string | null
  type: string
  status: string
  createdAt: string
  dueAt?: string | null
}

export type EnquiryBoard = {
  /** The newest first, at most five. */
  newest: WaitingEnquiry[]
  newCount: number
  overdueCount: number
  /** Since when the one that has been overdue for longest is so. */
  overdueSince?: string
  /** Open, and assigned to whoever looks. */
  mineCount: number
  unassignedCount: number
  /** It looks like spam, so nobody was told; now and then it is not. */
  quarantinedCount: number
}

export async function readEnquiries({ payload, user, now }: Asking): Promise<EnquiryBoard> {
  const as = { collection: 'enquiries', user } as const
  const count = async (and: Condition[]) =>
    (await payload.count({ ...as, overrideAccess: false, where: { and } })).totalDocs
  const overdue = enquiryFilters.overdue({ now })
  const [newest, newCount, oldest, overdueCount, mineCount, unassignedCount, quarantinedCount] =
    await Promise.all([
      payload.find({
        ...as,
        overrideAccess: false,
        where: { and: enquiryFilters.new() },
        sort: '-createdAt',
        limit: BOARD_ROWS,
        pagination: false,
        depth: 0,
        joins: false,
        // No names here: whoever only passes by the screen need not read who wrote.
        select: { reference: true, type: true, status: true, createdAt: true, dueAt: true },
      }),
      count(enquiryFilters.new()),
      payload.find({
        ...as,
        overrideAccess: false,
        where: { and: overdue },
        sort: 'overdueFrom',
        limit: 1,
        pagination: false,
        depth: 0,
        joins: false,
        select: { overdueFrom: true },
      }),
      count(overdue),
      count(enquiryFilters.mine({ id: String(user.id) })),
      count(enquiryFilters.unassigned()),
      count(enquiryFilters.quarantined()),
    ])
  return {
    newest: newest.docs,
    newCount,
    overdueCount,
    overdueSince: oldest.docs[0]?.overdueFrom ?? undefined,
    mineCount,
    unassignedCount,
    quarantinedCount,
  }
}
