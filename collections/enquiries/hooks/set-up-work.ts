import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { makeReference } from '#src/lib/reference.ts'
import { personOf } from '../../shared/access.ts'
import { dayInEngland, daysLater, monthsLater } from '../calendar.ts'

type Settings = {
  serviceLevels?: { type: string; hours: number }[]
  standardServiceHours?: number
  retention?: { enquiriesMonths?: number }
}

const HOUR_MS = 3_600_000
const COMPLAINT_DAYS = 30

/** What follows from an enquiry's arrival and from the work on it: reference, clocks, and the intent to tell people. */
export const setUpWork: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const settings = ((await req.payload.db.findGlobal({ slug: 'site-settings', req })) ?? {}) as Settings
  const enquiry = { ...originalDoc, ...data }
  const now = new Date()
  const isNew = operation === 'create'
  const isReleased =
    !isNew && originalDoc?.quarantined && data.quarantined === false && originalDoc.notify === 'none'
  return {
    ...data,
    ...(isNew ? arrival(enquiry, settings, now, req) : {}),
    ...(isReleased ? { notify: 'pending' } : {}),
    ...(enquiry.type === 'data-protection' ? { dataRequest: clockOf(enquiry.dataRequest, now) } : {}),
    retention: retentionOf(enquiry, settings, now),
  }
}

function arrival(enquiry: Record<string, unknown>, settings: Settings, now: Date, req: PayloadRequest) {
  const hours =
    settings.serviceLevels?.find(({ type }) => type === enquiry.type)?.hours ??
    settings.standardServiceHours ??
    48
  return {
    reference: makeReference(),
    status: enquiry.status ?? 'new',
    dueAt: new Date(now.valueOf() + hours * HOUR_MS).toISOString(),
    notify: enquiry.quarantined ? 'none' : 'pending',
    recordedBy: personOf(req)?.id ?? null,
  }
}

type DataRequest = { kind?: string | null; receivedAt?: string | null; [key: string]: unknown }

/** Requests: one calendar month from receipt (UK GDPR, article 12). Complaints: 30 days (Data (Use and Access) Act 2025). */
function clockOf(request: DataRequest | null | undefined, now: Date): DataRequest {
  const receivedAt = request?.receivedAt ? new Date(request.receivedAt) : dayInEngland(now)
  const due =
    request?.kind === 'complaint' ? daysLater(receivedAt, COMPLAINT_DAYS) : monthsLater(receivedAt, 1)
  return { ...request, receivedAt: receivedAt.toISOString(), dueAt: due.toISOString() }
}

function retentionOf(enquiry: Record<string, unknown>, settings: Settings, now: Date) {
  const retention = { ...(enquiry.retention as Record<string, unknown> | undefined) }
  const isOver = enquiry.status === 'closed' || enquiry.status === 'spam'
  if (!isOver) return { ...retention, closedAt: null, eraseAfter: null }
  const closedAt = new Date((retention.closedAt as string | null) ?? now)
  const eraseAfter = monthsLater(closedAt, settings.retention?.enquiriesMonths ?? 12)
  return { ...retention, closedAt: closedAt.toISOString(), eraseAfter: eraseAfter.toISOString() }
}
