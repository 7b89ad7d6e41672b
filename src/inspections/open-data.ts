import { calendarDay, precisionOf, type Day } from './calendar-days.ts'
import {
  eventTypeOf,
  FRAMEWORKS,
  frameworkOf,
  labelOfArea,
  labelOfGrade,
  labelOfTheme,
  NO_GRADE_REASONS,
  type AreaKey,
} from './frameworks.ts'
import { overallGradeOf } from './position.ts'
import { readReport, type ReportFacts } from './report-facts.ts'

type Source = { source?: unknown; url?: unknown; retrievedAt?: unknown; licence?: unknown }

export type OpenAuthority = {
  name: string | null
  gssCode: string | null
  ofstedUrn: string | null
  region: string | null
  regionLabel: string | null
  ofstedRegion: string | null
  ofstedRegionLabel: string | null
}
export type OpenAgency = { name: string | null; ofstedUrn: string | null }

/** A published report as it is kept, with whom it is about where readers may know of them. */
export type KeptReport = ReportFacts & {
  id: string
  title?: string | null
  url?: string | null
  licence?: string | null
  correctionNote?: string | null
  provenance?: readonly Source[] | null
  lastCheckedAt?: string | null
  authority: OpenAuthority | null
  agency: OpenAgency | null
  /** The id of the inspection that it follows. */
  follows: string | null
}

/** A report in the open data. Days are `2026-03-02`; of a beginning no more than is known, as in `2012-05`. */
export type OpenReport = ReturnType<typeof openReportFrom>

export function openReportFrom(report: KeptReport) {
  const { id, framework, eventType } = report
  return {
    id,
    title: report.title ?? null,
    url: report.url ?? null,
    authority: report.authority,
    agency: report.agency,
    framework: framework ?? null,
    eventType: eventType ?? null,
    visitNumber: report.visitNumber ?? null,
    theme: report.theme || null,
    startDate: knownPart(report),
    endDate: calendarDay(report.endDate),
    publicationDate: calendarDay(report.publicationDate),
    overallGrade: overallGradeOf(report),
    judgements: readReport(report).judgements.map(({ area, grade, noGradeReason }) => ({
      area: area ?? null,
      label: area ? labelOfArea(framework, area) : null,
      grade: grade || null,
      noGradeReason: noGradeReason || null,
    })),
    follows: report.follows,
    sourceUrl: report.sourceUrl || null,
    licence: report.licence || null,
    correctionNote: report.correctionNote || null,
    provenance: (report.provenance ?? []).map(({ source, url, retrievedAt, licence }) => ({
      source: source || null,
      url: url || null,
      retrievedAt: calendarDay(retrievedAt),
      licence: licence || null,
    })),
    lastCheckedAt: calendarDay(report.lastCheckedAt),
  }
}

function knownPart({ startDate, datePrecision }: ReportFacts): Day | string | null {
  const day = calendarDay(startDate)
  const length = { day: 10, month: 7, year: 4, unknown: 0 }[precisionOf(datePrecision)]
  return day?.slice(0, length) || null
}

type Column = { label: string; valueOf: (report: OpenReport) => unknown }

/** Every area that a framework judges, by its newest name: of today's areas the headings are those of Ofsted's lists. */
const AREAS: [AreaKey, string][] = [
  ...new Map(
    FRAMEWORKS.flatMap(({ judgements }) =>
      judgements.map(({ key, label }): [AreaKey, string] => [key, label]),
    ),
  ),
]
const FIRST: readonly AreaKey[] = [
  'overall',
  'leaders',
  'help-and-protection',
  'in-care',
  'in-care-and-care-leavers',
  'care-leavers',
]
const placeOf = ([key]: [AreaKey, string]) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)

/** The file as a table: a line a report, a column for each area that Ofsted has ever judged. */
export const COLUMNS: readonly Column[] = [
  { label: 'Web link', valueOf: ({ sourceUrl }) => sourceUrl },
  { label: 'Local authority area code', valueOf: ({ authority }) => authority?.gssCode },
  { label: 'Local authority name', valueOf: ({ authority }) => authority?.name },
  { label: 'Ofsted region', valueOf: ({ authority }) => authority?.ofstedRegionLabel },
  { label: 'Region', valueOf: ({ authority }) => authority?.regionLabel },
  { label: 'Agency name', valueOf: ({ agency }) => agency?.name },
  { label: 'URN', valueOf: ({ authority, agency }) => (authority ?? agency)?.ofstedUrn },
  { label: 'Framework', valueOf: ({ framework }) => frameworkOf(framework)?.name ?? framework },
  { label: 'Inspection type', valueOf: ({ eventType }) => eventTypeOf(eventType)?.label ?? eventType },
  { label: 'Visit number', valueOf: ({ visitNumber }) => visitNumber },
  { label: 'Visit theme', valueOf: ({ theme }) => theme && labelOfTheme(theme) },
  { label: 'Inspection date', valueOf: ({ startDate }) => startDate },
  { label: 'Inspection end date', valueOf: ({ endDate }) => endDate },
  { label: 'Publication date', valueOf: ({ publicationDate }) => publicationDate },
  ...AREAS.toSorted((one, other) => placeOf(one) - placeOf(other)).map(([key, label]) => ({
    label,
    valueOf: ({ judgements }: OpenReport) => gradeIn(key, judgements),
  })),
  { label: 'Title', valueOf: ({ title }) => title },
  { label: 'Page', valueOf: ({ url }) => url },
  { label: 'Licence', valueOf: ({ licence }) => licence },
  { label: 'Correction', valueOf: ({ correctionNote }) => correctionNote },
  { label: 'Sources', valueOf: ({ provenance }) => provenance.map(({ source }) => source).join('; ') },
  { label: 'Last checked', valueOf: ({ lastCheckedAt }) => lastCheckedAt },
  { label: 'Report id', valueOf: ({ id }) => id },
]

/** In the words of Ofsted's own lists; a reason where the report prints the area without a grade. */
function gradeIn(key: AreaKey, judgements: OpenReport['judgements']): string | null {
  const judgement = judgements.find(({ area }) => area === key)
  if (judgement?.grade) return labelOfGrade(judgement.grade)
  return NO_GRADE_REASONS.find((reason) => reason.key === judgement?.noGradeReason)?.label ?? null
}

export const rowOf = (report: OpenReport): (string | number | null)[] =>
  COLUMNS.map(({ valueOf }) => {
    const value = valueOf(report)
    return typeof value === 'number' ? value : typeof value === 'string' ? value : null
  })
