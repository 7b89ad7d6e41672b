/**
 * A moment as people in England read it: “Thursday 5 March 2026 at 14:32”, their own clock, summer time minded.
 * @throws RangeError for what is no moment.
 */
export function londonTime(moment: Date | string): string {
  const date = new Date(moment)
  return `${DAY.format(date).replace(',', '')} at ${CLOCK.format(date)}`
}

const zone = { timeZone: 'Europe/London' } as const
const DAY = new Intl.DateTimeFormat('en-GB', {
  ...zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const CLOCK = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit', hour12: false })
