import type { FlattenedField } from 'payload'

/**
 * Keys say what an answer was made from and what a change touches; a known answer is forgotten where the two meet.
 *
 * - `news-articles`: a list of them, whichever they are. Every change of an article touches it.
 * - `news-articles/<id>`: one of them.
 * - `news-articles/authorities/<id>`: those whose field has that value (a relation, or the slug).
 * - `news-articles/*`: all that was ever made from one of them. Is only touched: by what says no more than that.
 * - `site-settings`: a global.
 * - `search`: whatever can be found by words. The search touches it when it finds something else than before.
 */
export type Key = string

export const SEARCH: Key = 'search'

/** Of what a filter or a document may bring: whatever else is asked for, the key is that of the list. */
const VALUE = /^[\w-]{1,100}$/

type Row = Record<string, unknown>

/** The fields by whose value readers look for documents: the slug, and what they refer to. */
export function keyedFields(fields: FlattenedField[]): string[] {
  const names = keyed.get(fields) ?? fields.flatMap((field) => (isKeyed(field) ? [field.name] : []))
  keyed.set(fields, names)
  return names
}

const keyed = new WeakMap<FlattenedField[], string[]>()

const isKeyed = (field: FlattenedField) =>
  field.name === 'slug' ||
  (field.type === 'relationship' && typeof field.relationTo === 'string' && isRead(field))

/** A field with access of its own is not everybody's. */
const isRead = ({ access, hidden }: Extract<FlattenedField, { type: 'relationship' }>) =>
  !access?.read && !hidden

export const allOf = (collection: string): Key => `${collection}/*`

/** Nothing where the value is of another kind than keys hold. */
export function keyOf(collection: string, field: string, value: unknown): Key | undefined {
  if (typeof value !== 'string' || !VALUE.test(value)) return undefined
  return field === 'id' ? `${collection}/${value}` : `${collection}/${field}/${value}`
}

/** What a change of this row touches, as the row stands before or after it. */
export function keysOfRow(collection: string, fields: FlattenedField[], row: Row): Key[] {
  const keys = ['id', ...keyedFields(fields)].flatMap((name) =>
    [row[name]].flat().map((value) => keyOf(collection, name, idOf(value))),
  )
  return [collection, ...keys.filter((key) => key !== undefined)]
}

const idOf = (value: unknown) => (value && typeof value === 'object' ? (value as Row).id : value)
