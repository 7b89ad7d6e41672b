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

/** Canada writes a day as ISO does. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
