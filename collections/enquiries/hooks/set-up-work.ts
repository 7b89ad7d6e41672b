import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { makeReference } from '#src/lib/reference.ts'
import { personOf } from '../../shared/access.ts'
import { dayInEngland, monthsLater } from '../calendar.ts'
import { answerDueAt, requestDueAt, type ServiceLevels } from '../clocks.ts'
import { isOver } from '../statuses.ts'

type Settings = ServiceLevels & { retention?: { enquiriesMonths?: number } }
type Enquiry = Record<string, unknown>

/** What follows from an enquiry's arrival and from the work on it: reference, clocks, and the intent to tell people. */
export const setUpWork: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const settings = ((await req.payload.db.findGlobal({ slug: 'site-settings', req })) ?? {}) as Settings
  const enquiry = { ...originalDoc, ...data } as Enquiry
  const now = new Date()
  const isNew = operation === 'create'
  const arrivedAt = isNew ? now : new Date(originalDoc?.createdAt as string)
  const hasChangedType = !isNew && enquiry.type !== originalDoc?.type
  return {
    ...data,
    ...(isNew ? arrival(enquiry, req) : {}),
    // The time that an answer may take runs from the arrival, also where somebody sees later what it is about.
    ...(isNew || hasChangedType
      ? { dueAt: answerDueAt(enquiry.type, arrivedAt, settings).toISOString() }
      : {}),
    ...(isNew ? {} : release(enquiry, originalDoc)),
    dataRequest: requestOf(enquiry, arrivedAt, now),
    retention: retentionOf(enquiry, settings, now),
  }
}

function arrival(enquiry: Enquiry, req: PayloadRequest) {
  return {
    reference: makeReference(),
    status: enquiry.status ?? 'new',
    notify: enquiry.quarantined ? 'none' : 'pending',
    recordedBy: personOf(req)?.id ?? null,
  }
}

/** What is let out of quarantine is told to staff, once; it is work then, also where it had been called spam before. */
function release(enquiry: Enquiry, before: Enquiry) {
  if (!before.quarantined || enquiry.quarantined !== false) return {}
  return {
    ...(before.notify === 'none' ? { notify: 'pending' } : {}),
    ...(enquiry.status === 'spam' && before.status === 'spam' ? { status: 'new' } : {}),
  }
}

type DataRequest = {
  kind?: string | null
  receivedAt?: string | null
  completedAt?: string | null
  [key: string]: unknown
}

/** Only a data-protection request has a clock. What is closed has been completed, by that day if by no earlier one. */
function requestOf(enquiry: Enquiry, arrivedAt: Date, now: Date): DataRequest {
  const request = (enquiry.dataRequest ?? {}) as DataRequest
  if (enquiry.type !== 'data-protection') return { ...request, dueAt: null }
  const receivedAt = request.receivedAt ? new Date(request.receivedAt) : dayInEngland(arrivedAt)
  const completedAt =
    request.completedAt ?? (enquiry.status === 'closed' ? dayInEngland(now).toISOString() : null)
  return {
    ...request,
    receivedAt: receivedAt.toISOString(),
    completedAt,
    dueAt: requestDueAt(request.kind, receivedAt).toISOString(),
  }
}

function retentionOf(enquiry: Enquiry, settings: Settings, now: Date) {
  const retention = { ...(enquiry.retention as Record<string, unknown> | undefined) }
  if (!isOver(enquiry.status)) return { ...retention, closedAt: null, eraseAfter: null }
  const closedAt = new Date((retention.closedAt as string | null) ?? now)
  const eraseAfter = monthsLater(closedAt, settings.retention?.enquiriesMonths ?? 12)
  return { ...retention, closedAt: closedAt.toISOString(), eraseAfter: eraseAfter.toISOString() }
}
