import { isOverdue, overdueFrom, type Clocks } from '../../../collections/enquiries/clocks.ts'
import { ageOf } from '../age.ts'

const HOUR_MS = 3_600_000

/** How an enquiry stands to its clock: "Overdue by 2 days", "Due in 3 hours"; "No answer due" where none runs. */
export function dueWords(enquiry: Clocks, now: Date): string {
  const from = overdueFrom(enquiry)
  if (!from) return 'No answer due'
  return isOverdue(enquiry, now) ? `Overdue by ${ageOf(from, now)}` : `Due in ${timeLeft(from, now)}`
}

/** By the hour while that matters: 47 hours are called a day nowhere but in sums. */
function timeLeft(until: Date, now: Date): string {
  const hours = Math.floor((until.valueOf() - now.valueOf()) / HOUR_MS)
  return hours > 24 && hours < 48 ? `${hours} hours` : ageOf(now, until)
}
