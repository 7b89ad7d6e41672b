import { calendarDay, daysBetween, isBlank, precisionOf } from './calendar-days.ts'
import { spellDay, spellKnown } from './dates.ts'
import { fault, warning } from './findings.ts'
import type { Finding } from './findings.ts'
import type { ReadReport, ReportFacts } from './report-facts.ts'

/** Real publications came 18 to 214 days after the end, half of them within 47: outside this, look again. */
const USUAL_GAP_DAYS = { min: 14, max: 120 }
/** The longest known inspection ran for 28 days. */
const USUAL_LENGTH_DAYS = 42

/** Each date is one; publication ≥ end ≥ start, as far as they are known. */
export function checkDates(report: ReportFacts, read: ReadReport): Finding[] {
  return [...checkEach(report), ...checkOrder(read), ...checkGaps(read), ...checkPresence(report, read)]
}

function checkEach(report: ReportFacts): Finding[] {
  const paths = ['startDate', 'endDate', 'publicationDate'] as const
  const findings = paths
    .filter((path) => !isBlank(report[path]) && !calendarDay(report[path]))
    .map((path) => fault(path, 'not-a-date', 'This is not a date. Give a day that exists, like 2026-03-06.'))
  if (isBlank(report.startDate) || precisionOf(report.datePrecision) !== 'unknown') return findings
  const message =
    'There is a start date, but nothing is said to be known of it. ' +
    'Say whether its day, month or year is known, or clear the date.'
  return [...findings, fault('datePrecision', 'start-precision', message)]
}

function checkOrder({ start, end, published }: ReadReport): Finding[] {
  const findings: Finding[] = []
  const begun = start && spellKnown(start.day, start.precision)
  if (start && end && end < start.first) {
    const message = `The end (${spellDay(end)}) is before the start (${begun}). Correct one of them.`
    findings.push(fault('endDate', 'end-before-start', message))
  }
  if (end && published && published < end) {
    const message = `The publication (${spellDay(published)}) is before the inspection's end (${spellDay(end)}). Correct one of them.`
    findings.push(fault('publicationDate', 'publication-before-end', message))
  } else if (start && published && published < start.first) {
    const message = `The publication (${spellDay(published)}) is before the start (${begun}). Correct one of them.`
    findings.push(fault('publicationDate', 'publication-before-start', message))
  }
  return findings
}

function checkGaps({ start, end, published }: ReadReport): Finding[] {
  const findings: Finding[] = []
  const length = start && end ? daysBetween(start.last, end) : 0
  if (length > USUAL_LENGTH_DAYS) {
    const message = `The end is ${length} days after the start; inspections take four weeks at most. Check both dates.`
    findings.push(warning('endDate', 'long-inspection', message))
  }
  const gap = end && published ? daysBetween(end, published) : null
  if (gap !== null && gap >= 0 && (gap < USUAL_GAP_DAYS.min || gap > USUAL_GAP_DAYS.max)) {
    const message =
      `Published ${gap} ${gap === 1 ? 'day' : 'days'} after the inspection's end; ` +
      `usually it is ${USUAL_GAP_DAYS.min} to ${USUAL_GAP_DAYS.max}. Check both dates.`
    findings.push(warning('publicationDate', 'publication-gap', message))
  }
  return findings
}

function checkPresence(report: ReportFacts, { eventType, judgements }: ReadReport): Finding[] {
  const isDated = ![report.startDate, report.endDate, report.publicationDate].every(isBlank)
  if (!isDated && judgements.some(({ grade }) => grade)) {
    const message =
      'These grades have no date, so they count as older than any dated inspection. Give a date.'
    return [warning('startDate', 'grades-undated', message)]
  }
  if (!isDated || !eventType?.fullInspection || !isBlank(report.publicationDate)) return []
  const message = 'The publication date is missing. Add it when the report is out.'
  return [warning('publicationDate', 'publication-missing', message)]
}
