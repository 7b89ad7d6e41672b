import { spellDay } from '../../inspections/dates.ts'
import { eventTypeOf, frameworkOf, labelOfArea, labelOfGrade } from '../../inspections/frameworks.ts'
import type { FactValue } from '../statements/said.ts'

const FIELDS: Record<string, string> = {
  framework: 'Framework',
  eventType: 'Kind of inspection',
  startDate: 'Start',
  endDate: 'End',
  publicationDate: 'Publication',
  theme: 'Theme',
  visitNumber: 'Number of the visit',
  leadInspector: 'Lead inspector',
  sourceUrl: 'Address of the report',
  pages: 'Number of pages',
}

/** A field as editors and readers know it. */
export const fieldInWords = (field: string, framework: string): string =>
  field.startsWith('judgements.')
    ? labelOfArea(framework, field.slice('judgements.'.length))
    : (FIELDS[field] ?? field)

/** A fact as editors and readers know it: days, grades and kinds in words. */
export function inWords(value: FactValue, framework: string): string {
  const text = Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'object'
      ? Object.values(value).flat().join(', ')
      : String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return spellDay(text)
  if (text.startsWith('none:')) return 'no grade'
  const named = eventTypeOf(text)?.label.toLowerCase() ?? frameworkOf(text)?.label
  return named ?? labelOfGrade(text, framework)
}
