/** The same day of a later month; where that month has no such day (31 February), its last one. */
export function monthsLater(date: Date, months: number): Date {
  const later = new Date(date)
  later.setUTCMonth(later.getUTCMonth() + months)
  if (later.getUTCDate() !== date.getUTCDate()) later.setUTCDate(0)
  return later
}

export function daysLater(date: Date, days: number): Date {
  const later = new Date(date)
  later.setUTCDate(later.getUTCDate() + days)
  return later
}

/** The day that a moment falls on in England, as a calendar day is kept: midnight UTC. */
export const dayInEngland = (moment: Date): Date => new Date(`${DAY.format(moment)}T00:00:00.000Z`)

/** The moment at which a calendar day, kept as midnight UTC, is over in England. */
export function endOfDayInEngland(day: Date): Date {
  const next = daysLater(day, 1)
  // In summer England is an hour ahead, and its midnight an hour before that of UTC.
  const hourBefore = new Date(next.valueOf() - 3_600_000)
  return dayInEngland(hourBefore) < next ? next : hourBefore
}

/** Canada writes a day as ISO does. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
