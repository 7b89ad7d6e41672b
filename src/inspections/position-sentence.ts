import { spellDay, spellKnown, spellRange } from './dates.ts'
import { listed } from './findings.ts'
import { eventTypeOf, frameworkOf, labelOfArea, labelOfGrade } from './frameworks.ts'
import type { Framework } from './frameworks.ts'
import { readReport } from './report-facts.ts'
import type { ReportFacts } from './report-facts.ts'

type Grades = readonly { area: string; grade: string }[]

/** What a reader has to know of a subject besides its grades. */
export type Circumstances = {
  /** The name of who runs an authority's services for it now, where a reader may know of them. */
  deliveredBy?: string | null
  /** It no longer exists. */
  isAbolished?: boolean
}

/**
 * Whose grade, for what, as at when, and when it was published. `kept`: grades that an earlier inspection gave and that
 * still hold.
 */
export function positionSentence({
  subjectName,
  report,
  grades,
  kept,
  circumstances = {},
}: {
  subjectName: string
  report: ReportFacts
  grades: Grades
  kept: readonly { report: ReportFacts; grades: Grades }[]
  circumstances?: Circumstances
}): string {
  const framework = frameworkOf(report.framework)
  const overall = grades.find(({ area }) => area === framework?.overallJudgement)
  const first = overall
    ? overallSentence({ subjectName, report, grade: overall.grade })
    : areasSentence({ subjectName, report, grades })
  const sentences = [first, ...publishedSentence(report), ...kept.map(keptSentence)]
  return [...sentences, ...circumstancesOf(subjectName, circumstances)].join(' ')
}

/** Says what is held here, not what Ofsted did: an older inspection may simply not have been entered. */
export function noPositionSentence(subjectName: string, circumstances: Circumstances = {}): string {
  const none = `No full Ofsted inspection of ${subjectName} is recorded here.`
  return [none, ...circumstancesOf(subjectName, circumstances)].join(' ')
}

/** Not said twice: where nothing is known of the inspection but its publication, that was said already. */
function publishedSentence(report: ReportFacts): string[] {
  const { start, end, published } = readReport(report)
  return published && (start ?? end) ? [`Published ${spellDay(published)}.`] : []
}

/** Who runs the services is said as of now: who ran them when they were inspected is not known here. */
function circumstancesOf(name: string, { deliveredBy, isAbolished }: Circumstances): string[] {
  return [
    ...(deliveredBy ? [`${possessive(name)} children's services are run by ${deliveredBy}.`] : []),
    ...(isAbolished ? [`${name} no longer exists as an authority.`] : []),
  ]
}

type Told = { subjectName: string; report: ReportFacts }

function overallSentence({ subjectName, report, grade }: Told & { grade: string }): string {
  const framework = frameworkOf(report.framework)
  const what =
    framework?.subject === 'agency'
      ? ` for ${inSentence(labelOfArea(framework.key, framework.overallJudgement ?? ''))}`
      : ' overall'
  const label = labelOfGrade(grade, framework?.key)
  return `Ofsted graded ${whose(subjectName, framework)} ${label}${what}, ${occasion(report)}.`
}

function areasSentence({ subjectName, report, grades }: Told & { grades: Grades }): string {
  const framework = frameworkOf(report.framework)
  const graded = grades.length
    ? `it graded ${spellGrades(grades, report)}`
    : 'its grades are not recorded here'
  const subject = whose(subjectName, framework)
  if (framework?.overallJudgement) {
    return `Ofsted's overall grade for ${subject}, ${occasion(report)}, is not recorded here.`
  }
  const why =
    framework?.key === 'ilacs-2026'
      ? 'no overall grade, as it no longer gives one (inspections from April 2026)'
      : 'no single overall grade'
  return `Ofsted gave ${subject} ${why}; ${occasion(report)} ${graded}.`
}

function keptSentence({ report, grades }: { report: ReportFacts; grades: Grades }): string {
  const what = listed(grades.map(({ area }) => areaPhrase(area, report)))
  const labels = listed(grades.map(({ grade }) => labelOfGrade(grade, report.framework)))
  return `The grade of ${what}, ${labels}, is still the one given ${occasion(report)}.`
}

function whose(name: string, framework: Framework | undefined): string {
  if (framework?.subject === 'agency') return name
  return `${possessive(name)} ${framework?.graded ?? "children's services"}`
}

const possessive = (name: string) => `${name}${name.endsWith('s') ? "'" : "'s"}`

function spellGrades(grades: Grades, report: ReportFacts): string {
  return listed(
    grades.map(({ area, grade }) => `${areaPhrase(area, report)} ${labelOfGrade(grade, report.framework)}`),
  )
}

function areaPhrase(area: string, report: ReportFacts): string {
  return inSentence(labelOfArea(report.framework, area).replace(/: overall effectiveness$/, ''))
}

function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

/** "at the short inspection of 2 to 6 March 2026", with no more of the dates than is known. */
function occasion(report: ReportFacts): string {
  const { start, end, published } = readReport(report)
  const event = `at the ${inSentence(eventTypeOf(report.eventType)?.label ?? 'inspection')}`
  if (start?.precision === 'day' && end) return `${event} of ${spellRange(start.day, end)}`
  if (start?.precision === 'day') return `${event} that began on ${spellDay(start.day)}`
  if (start) return `${event} in ${spellKnown(start.day, start.precision)}`
  if (end) return `${event} that ended on ${spellDay(end)}`
  if (published) return `${event} whose report was published on ${spellDay(published)}`
  return `${event} whose date is not recorded`
}
