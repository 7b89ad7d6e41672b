import { daysLater, endOfDayInEngland, monthsLater } from './calendar.ts'
import { stageOf } from './stages.ts'
import { awaitsAnswer } from './statuses.ts'

type Time = string | Date | null | undefined

/** What says whether an enquiry is late. */
export type Clocks = {
  type?: unknown
  status?: unknown
  quarantined?: unknown
  dueAt?: Time
  dataRequest?: { dueAt?: Time; completedAt?: Time } | null
}

export type ServiceLevels = {
  serviceLevels?: { type: string; hours: number }[] | null
  standardServiceHours?: number | null
}

const HOUR_MS = 3_600_000
const STANDARD_HOURS = 48
const COMPLAINT_DAYS = 30

/** When an answer is due to an enquiry of this type that came then. */
export function answerDueAt(type: unknown, arrivedAt: Date, settings: ServiceLevels): Date {
  const level = settings.serviceLevels?.find((each) => each.type === type)
  const hours = level?.hours ?? settings.standardServiceHours ?? STANDARD_HOURS
  return new Date(arrivedAt.valueOf() + hours * HOUR_MS)
}

/** Requests: one calendar month from receipt (UK GDPR, article 12). Complaints: 30 days (Data (Use and Access) Act 2025). */
export const requestDueAt = (kind: unknown, receivedAt: Date): Date =>
  kind === 'complaint' ? daysLater(receivedAt, COMPLAINT_DAYS) : monthsLater(receivedAt, 1)

/**
 * From when on an enquiry is overdue, by the clock that runs out first; nothing when none runs. An answer is awaited
 * while the enquiry is new or acknowledged, a data-protection request until it is completed; neither in quarantine, nor
 * once the enquiry is closed or spam. A request may be met on the whole of its last day.
 */
export function overdueFrom(enquiry: Clocks): Date | null {
  if (stageOf(enquiry) !== 'open') return null
  const { type, status, dueAt, dataRequest } = enquiry
  const answer = awaitsAnswer(status) ? timeOf(dueAt) : null
  const isAsked = type === 'data-protection' && !dataRequest?.completedAt
  const lastDay = isAsked ? timeOf(dataRequest?.dueAt) : null
  const running = [answer, lastDay && endOfDayInEngland(lastDay)].filter((time) => time !== null)
  return running.length > 0 ? new Date(Math.min(...running.map(Number))) : null
}

export function isOverdue(enquiry: Clocks, now: Date): boolean {
  const from = overdueFrom(enquiry)
  return from !== null && from < now
}

function timeOf(time: Time): Date | null {
  const date = time ? new Date(time) : null
  return date && !Number.isNaN(date.valueOf()) ? date : null
}
