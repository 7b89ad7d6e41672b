import { monthsLater } from '../../../collections/enquiries/calendar.ts'
import type { SOURCED } from '../../../collections/shared/keep-last-checked.ts'
import type { View } from '../enquiries/views.ts'
import type { Condition } from '../urls.ts'

export type Sourced = (typeof SOURCED)[number]

/** Of an authority that no longer exists there is nothing left to check. */
const still: Record<Sourced, Condition[]> = {
  authorities: [{ status: { equals: 'current' } }],
  'inspection-reports': [],
  agencies: [],
}

/** So that the same conditions count on the dashboard and open the list. */
export const sourceFilters = {
  stale: (collection: Sourced, since: string): Condition[] => [
    { lastCheckedAt: { less_than: since } },
    ...still[collection],
  ],
  never: (collection: Sourced): Condition[] => [{ lastCheckedAt: { exists: false } }, ...still[collection]],
}

/** What was last checked before this day was not checked within so many months. */
export function checkedSince(now: Date, months: number): string {
  const day = monthsLater(now, -months)
  day.setUTCHours(0, 0, 0, 0)
  return day.toISOString()
}

/** The lists of what is to be read again; what has waited for longest comes first. */
export function sourceViews(collection: Sourced, { now, months }: { now: Date; months: number }): View[] {
  const since = checkedSince(now, months)
  return [
    { key: 'all', label: 'All', conditions: [], sort: '' },
    {
      key: 'stale',
      label: `Not checked for ${monthsInWords(months)}`,
      conditions: sourceFilters.stale(collection, since),
      sort: 'lastCheckedAt',
    },
    {
      key: 'never',
      label: 'Never checked',
      conditions: sourceFilters.never(collection),
      sort: '-updatedAt',
    },
  ]
}

export const monthsInWords = (months: number): string => (months === 1 ? 'a month' : `${months} months`)
