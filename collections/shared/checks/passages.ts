import type { FlattenedField } from 'payload'
import type { Passage } from '#src/publishing/caution.ts'
import { paragraphsOf } from '#src/publishing/paragraphs.ts'

type Row = Record<string, unknown>

/** One-line fields that readers read as sentences. */
const LINES = new Set(['title', 'headline', 'description'])

/** Everything that a page tells its readers in sentences. What only staff read is not in it. */
export function passagesIn(row: Row, fields: FlattenedField[], prefix = ''): Passage[] {
  return fields.flatMap((field): Passage[] => {
    if (('access' in field && field.access?.read) || ('virtual' in field && field.virtual)) return []
    const value = row[field.name]
    const path = `${prefix}${field.name}`
    if (field.type === 'richText') return paragraphsOf(value).map((text) => ({ path, text }))
    if (field.type === 'textarea' || (field.type === 'text' && LINES.has(field.name)))
      return typeof value === 'string' && value.trim() ? [{ path, text: value }] : []
    if (field.type === 'array')
      return rowsOf(value).flatMap((each, index) =>
        passagesIn(each, field.flattenedFields, `${path}.${index}.`),
      )
    return field.type === 'group' && isRow(value) ? passagesIn(value, field.flattenedFields, `${path}.`) : []
  })
}

export const rowsOf = (value: unknown): Row[] =>
  Array.isArray(value) ? value.map((row) => (isRow(row) ? row : {})) : []

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
