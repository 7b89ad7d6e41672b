import { midnightOf } from './calendar-days.ts'
import type { DatePrecision, Day } from './calendar-days.ts'

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const DAY_MONTH = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "6 March 2026". */
export function spellDay(day: Day): string {
  return DAY.format(at(day))
}

/** "2 to 6 March 2026", "24 November to 17 December 2015", "14 December 2015 to 8 January 2016". */
export function spellRange(start: Day, end: Day): string {
  if (start === end) return spellDay(end)
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${spellDay(start)} to ${spellDay(end)}`
  if (start.slice(0, 7) !== end.slice(0, 7)) return `${DAY_MONTH.format(at(start))} to ${spellDay(end)}`
  return `${at(start).getUTCDate()} to ${spellDay(end)}`
}

/** The months from one day to another: "March 2026", "November to December 2022", "December 2015 to January 2016". */
export function spellMonths(start: Day, end: Day): string {
  const [first, last] = [MONTH.format(at(start)), MONTH.format(at(end))]
  if (first === last) return last
  return `${start.slice(0, 4) === end.slice(0, 4) ? first.replace(/ \d{4}$/, '') : first} to ${last}`
}

/** As much as is known of a day: "6 March 2026", "May 2012", "2012". */
export function spellKnown(day: Day, precision: Exclude<DatePrecision, 'unknown'>): string {
  if (precision === 'year') return day.slice(0, 4)
  return precision === 'month' ? MONTH.format(at(day)) : spellDay(day)
}

/**
 * When an inspection was, with no more than is known: "2 to 6 March 2026", "6 March 2023", "May 2012", "ended 6 March
 * 2026", "published 18 May 2026"; null where nothing is known.
 */
export function spellWhen({ start, end, published }: Dates): string | null {
  if (start?.precision === 'day' && end) return spellRange(start.day, end)
  if (start) return spellKnown(start.day, start.precision)
  if (end) return `ended ${spellDay(end)}`
  return published && `published ${spellDay(published)}`
}

type Dates = {
  start: { day: Day; precision: Exclude<DatePrecision, 'unknown'> } | null
  end: Day | null
  published: Day | null
}

function at(day: Day): Date {
  return new Date(midnightOf(day))
}
