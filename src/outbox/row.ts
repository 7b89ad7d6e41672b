import type { Payload } from 'payload'
import { changeRow as changeRowOf } from '../lib/change-row.ts'

export const states = [
  { value: 'waiting', label: 'Waiting' },
  { value: 'sending', label: 'Being sent' },
  { value: 'sent', label: 'Sent' },
  { value: 'failed', label: 'Failed' },
  { value: 'cancelled', label: 'Cancelled' },
] as const

export const messages = [
  { value: 'enquiry-for-staff', label: 'Enquiry, to staff' },
  { value: 'enquiry-received', label: 'Receipt, to the enquirer' },
  { value: 'account', label: 'Account (invitation, password)' },
  { value: 'change', label: 'Change, to a webhook' },
] as const

export const kinds = [
  { value: 'mail', label: 'Mail' },
  { value: 'webhook', label: 'Webhook' },
] as const

export type State = (typeof states)[number]['value']
export type MessageKind = (typeof messages)[number]['value']

/** One thing that must leave the house. It names what it is about; what it says is read when it leaves. */
export type OutboxRow = {
  id: string
  kind: (typeof kinds)[number]['value']
  state: State
  /** Unique, so that nothing is queued twice; the Message-ID follows from it. */
  key: string
  message: MessageKind
  /** A member of staff; of a delivery the receiver's host. Left out where the enquiry itself says who: no copy of an enquirer's address is kept. */
  to?: string | null
  enquiry?: string | { id: string } | null
  /** An account mail, encrypted: its link signs somebody in. Emptied once it has left. */
  sealed?: string | null
  /** Of a delivery: to whom, and what is sent, as it was when it was queued. */
  webhook?: string | { id: string } | null
  body?: string | null
  about?: string | null
  /** Deliveries of one topic (a document, to one receiver) leave one after the other, in this order. */
  topic?: string | null
  order?: number | null
  attempts: number
  leaseUntil?: string | null
  nextAttemptAt?: string | null
  lastAnswer?: string | null
  sentAt?: string | null
  createdAt: string
}

/** Writes to a row only while it stands as `when` says; the row as it then is, or nothing where another was faster. */
export const changeRow = (
  payload: Payload,
  id: string,
  when: Partial<Pick<OutboxRow, 'state' | 'attempts'>>,
  data: Partial<OutboxRow>,
): Promise<OutboxRow | null> => changeRowOf(payload, { collection: 'outbox', id, when, data })
