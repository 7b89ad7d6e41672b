import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { makeReference } from '#src/lib/reference.ts'
import { personOf } from '../../shared/access.ts'

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
  const receivedAt = new Date(request?.receivedAt ?? now)
  const due = new Date(receivedAt)
  if (request?.kind === 'complaint') {
    due.setUTCDate(due.getUTCDate() + COMPLAINT_DAYS)
  } else {
    const day = due.getUTCDate()
    due.setUTCMonth(due.getUTCMonth() + 1)
    // There is no 31 February: the month ends on its last day.
    if (due.getUTCDate() !== day) due.setUTCDate(0)
  }
  return { ...request, receivedAt: receivedAt.toISOString(), dueAt: due.toISOString() }
}

function retentionOf(enquiry: Record<string, unknown>, settings: Settings, now: Date) {
  const retention = { ...(enquiry.retention as Record<string, unknown> | undefined) }
  const isOver = enquiry.status === 'closed' || enquiry.status === 'spam'
  if (!isOver) return { ...retention, closedAt: null, eraseAfter: null }
  const closedAt = new Date((retention.closedAt as string | null) ?? now)
  const eraseAfter = new Date(closedAt)
  eraseAfter.setUTCMonth(eraseAfter.getUTCMonth() + (settings.retention?.enquiriesMonths ?? 12))
  return { ...retention, closedAt: closedAt.toISOString(), eraseAfter: eraseAfter.toISOString() }
}
