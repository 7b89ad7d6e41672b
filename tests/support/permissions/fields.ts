import type { FlattenedField, SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'

export type FieldAt = {
  path: string
  field: FlattenedField
  /** It has a value of its own: it is no group and no list. */
  isLeaf: boolean
}

/** Every field of a collection or a global, those in groups and lists included, hidden ones and Payload’s own too. */
export const fieldsOf = (config: SanitizedCollectionConfig | SanitizedGlobalConfig): FieldAt[] =>
  walk(config.flattenedFields, '')

function walk(fields: FlattenedField[], prefix: string): FieldAt[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    if (!('flattenedFields' in field)) return [{ path, field, isLeaf: true }]
    return [{ path, field, isLeaf: false }, ...walk(field.flattenedFields, `${path}.`)]
  })
}

/** What is worked out when it is read: it keeps nothing of what was filled in. */
export const isWorkedOut = (field: FlattenedField): boolean =>
  ('virtual' in field && Boolean(field.virtual)) ||
  field.type === 'join' ||
  Boolean('hooks' in field && field.hooks?.afterRead?.length)

export const isHidden = (field: FlattenedField): boolean => 'hidden' in field && Boolean(field.hidden)

/** Collections that answer at an address. What the database keeps of its migrations does not. */
export const answering = (collections: SanitizedCollectionConfig[]) =>
  collections.filter(({ endpoints }) => endpoints)

/** The value at a path, of lists that of the first row. */
export function valueAt(doc: unknown, path: string): unknown {
  let value = doc
  for (const name of path.split('.')) {
    const row = Array.isArray(value) ? value[0] : value
    if (row === null || typeof row !== 'object') return undefined
    value = (row as Record<string, unknown>)[name]
  }
  return value
}

/** Says nothing: not there, empty, or a group of nothing. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return typeof value === 'object' && Object.values(value).every(isNothing)
}
