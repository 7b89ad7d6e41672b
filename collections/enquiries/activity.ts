import { idOf } from '#src/lib/id-of.ts'

/** One change of the work on an enquiry. `by`: who made it; absent where the service itself did. */
export type Activity = {
  what: 'status' | 'assignedTo' | 'type' | 'quarantined' | 'completedAt'
  from: string | boolean | null
  to: string | boolean | null
  by: string | null
  at: string
}

type Enquiry = Record<string, unknown> & { dataRequest?: { completedAt?: unknown } | null }

/** Of an enquiry that changes all the time the oldest entries go. */
const MOST = 500

/** What was done to an enquiry so far, with what this save changes at its end. */
export function activityAfter(
  before: Enquiry,
  after: Enquiry,
  { by, at }: { by: string | null; at: Date },
): Activity[] {
  const kept = Array.isArray(before.activity) ? (before.activity as Activity[]) : []
  const changes = FOLLOWED.flatMap(({ what, read }) => {
    const [from, to] = [read(before), read(after)]
    return from === to ? [] : [{ what, from, to, by, at: at.toISOString() }]
  })
  return [...kept, ...changes].slice(-MOST)
}

const text = (value: unknown) => (value ? String(value) : null)

const FOLLOWED: { what: Activity['what']; read: (enquiry: Enquiry) => Activity['from'] }[] = [
  { what: 'quarantined', read: ({ quarantined }) => Boolean(quarantined) },
  { what: 'type', read: ({ type }) => text(type) },
  { what: 'status', read: ({ status }) => text(status) },
  { what: 'assignedTo', read: ({ assignedTo }) => idOf(assignedTo) },
  { what: 'completedAt', read: ({ dataRequest }) => text(dataRequest?.completedAt)?.slice(0, 10) ?? null },
]
