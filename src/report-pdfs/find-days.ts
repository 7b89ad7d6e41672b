import { calendarDay, type Day } from '../inspections/calendar-days.ts'
import { MONTH_NAMES } from '../inspections/month-names.ts'

const DAY = `(\\d{1,2})(?: ([A-Za-z]+))?(?: (\\d{4}))?`
const RANGE = new RegExp(`^${DAY} ?(?:to|and|-|–|—) ?${DAY}`)
const ONE = /^(\d{1,2}) ([A-Za-z]+) (\d{4})/

/** "7 to 18 November 2022", "24 November - 17 December 2015" or one day: what the first leaves out, the second says. */
export function findDays(words: string): { startDate?: Day; endDate?: Day } {
  const range = RANGE.exec(words)
  if (!range) {
    const day = findDay(words)
    return { startDate: day, endDate: day }
  }
  const [, firstDay, firstMonth, firstYear, lastDay, lastMonth, lastYear] = range
  return {
    startDate: dayOf(firstDay, firstMonth ?? lastMonth, firstYear ?? lastYear),
    endDate: dayOf(lastDay, lastMonth, lastYear),
  }
}

/** The day that the words begin with. */
export function findDay(words: string): Day | undefined {
  const [, day, month, year] = ONE.exec(words) ?? []
  return dayOf(day, month, year)
}

/** Nothing for a day that there is not. */
function dayOf(day?: string, month?: string, year?: string): Day | undefined {
  const index = MONTH_NAMES.indexOf(month?.toLowerCase() ?? '')
  if (!day || !year || index < 0) return undefined
  return calendarDay(`${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`) ?? undefined
}
