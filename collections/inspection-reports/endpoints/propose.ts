import { midnightOf } from '#src/inspections/calendar-days.ts'
import { spellDay, spellMonths } from '#src/inspections/dates.ts'
import { areasOf, eventTypeOf, frameworkOf, labelOfArea, labelOfGrade } from '#src/inspections/frameworks.ts'
import type { ReportPdfFacts } from '#src/report-pdfs/find-facts.ts'
import type { Called } from './authorities-called.ts'

/** A value for a field, as the form takes it, and in words. */
export type Finding = { field: string; label: string; value: unknown; words: string }
/** What an editor has to decide, or to fill in, by himself. */
export type Question = { field: string; message: string }

type Read = { facts: ReportPdfFacts; authorities: Called; pages: number }

/** What was read of a report, as a draft of its fields for an editor to take or leave. */
export function propose(read: Read): { findings: Finding[]; questions: Question[] } {
  const { facts, authorities } = read
  const [authority, another] = authorities.exactly
  const findings = [
    ...titleOf(read),
    ...(authority && !another ? [finding('authority', 'Authority', authority.id, authority.name)] : []),
    ...kindOf(facts),
    ...daysOf(facts),
    ...judgementsOf(facts),
    ...(facts.leadInspector
      ? [finding('leadInspector', 'Lead inspector', facts.leadInspector, facts.leadInspector)]
      : []),
    finding('pages', 'Pages', read.pages, String(read.pages)),
  ]
  return { findings, questions: [...authorityQuestion(read), ...missing(facts), ...areaQuestions(facts)] }
}

const finding = (field: string, label: string, value: unknown, words: string): Finding => ({
  field,
  label,
  value,
  words,
})

function titleOf({ facts }: Read): Finding[] {
  const { authorityName, eventType, endDate, startDate } = facts
  const event = eventTypeOf(eventType)?.label.toLowerCase()
  if (!authorityName || !event || !startDate || !endDate) return []
  const title = `${authorityName}: ${event}, ${spellMonths(startDate, endDate)}`
  return [finding('title', 'Title', title, title)]
}

function kindOf({ framework, eventType }: ReportPdfFacts): Finding[] {
  const [known, event] = [frameworkOf(framework), eventTypeOf(eventType)]
  return [
    ...(known ? [finding('framework', 'Framework', known.key, known.label)] : []),
    ...(event ? [finding('eventType', 'Event type', event.key, event.label)] : []),
  ]
}

const DAYS = [
  ['startDate', 'Inspection began'],
  ['endDate', 'Inspection ended'],
  ['publicationDate', 'Report published'],
] as const

const daysOf = (facts: ReportPdfFacts): Finding[] =>
  DAYS.flatMap(([field, label]) => {
    const day = facts[field]
    return day ? [finding(field, label, midnightOf(day), spellDay(day))] : []
  })

function judgementsOf({ judgements, framework }: ReportPdfFacts): Finding[] {
  const rows = judgements.flatMap(({ area, grade }) => (area ? [{ area, grade }] : []))
  if (rows.length === 0) return []
  const words = rows.map(({ area, grade }) => `${labelOfArea(framework, area)}: ${labelOfGrade(grade)}`)
  return [finding('judgements', 'Judgements', rows, words.join('; '))]
}

function authorityQuestion({ facts: { authorityName }, authorities }: Read): Question[] {
  const { exactly, nearly } = authorities
  const ask = (message: string) => [{ field: 'authority', message }]
  if (!authorityName)
    return ask('Whose services were inspected was not found. Choose the authority yourself.')
  if (exactly.length === 1) return []
  const names = (exactly.length > 0 ? exactly : nearly).map(({ name }) => name).join(', ')
  if (exactly.length > 1)
    return ask(`“${authorityName}” is a name of several authorities: ${names}. Choose one yourself.`)
  const hint = names ? ` It may be ${names}.` : ''
  return ask(`No authority is called “${authorityName}”.${hint} Choose the authority yourself.`)
}

const NEEDED = [
  ['startDate', 'When the inspection was has not been found. Give its dates yourself.'],
  ['leadInspector', 'The lead inspector was not found. Look on the front page.'],
  ['publicationDate', 'When the report was published is not in it. Ofsted’s page of the report says it.'],
] as const

const missing = (facts: ReportPdfFacts): Question[] =>
  NEEDED.filter(([field]) => !facts[field]).map(([field, message]) => ({ field, message }))

function areaQuestions({ judgements, framework, eventType }: ReportPdfFacts): Question[] {
  const ask = (message: string): Question => ({ field: 'judgements', message })
  const unknown = judgements
    .filter(({ area }) => !area)
    .map(({ printed }) => ask(`“${printed}” is no judgement of this framework. Look at the table yourself.`))
  if (eventTypeOf(eventType)?.graded === false) return unknown
  const found = new Set(judgements.map(({ area }) => area))
  const lacking = areasOf(framework, eventType).filter(
    ({ key, separateReview }) => !separateReview && !found.has(key),
  )
  if (lacking.length === 0) return unknown
  const labels = lacking.map(({ label }) => `“${label}”`).join(', ')
  return [...unknown, ask(`The grade of ${labels} was not found. Look at the table yourself.`)]
}
