import type { Where } from 'payload'

type Dates = { startAt?: string | null; endAt?: string | null }

/** Readers see a campaign within its dates; one without a date has no end on that side. */
export const runningNow = (now = new Date()): Where => ({
  and: [
    { or: [{ startAt: { exists: false } }, { startAt: { less_than_equal: now.toISOString() } }] },
    { or: [{ endAt: { exists: false } }, { endAt: { greater_than: now.toISOString() } }] },
  ],
})

export const isRunning = ({ startAt, endAt }: Dates, now = new Date()): boolean =>
  (!startAt || new Date(startAt) <= now) && (!endAt || new Date(endAt) > now)
