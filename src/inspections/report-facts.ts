import { calendarDay, precisionOf, spanOf } from './calendar-days.ts'
import type { Day } from './calendar-days.ts'
import { eventTypeOf, frameworkOf } from './frameworks.ts'
import type { EventType, Framework } from './frameworks.ts'

/**
 * What the rules need to know of a report: values as a form or the database holds them, none of them sure to
 * be there or right. Dates are ISO strings whose day counts; keys are those of `frameworks.ts`.
 */
export type ReportFacts = {
  subjectKind?: 'authority' | 'agency' | null
  framework?: string | null
  /** Empty when it is not known. */
  eventType?: string | null
  visitNumber?: number | null
  theme?: string | null
  startDate?: string | null
  /** How much of `startDate` is known: day, month, year or unknown; `day` when empty. */
  datePrecision?: string | null
  endDate?: string | null
  publicationDate?: string | null
  judgements?: readonly JudgementFacts[] | null
  /** An id or the parent itself: only whether there is one matters here. */
  parentInspection?: unknown
  sourceUrl?: string | null
  /** A draft may be incomplete: what is missing is a warning then. */
  draft?: boolean | null
}

export type JudgementFacts = { area?: string | null; grade?: string | null; noGradeReason?: string | null }

/** A start known to the day, month or year: as entered, and the days it can mean. */
export type KnownStart = { day: Day; precision: 'day' | 'month' | 'year'; first: Day; last: Day }

/** The same report read once: keys looked up; a date that is blank, unknown or none at all is null. */
export type ReadReport = {
  framework: Framework | undefined
  eventType: EventType | undefined
  start: KnownStart | null
  end: Day | null
  published: Day | null
  judgements: readonly JudgementFacts[]
}

export function readReport(report: ReportFacts): ReadReport {
  return {
    framework: frameworkOf(report.framework),
    eventType: eventTypeOf(report.eventType),
    start: knownStart(report),
    end: calendarDay(report.endDate),
    published: calendarDay(report.publicationDate),
    judgements: rowsOf(report.judgements),
  }
}

/** A form still being filled in may hold a half-made row, or a count where its rows will be. */
function rowsOf(judgements: unknown): JudgementFacts[] {
  return Array.isArray(judgements) ? judgements.map((row: JudgementFacts | null) => row ?? {}) : []
}

function knownStart({ startDate, datePrecision }: ReportFacts): KnownStart | null {
  const day = calendarDay(startDate)
  const precision = precisionOf(datePrecision)
  const span = day && spanOf(day, precision)
  return span && precision !== 'unknown' ? { day, precision, ...span } : null
}
