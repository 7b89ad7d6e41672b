import type { Condition } from '../urls.ts'

/** One list to work from. Each condition is one that the list's own filter panel can show and change. */
export type View = { key: string; label: string; conditions: Condition[]; sort: string }

export type Viewer = { id: string; now: Date }

const open: Condition = { stage: { equals: 'open' } }
const NEWEST_FIRST = '-createdAt'

/** So that the same conditions count on the dashboard and open the list. */
export const enquiryFilters = {
  new: (): Condition[] => [{ status: { equals: 'new' } }, open],
  overdue: ({ now }: Pick<Viewer, 'now'>): Condition[] => [{ overdueFrom: { less_than: now.toISOString() } }],
  mine: ({ id }: Pick<Viewer, 'id'>): Condition[] => [{ assignedTo: { equals: id } }, open],
  unassigned: (): Condition[] => [{ assignedTo: { exists: false } }, open],
  quarantined: (): Condition[] => [{ stage: { equals: 'quarantined' } }],
  dataProtection: (): Condition[] => [{ type: { equals: 'data-protection' } }, open],
}

/** The lists of enquiries, as this person has them now, in the order in which they are offered. */
export function viewsFor(viewer: Viewer): View[] {
  return [
    { key: 'all', label: 'All', conditions: [], sort: NEWEST_FIRST },
    { key: 'new', label: 'New', conditions: enquiryFilters.new(), sort: NEWEST_FIRST },
    // What has been late for longest comes first.
    { key: 'overdue', label: 'Overdue', conditions: enquiryFilters.overdue(viewer), sort: 'overdueFrom' },
    { key: 'mine', label: 'Assigned to me', conditions: enquiryFilters.mine(viewer), sort: NEWEST_FIRST },
    { key: 'unassigned', label: 'Unassigned', conditions: enquiryFilters.unassigned(), sort: NEWEST_FIRST },
    {
      key: 'quarantined',
      label: 'Quarantined',
      conditions: enquiryFilters.quarantined(),
      sort: NEWEST_FIRST,
    },
    {
      key: 'data-protection',
      label: 'Data protection',
      conditions: enquiryFilters.dataProtection(),
      sort: NEWEST_FIRST,
    },
  ]
}

/** Which of the views shows just these conditions, in whatever order; what was overdue an hour ago is the same view. */
export function viewShowing(views: View[], conditions: Condition[]): View | undefined {
  const wanted = signatureOf(conditions)
  return views.find((view) => signatureOf(view.conditions) === wanted)
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T/

const signatureOf = (conditions: Condition[]): string =>
  conditions
    .flatMap((condition) =>
      Object.entries(condition).flatMap(([field, operators]) =>
        Object.entries(operators).map(([operator, value]) => {
          const text = String(value)
          return `${field} ${operator} ${ISO_TIME.test(text) ? 'a time' : text}`
        }),
      ),
    )
    .sort()
    .join('\n')
