import { calendarDay } from '#src/inspections/calendar-days.ts'
import { spellDay } from '#src/inspections/dates.ts'
import type { Followed, TimelineEntry } from '#src/inspections/timeline.ts'

/** "Monitoring visit 5: Achieving permanence", "Standard inspection: Good"; whatever of it is known. */
export function headingOf({
  eventTypeLabel,
  frameworkLabel,
  visitNumber,
  themeLabel,
  overallGradeLabel,
}: TimelineEntry): string {
  const what = eventTypeLabel ?? frameworkLabel ?? 'Inspection'
  const which = visitNumber ? `${what} ${visitNumber}` : what
  const about = overallGradeLabel ? `${overallGradeLabel} overall` : themeLabel
  return about ? `${which}: ${about}` : which
}

/** Nothing where that is all that is known of its time, and so was said already. */
export function publishedWords({
  startDate,
  endDate,
  datePrecision,
  publicationDate,
}: TimelineEntry): string {
  const day = calendarDay(publicationDate)
  const isDated = endDate ?? (datePrecision === 'unknown' ? null : startDate)
  return day && isDated ? `, published ${spellDay(day)}` : ''
}

export const followsWords = ({ title, when }: Followed): string =>
  [title ?? 'an inspection', when && `(${when})`].filter(Boolean).join(' ')
