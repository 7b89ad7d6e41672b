import { calendarDay, type Day } from '../../inspections/calendar-days.ts'
import { MONTH_NAMES } from '../../inspections/month-names.ts'

const MONTHS = MONTH_NAMES.map((month) => month.slice(0, 3))
/** Ofsted's years end with March. */
const YEAR_ENDS = '-03-31'

/**
 * The day as at which something tells, from a title or a name: "as at 31 March 2024", "2023-03-31", "as at March 2024" and
 * "in year 2023-24" (their last days), "2018-2024".
 */
export function asAtIn(text: string): Day | undefined {
  const words = text.replace(/_/g, ' ')
  const iso = calendarDay(/\b\d{4}-\d{2}-\d{2}\b/.exec(words)?.[0])
  if (iso) return iso
  const spelt = /\b(\d{1,2}) (\p{L}{3})\p{L}* (\d{4})\b/u.exec(words)
  if (spelt) {
    const month = MONTHS.indexOf(spelt[2]!.toLowerCase()) + 1
    const day = calendarDay(`${spelt[3]}-${padded(month)}-${padded(Number(spelt[1]))}`)
    if (day) return day
  }
  const ofMonth = new RegExp(`\\b(${MONTH_NAMES.join('|')}) (20\\d{2})\\b`, 'i').exec(words)
  if (ofMonth) return lastOf(MONTH_NAMES.indexOf(ofMonth[1]!.toLowerCase()) + 1, Number(ofMonth[2]))
  const years = /\b(20)\d{2}\s?[-–/]\s?((?:20)?\d{2})\b/.exec(words)
  return years ? `20${years[2]!.slice(-2)}${YEAR_ENDS}` : undefined
}

const padded = (number: number) => String(number).padStart(2, '0')

const lastOf = (month: number, year: number): Day =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day
