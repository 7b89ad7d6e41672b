import { calendarDay } from '#src/inspections/calendar-days.ts'
import { spellDay } from '#src/inspections/dates.ts'
import { eventTypeOf, frameworkOf, labelOfArea, labelOfGrade } from '#src/inspections/frameworks.ts'

/** A value for a field of the report, as the form takes it and in words. */
export type Finding = { field: string; label: string; value: unknown; words: string }
export type Question = { field: string; message: string }
export type Proposal = { pages: number; findings: Finding[]; questions: Question[] }

/** What the form has where something was found: nothing, the same, or something else, in words. */
export type Standing = { is: 'empty' | 'same' | 'other'; words: string }

type Values = Record<string, unknown>

export function standingOf({ field, value, words }: Finding, values: Values): Standing {
  const held = values[field]
  if (isEmpty(held)) return { is: 'empty', words: 'Nothing yet' }
  if (comparable(field, held) === comparable(field, value)) return { is: 'same', words }
  return { is: 'other', words: wordsFor(field, held, values) }
}

/** The findings that would change the form. */
export const untaken = ({ findings }: Proposal, values: Values): Finding[] =>
  findings.filter((finding) => standingOf(finding, values).is !== 'same')

export function summaryOf({ findings, questions }: Proposal): string {
  const found = `${findings.length} ${findings.length === 1 ? 'field was' : 'fields were'} found in the PDF.`
  if (questions.length === 0) return `${found} Compare each with the report, then take it.`
  const open = questions.length === 1 ? '1 thing is' : `${questions.length} things are`
  return `${found} Compare each with the report, then take it. ${open} left for you.`
}

const isEmpty = (held: unknown) =>
  held === undefined || held === null || held === '' || (Array.isArray(held) && held.length === 0)

/** Days are compared without their time, and judgements whatever their order. */
function comparable(field: string, value: unknown): string {
  if (field === 'judgements') return gradesIn(value).sort().join()
  return calendarDay(value) ?? String(value)
}

type Row = { area?: string | null; grade?: string | null } | null
const rowsIn = (value: unknown) => (Array.isArray(value) ? (value as Row[]) : [])
const gradesIn = (value: unknown) => rowsIn(value).map((row) => `${row?.area ?? ''}:${row?.grade ?? ''}`)

function wordsFor(field: string, held: unknown, { framework }: Values): string {
  const key = String(held)
  if (field === 'authority') return 'Another authority'
  if (field === 'framework') return frameworkOf(key)?.label ?? key
  if (field === 'eventType') return eventTypeOf(key)?.label ?? key
  if (field !== 'judgements') return spelled(held)
  const labelled = rowsIn(held).map(
    (row) => `${labelOfArea(String(framework), row?.area ?? '')}: ${labelOfGrade(row?.grade ?? 'none')}`,
  )
  return labelled.join('; ')
}

function spelled(held: unknown): string {
  const day = calendarDay(held)
  return day ? spellDay(day) : String(held)
}
