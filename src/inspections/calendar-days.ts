/** A calendar day, `YYYY-MM-DD`. Inspections have days, not moments; days compare as strings do. */
export type Day = string
export type DatePrecision = 'day' | 'month' | 'year' | 'unknown'

const DAY_MS = 86_400_000

export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

/** The day that an ISO date or date and time names; null for anything else, 30 February included. */
export function calendarDay(value: unknown): Day | null {
  const text = value instanceof Date && isRealTime(value.getTime()) ? value.toISOString() : value
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}(T|$)/.test(text)) return null
  const day = text.slice(0, 10)
  const midnight = Date.parse(midnightOf(day))
  // Some engines read 30 February as 2 March rather than refuse it.
  if (!isRealTime(Date.parse(text)) || !isRealTime(midnight)) return null
  return new Date(midnight).toISOString().startsWith(day) ? day : null
}

/** How inspections' days are kept: midnight UTC. */
export function midnightOf(day: Day): string {
  return `${day}T00:00:00.000Z`
}

export function daysBetween(earlier: Day, later: Day): number {
  return Math.round((Date.parse(midnightOf(later)) - Date.parse(midnightOf(earlier))) / DAY_MS)
}

/** The first and the last day that a start known only so far can mean; null when nothing is known of it. */
export function spanOf(day: Day, precision: DatePrecision): { first: Day; last: Day } | null {
  if (precision === 'unknown') return null
  if (precision === 'year') return { first: `${day.slice(0, 4)}-01-01`, last: `${day.slice(0, 4)}-12-31` }
  if (precision === 'month') return { first: `${day.slice(0, 7)}-01`, last: lastOfMonth(day) }
  return { first: day, last: day }
}

export function precisionOf(value: unknown): DatePrecision {
  return value === 'month' || value === 'year' || value === 'unknown' ? value : 'day'
}

function lastOfMonth(day: Day): Day {
  const [year, month] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate()
  return `${day.slice(0, 7)}-${last}`
}

function isRealTime(time: number): boolean {
  return !Number.isNaN(time)
}
