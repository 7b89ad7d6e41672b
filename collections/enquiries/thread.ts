import { messages, states, type OutboxRow } from '#src/outbox/row.ts'
import { idOf } from '#src/lib/id-of.ts'
import { labelOfEnquiryType } from '../shared/enquiry-types.ts'
import type { Activity } from './activity.ts'
import { isOver, labelOfStatus } from './statuses.ts'

/** One thing that happened to an enquiry. `by`: the name of who did it; null where the service or the enquirer did. */
export type ThreadEntry = {
  kind: 'arrival' | 'mail' | 'note' | 'change'
  at: string
  words: string
  by: string | null
  /** A note as it was written; of a mail, what the mail server answered last. */
  text: string | null
  mail?: { id: string; state: OutboxRow['state']; attempts: number; nextAttemptAt: string | null }
}

type Thread = {
  enquiry: {
    createdAt: string
    recordedBy?: unknown
    notes?: { text?: string | null; by?: unknown; at?: string | null }[] | null
    activity?: unknown
  }
  mails: OutboxRow[]
  /** Of colleagues, by id. Who has left is not among them. */
  names: ReadonlyMap<string, string>
}

/** All that happened to an enquiry, the newest first: what was sent and how each mail did, notes, changes, its arrival. */
export function threadOf({ enquiry, mails, names }: Thread): ThreadEntry[] {
  const nameOf = (id: string | null) => id && (names.get(id) ?? LEFT)
  const oldestFirst = [
    arrivalOf(enquiry, nameOf),
    ...activityOf(enquiry).map((change) => changeOf(change, nameOf)),
    ...mails.map(mailOf),
    ...(enquiry.notes ?? []).map(({ text, by, at }): ThreadEntry => ({
      kind: 'note',
      at: at ?? enquiry.createdAt,
      words: 'Note',
      by: nameOf(idOf(by)),
      text: text ?? null,
    })),
  ].sort((a, b) => a.at.localeCompare(b.at))
  return oldestFirst.reverse()
}

/** Whose names a thread needs. */
export function peopleIn(enquiry: Thread['enquiry']): string[] {
  const changes = activityOf(enquiry).flatMap(({ what, from, to, by }) =>
    what === 'assignedTo' ? [from, to, by] : [by],
  )
  const ids = [idOf(enquiry.recordedBy), ...(enquiry.notes ?? []).map(({ by }) => idOf(by)), ...changes]
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}

const LEFT = 'a colleague who has left'
type NameOf = (id: string | null) => string | null

const activityOf = ({ activity }: Thread['enquiry']) =>
  Array.isArray(activity) ? (activity as Activity[]) : []

const arrivalOf = ({ createdAt, recordedBy }: Thread['enquiry'], nameOf: NameOf): ThreadEntry => ({
  kind: 'arrival',
  at: createdAt,
  words: recordedBy ? 'Recorded from a conversation' : 'Received',
  by: nameOf(idOf(recordedBy)),
  text: null,
})

const changeOf = (change: Activity, nameOf: NameOf): ThreadEntry => ({
  kind: 'change',
  at: change.at,
  words: WORDS[change.what](change.from, change.to, nameOf),
  by: nameOf(change.by),
  text: null,
})

type Value = Activity['from']
const WORDS: Record<Activity['what'], (from: Value, to: Value, nameOf: NameOf) => string> = {
  status: (from, to) => {
    if (to === 'spam') return 'Called spam'
    if (from === 'spam') return `Not spam after all: ${labelOfStatus(to)}`
    return isOver(from)
      ? `Opened again: ${labelOfStatus(to)}`
      : `From ${labelOfStatus(from)} to ${labelOfStatus(to)}`
  },
  assignedTo: (from, to, nameOf) =>
    to ? `Assigned to ${nameOf(String(to))}` : `No longer assigned to ${nameOf(String(from))}`,
  type: (from, to) => `From ${labelOfEnquiryType(String(from))} to ${labelOfEnquiryType(String(to))}`,
  quarantined: (_, to) => (to ? 'Put into quarantine' : 'Released from quarantine'),
  completedAt: (_, to) => (to ? `Request completed on ${dayInWords(String(to))}` : 'Request not completed'),
}

const mailOf = (row: OutboxRow): ThreadEntry => ({
  kind: 'mail',
  at: row.sentAt ?? row.createdAt,
  words: `${labelIn(messages, row.message)}${row.to ? ` (${row.to})` : ''}: ${labelIn(states, row.state)}`,
  by: null,
  text: row.lastAnswer ?? null,
  mail: {
    id: row.id,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.state === 'waiting' ? (row.nextAttemptAt ?? null) : null,
  },
})

const labelIn = (options: readonly { value: string; label: string }[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const dayInWords = (day: string) => DAY.format(new Date(day))
