import { midnightOf } from './calendar-days.ts'
import type { Day } from './calendar-days.ts'
import { eventTypeOf, frameworkOf } from './frameworks.ts'
import type { GradeKey, PositionGrade } from './frameworks.ts'
import { NO_GRADES_IN, gradesIn, type GradesIn } from './grades-in.ts'
import { noPositionSentence, positionSentence, type Circumstances } from './position-sentence.ts'
import { readReport } from './report-facts.ts'
import type { ReportFacts } from './report-facts.ts'

/** A published report of one authority or agency. */
export type PositionReport = ReportFacts & { id: string }

export type AreaGrade = { area: string; grade: GradeKey }

/** How an authority or agency stands: the model's computed fields. Times are midnight UTC of a day. */
export type Position = {
  currentInspection: string | null
  currentGrade: PositionGrade
  gradeAsAt: string | null
  /** When it was inspected: the first day, as Ofsted's tables have it. Lists are ordered by it. */
  currentInspectedAt: string | null
  currentJudgements: AreaGrade[]
  /** The same by area, for lists of those who have one grade in one area. */
  gradeIn: GradesIn
  positionSentence: string
}

/**
 * The position that follows from the newest full inspection among a subject's published reports.
 * `subjectName` as it stands in a sentence: "Wandsworth", "Greater London Fostering".
 */
export function positionFrom(
  subjectName: string,
  reports: readonly PositionReport[],
  circumstances: Circumstances = {},
): Position {
  const [newest, ...older] = reports.filter(isFullInspection).toSorted(newestFirst)
  if (!newest) {
    return {
      currentInspection: null,
      currentGrade: 'not-inspected',
      gradeAsAt: null,
      currentInspectedAt: null,
      currentJudgements: [],
      gradeIn: NO_GRADES_IN,
      positionSentence: noPositionSentence(subjectName, circumstances),
    }
  }
  const own = gradesOf(newest)
  const kept = gradesKept(newest, older)
  const judgements = [...own, ...kept.flatMap(({ grades }) => grades)]
  return {
    currentInspection: newest.id,
    currentGrade: overallGradeOf(newest) ?? 'not-reported',
    gradeAsAt: asAt(newest),
    currentInspectedAt: orderDateOf(newest),
    currentJudgements: judgements,
    gradeIn: gradesIn(judgements),
    positionSentence: positionSentence({ subjectName, report: newest, grades: own, kept, circumstances }),
  }
}

/** The grade of the framework's overall judgement; null where it has none, and for visits. */
export function overallGradeOf(report: ReportFacts): GradeKey | null {
  const overall = frameworkOf(report.framework)?.overallJudgement
  return (overall && gradesOf(report).find(({ area }) => area === overall)?.grade) || null
}

export function isFullInspection(report: Pick<ReportFacts, 'eventType'>): boolean {
  return eventTypeOf(report.eventType)?.fullInspection ?? false
}

/**
 * Its place in time: its start, else its end, else its publication, as midnight UTC; null when undated.
 * A start whose `datePrecision` is `unknown` is no start.
 */
export function orderDateOf(report: ReportFacts): string | null {
  const { start, end, published } = readReport(report)
  return toTime(start?.day ?? end ?? published)
}

/** Undated reports are the oldest; among equals the later publication leads, then the higher id. */
export function newestFirst(one: PositionReport, other: PositionReport): number {
  return (
    compare(orderDateOf(other), orderDateOf(one)) ||
    compare(readReport(other).published, readReport(one).published) ||
    String(other.id).localeCompare(String(one.id), 'en', { numeric: true })
  )
}

/** The end before the start: a grade says what inspectors had seen by their last day. */
function asAt(report: ReportFacts): string | null {
  const { start, end, published } = readReport(report)
  return toTime(end ?? start?.day ?? published)
}

function toTime(day: Day | null): string | null {
  return day && midnightOf(day)
}

function compare(one: string | null, other: string | null): number {
  const [first, second] = [one ?? '', other ?? '']
  return first === second ? 0 : first < second ? -1 : 1
}

function gradesOf(report: ReportFacts): AreaGrade[] {
  return readReport(report).judgements.flatMap(({ area, grade }) =>
    area && grade ? [{ area, grade: grade as GradeKey }] : [],
  )
}

/** A SLAC re-inspection looked at one of the two overalls: the other keeps its grade from before. */
function gradesKept(newest: PositionReport, older: readonly PositionReport[]) {
  if (newest.framework !== 'slac' || newest.eventType !== 're-inspection') return []
  const seen = new Set(gradesOf(newest).map(({ area }) => area))
  return older
    .filter(({ framework }) => framework === 'slac')
    .map((report) => {
      const grades = gradesOf(report).filter(({ area }) => !seen.has(area))
      grades.forEach(({ area }) => seen.add(area))
      return { report, grades }
    })
    .filter(({ grades }) => grades.length > 0)
}
