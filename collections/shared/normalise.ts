import type { CollectionBeforeValidateHook, FlattenedField, Option } from 'payload'
import { refuseFields, type FieldFault } from './refuse-fields.ts'

type Row = Record<string, unknown>

/**
 * Brings values to one form before they are checked and kept, on both databases: dates as full ISO times (calendar
 * days as midnight UTC), an emptied list as `[]`, an emptied text that must be unique as nothing. A draft is not checked
 * by Payload, and MongoDB refuses a choice that there is not: so SQLite does not keep one either.
 */
export const normalise: CollectionBeforeValidateHook = ({ data, collection, req }) => {
  const faults: FieldFault[] = []
  // MongoDB's own name for the id, which is nobody's to send.
  if (data) delete (data as Row)._id
  if (data)
    normaliseRow(data as Row, collection.flattenedFields, '', { faults, isDraft: data._status === 'draft' })
  refuseFields(faults, { collection, req })
  return data
}

type Found = { faults: FieldFault[]; isDraft: boolean }

function normaliseRow(row: Row, fields: FlattenedField[], prefix: string, found: Found) {
  if (!row || typeof row !== 'object') return
  for (const field of fields) {
    if (!('name' in field) || row[field.name] === undefined) continue
    const value = row[field.name]
    const path = `${prefix}${field.name}`
    if (field.type === 'date') {
      const date = dateOf(value, Boolean(field.custom?.calendarDay))
      if (date === undefined) found.faults.push({ path, code: 'not-a-date', message: NOT_A_DATE })
      else row[field.name] = date
    } else if (field.type === 'array') {
      if (value === null) row[field.name] = []
      if (Array.isArray(value)) {
        value.forEach((item, index) =>
          normaliseRow(item as Row, field.flattenedFields, `${path}.${index}.`, found),
        )
      }
    } else if ((field.type === 'group' || field.type === 'tab') && value && typeof value === 'object') {
      normaliseRow(value as Row, field.flattenedFields, `${path}.`, found)
    } else if (found.isDraft && (field.type === 'select' || field.type === 'radio') && value) {
      const unknown = [value].flat().find((each) => !isOption(field.options, each))
      if (unknown !== undefined) found.faults.push({ path, code: 'invalid', message: noOption(unknown) })
    } else if ('hasMany' in field && field.hasMany && value === null) {
      row[field.name] = []
    } else if ('unique' in field && field.unique && value === '') {
      row[field.name] = null
    }
  }
}

const isOption = (options: Option[], value: unknown) =>
  options.some((option) => (typeof option === 'string' ? option : option.value) === value)

const noOption = (value: unknown) =>
  `“${String(value).slice(0, 80)}” is none of the choices here. Choose one that there is.`

const NOT_A_DATE = 'This is not a date. Write it like 2026-03-02.'
const DAY = /^(\d{4}-\d{2}-\d{2})(T.*)?$/

/** The date in its kept form; null for none; undefined where it is not a date. */
function dateOf(value: unknown, isCalendarDay: boolean): string | null | undefined {
  if (value === null || value === undefined || value === '') return null
  const text = value instanceof Date && isReal(value) ? value.toISOString() : value
  const [, day] = typeof text === 'string' ? (DAY.exec(text) ?? []) : []
  if (!day) return undefined
  const time = new Date(text as string)
  const midnight = new Date(`${day}T00:00:00.000Z`)
  // JavaScript moves 31 June to 1 July: a day that is not in the calendar is refused instead.
  if (!isReal(time) || !isReal(midnight) || midnight.toISOString().slice(0, 10) !== day) return undefined
  return (isCalendarDay ? midnight : time).toISOString()
}

const isReal = (time: Date) => !Number.isNaN(time.valueOf())
