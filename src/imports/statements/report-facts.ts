import { midnightOf } from '../../inspections/calendar-days.ts'
import { areasOf } from '../../inspections/frameworks.ts'
import type { Facts } from './said.ts'

export type Judgement = { id?: string; area: string; grade?: string | null; noGradeReason?: string | null }
export type ReportDoc = Record<string, unknown> & { judgements?: Judgement[] | null }

const DAYS = ['startDate', 'endDate', 'publicationDate'] as const
const PLAIN = [
  'framework',
  'eventType',
  'theme',
  'visitNumber',
  'leadInspector',
  'sourceUrl',
  'pages',
] as const

/** The facts that a kept report states, as an import would state them. */
export function reportToFacts(report: ReportDoc): Facts {
  const facts: Facts = {}
  for (const name of PLAIN) {
    const value = report[name]
    if (value !== null && value !== undefined && value !== '') facts[name] = value as string | number
  }
  for (const name of DAYS) {
    const value = report[name]
    const isKnown = name !== 'startDate' || ((report.datePrecision ?? 'day') as string) === 'day'
    if (value && isKnown) facts[name] = new Date(value as string).toISOString().slice(0, 10)
  }
  for (const { area, grade, noGradeReason } of report.judgements ?? []) {
    const value = grade ?? (noGradeReason ? `none:${noGradeReason}` : undefined)
    if (area && value) facts[`judgements.${area}`] = value
  }
  return facts
}

/**
 * A report's fields with these facts: what is not among the facts stays as `kept` has it. Judgements are in the order in
 * which the framework prints them.
 */
export function factsToReport(facts: Facts, kept: ReportDoc = {}): ReportDoc {
  const report: ReportDoc = {}
  for (const name of PLAIN) if (facts[name] !== undefined) report[name] = facts[name]
  for (const name of DAYS) if (facts[name] !== undefined) report[name] = midnightOf(facts[name] as string)
  const areas = Object.keys(facts).filter((name) => name.startsWith('judgements.'))
  if (areas.length > 0 || !kept.judgements) report.judgements = judgementsWith(facts, kept)
  const start = report.startDate ?? kept.startDate
  if (facts.startDate !== undefined) report.datePrecision = 'day'
  else if (!start) report.datePrecision = 'unknown'
  return report
}

function judgementsWith(facts: Facts, kept: ReportDoc): Judgement[] {
  const rows = new Map((kept.judgements ?? []).map((row) => [row.area, row]))
  for (const [name, value] of Object.entries(facts)) {
    if (!name.startsWith('judgements.')) continue
    const area = name.slice('judgements.'.length)
    const said = String(value)
    const before = rows.get(area)
    rows.set(area, {
      ...(before?.id ? { id: before.id } : {}),
      area,
      grade: said.startsWith('none:') ? null : said,
      noGradeReason: said.startsWith('none:') ? said.slice('none:'.length) : null,
    })
  }
  const framework = (facts.framework ?? kept.framework) as string
  const eventType = (facts.eventType ?? kept.eventType) as string
  const order = areasOf(framework, eventType).map(({ key }) => key as string)
  const place = (area: string) => (order.includes(area) ? order.indexOf(area) : order.length)
  return [...rows.values()].toSorted((one, other) => place(one.area) - place(other.area))
}
