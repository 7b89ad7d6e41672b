import type { CollectionBeforeOperationHook, FlattenedField, SelectIncludeType, SelectType } from 'payload'

/**
 * Who selects a field that is worked out when read gets what it needs (`custom.needs`) fetched too. And who selects a
 * list selects each field of its rows: SQLite leaves lists of words within them out unless they are named. Rows are
 * selected with their ids, which on MongoDB Payload would write into the caller's `select`, and not know it again.
 */
export const selectNeeds: CollectionBeforeOperationHook = ({ args, collection }) => {
  const select = (args as { select?: SelectType }).select
  if (!select || !Object.values(select).some(Boolean)) return args
  const extra: SelectType = {}
  const whole: SelectType = {}
  for (const field of collection.flattenedFields) {
    if (!('name' in field) || !select[field.name]) continue
    for (const need of (field.custom?.needs as string[] | undefined) ?? []) extra[need] ??= true
    if (field.type !== 'array') continue
    const chosen = select[field.name]
    whole[field.name] =
      typeof chosen === 'object'
        ? { id: true, ...(chosen as SelectIncludeType) }
        : eachOf(field.flattenedFields)
  }
  return { ...args, select: { ...extra, ...select, ...whole } }
}

const eachOf = (fields: FlattenedField[]): SelectType =>
  Object.fromEntries(fields.map(({ name }) => [name, true]))
