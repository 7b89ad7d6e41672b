import { calendarDay, midnightOf } from '#src/inspections/calendar-days.ts'

/** What `<input type="date">` shows for a kept day: `YYYY-MM-DD`, or empty. The browser's time zone has no say. */
export function shownDay(value: unknown): string {
  return calendarDay(value) ?? ''
}

/** What is kept for the day that an input shows: midnight UTC of that day; null while it is empty or half typed. */
export function keptDay(shown: string): string | null {
  const day = calendarDay(shown)
  return day ? midnightOf(day) : null
}
