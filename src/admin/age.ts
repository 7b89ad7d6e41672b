const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** From this many units on, the next larger one says it better. */
const UNITS = [
  { name: 'year', ms: 365 * DAY_MS, from: 2 },
  { name: 'month', ms: 30 * DAY_MS, from: 2 },
  { name: 'day', ms: DAY_MS, from: 1 },
  { name: 'hour', ms: HOUR_MS, from: 1 },
  { name: 'minute', ms: MINUTE_MS, from: 1 },
]

type Time = string | Date | null | undefined

/** How long ago something was, as people say it: "2 hours", "1 day"; "under a minute"; empty when it is no time. */
export function ageOf(since: Time, now: Date): string {
  const passedMs = now.valueOf() - timeOf(since)
  if (Number.isNaN(passedMs)) return ''
  const unit = UNITS.find(({ ms, from }) => passedMs >= from * ms)
  if (!unit) return 'under a minute'
  const count = Math.floor(passedMs / unit.ms)
  return `${count} ${unit.name}${count === 1 ? '' : 's'}`
}

function timeOf(time: Time): number {
  return time ? new Date(time).valueOf() : Number.NaN
}
