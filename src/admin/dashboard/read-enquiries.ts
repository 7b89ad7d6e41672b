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
  /** It looks like spam, so nobody was told; now and then it is not. */
  quarantinedCount: number
}

const quarantined: Condition = { quarantined: { equals: true } }
const released: Condition = { quarantined: { not_equals: true } }

/** Each as a list of conditions, so that the same filter counts here and opens the list in the admin. */
export const enquiryFilters = {
  new: (): Condition[] => [{ status: { equals: 'new' } }, released],
  overdue: (now: Date): Condition[] => [
    { dueAt: { less_than: now.toISOString() } },
    { status: { not_equals: 'closed' } },
    { status: { not_equals: 'spam' } },
    released,
  ],
  quarantined: (): Condition[] => [quarantined, { status: { not_equals: 'spam' } }],
}

export async function readEnquiries({ payload, user, now }: Asking): Promise<EnquiryBoard> {
  const as = { collection: 'enquiries', user } as const
  const [newest, overdue, held] = await Promise.all([
    payload.find({
      ...as,
      overrideAccess: false,
      where: { and: enquiryFilters.new() },
      sort: '-createdAt',
      limit: BOARD_ROWS,
      depth: 0,
      joins: false,
      // No names here: whoever only passes by the screen need not read who wrote.
      select: { reference: true, type: true, status: true, createdAt: true, dueAt: true },
    }),
    payload.count({ ...as, overrideAccess: false, where: { and: enquiryFilters.overdue(now) } }),
    payload.count({ ...as, overrideAccess: false, where: { and: enquiryFilters.quarantined() } }),
  ])
  return {
    newest: newest.docs,
    newCount: newest.totalDocs,
    overdueCount: overdue.totalDocs,
    quarantinedCount: held.totalDocs,
  }
}
