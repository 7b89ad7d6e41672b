import { spellWhen } from './dates.ts'
import { followedBy, kindOf, type Kind } from './follows.ts'
import {
  areasOf,
  eventTypeOf,
  frameworkOf,
  gradeAsPrinted,
  labelOfArea,
  labelOfTheme,
  NO_GRADE_REASONS,
} from './frameworks.ts'
import { isFullInspection, newestFirst, overallGradeOf } from './position.ts'
import { readReport } from './report-facts.ts'
import type { JudgementFacts, ReportFacts } from './report-facts.ts'

/** A published report as a timeline is made from it. `parentInspection` is an id. */
export type TimelineReport = ReportFacts & {
  id: string
  title?: string | null
  slug?: string | null
  url?: string | null
  correctionNote?: string | null
  provenance?: unknown
}

export type TimelineJudgement = {
  area: string
  /** As that framework printed it, as is `gradeLabel`. */
  label: string
  grade: string | null
  gradeLabel: string | null
  noGradeReason: string | null
  noGradeLabel: string | null
}

/** Which inspection a visit or re-inspection follows. */
export type Followed = Pick<TimelineEntry, 'id' | 'title' | 'slug' | 'url' | 'when'>

export type TimelineEntry = {
  id: string
  title: string | null
  slug: string | null
  url: string | null
  kind: Kind
  /** Its grades are where the subject stands. */
  isCurrent: boolean
  framework: string | null
  frameworkLabel: string | null
  eventType: string | null
  eventTypeLabel: string | null
  visitNumber: number | null
  theme: string | null
  themeLabel: string | null
  startDate: string | null
  endDate: string | null
  datePrecision: string | null
  publicationDate: string | null
  /** In words, with no more of the dates than is known. */
  when: string | null
  overallGrade: string | null
  overallGradeLabel: string | null
  judgements: TimelineJudgement[]
  follows: Followed | null
  sourceUrl: string | null
  provenance: unknown
  correctionNote: string | null
}

/**
 * A subject's inspections, re-inspections and visits, the newest first; those without a date come last.
 * @param parents reports of others that some of these follow, such as of an authority that was here before.
 */
export function timelineFrom(
  reports: readonly TimelineReport[],
  parents: readonly TimelineReport[] = [],
): TimelineEntry[] {
  const inOrder = reports.toSorted(newestFirst)
  const current = inOrder.find(isFullInspection)
  return inOrder.map((report) => ({
    ...entryOf(report),
    isCurrent: report === current,
    follows: followed(followedBy(report, inOrder, parents)),
  }))
}

function entryOf(report: TimelineReport): Omit<TimelineEntry, 'isCurrent' | 'follows'> {
  const { id, framework, eventType, theme } = report
  const overallGrade = overallGradeOf(report)
  return {
    id,
    title: report.title ?? null,
    slug: report.slug ?? null,
    url: report.url ?? null,
    kind: kindOf(report),
    framework: framework ?? null,
    frameworkLabel: frameworkOf(framework)?.name ?? null,
    eventType: eventType ?? null,
    eventTypeLabel: eventTypeOf(eventType)?.label ?? null,
    visitNumber: report.visitNumber ?? null,
    theme: theme || null,
    themeLabel: theme ? labelOfTheme(theme) : null,
    startDate: report.startDate ?? null,
    endDate: report.endDate ?? null,
    datePrecision: report.datePrecision ?? null,
    publicationDate: report.publicationDate ?? null,
    when: spellWhen(readReport(report)),
    overallGrade,
    overallGradeLabel: overallGrade && gradeAsPrinted(overallGrade, framework),
    judgements: judgementsOf(report),
    sourceUrl: report.sourceUrl ?? null,
    provenance: report.provenance ?? [],
    correctionNote: report.correctionNote ?? null,
  }
}

/** In the order in which the framework prints its areas; what is none of them comes last, as it was entered. */
function judgementsOf(report: TimelineReport): TimelineJudgement[] {
  const printed: string[] = areasOf(report.framework, report.eventType).map(({ key }) => key)
  const placeOf = ({ area }: JudgementFacts) =>
    area && printed.includes(area) ? printed.indexOf(area) : printed.length
  return readReport(report)
    .judgements.filter(({ area }) => area)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map(({ area, grade, noGradeReason }) => ({
      area: area!,
      label: labelOfArea(report.framework, area!),
      grade: grade || null,
      gradeLabel: grade ? gradeAsPrinted(grade, report.framework) : null,
      noGradeReason: noGradeReason || null,
      noGradeLabel: NO_GRADE_REASONS.find(({ key }) => key === noGradeReason)?.label ?? null,
    }))
}

function followed(report: TimelineReport | undefined): Followed | null {
  if (!report) return null
  const { id, title, slug, url } = report
  return {
    id,
    title: title ?? null,
    slug: slug ?? null,
    url: url ?? null,
    when: spellWhen(readReport(report)),
  }
}
