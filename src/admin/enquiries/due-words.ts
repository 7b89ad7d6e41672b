import { isOverdue, overdueFrom, type Clocks } from '../../../collections/enquiries/clocks.ts'
import { ageOf } from '../age.ts'

/** How an enquiry stands to its clock: "Overdue by 2 days", "Due in 3 hours"; "No answer due" where none runs. */
export function dueWords(enquiry: Clocks, now: Date): string {
  const from = overdueFrom(enquiry)
  if (!from) return 'No answer due'
  return isOverdue(enquiry, now) ? `Overdue by ${ageOf(from, now)}` : `Due in ${ageOf(now, from)}`
}
