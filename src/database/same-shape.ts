import type { BaseDatabaseAdapter, Collection, FlattenedField, Payload, SelectType } from 'payload'

type Row = Record<string, unknown>

/**
 * Gives MongoDB's documents the shape of SQLite's: a field that was never set is `null` (a list: `[]`), not absent.
 * Works below Payload, so that hooks, REST and GraphQL see one shape whatever the database.
 */
export function sameShape<T extends BaseDatabaseAdapter>(db: T, payload: Payload): T {
  const fieldsOf = (slug: string) =>
    (payload.collections as Record<string, Collection>)[slug]?.config.flattenedFields ?? []
  const globalFieldsOf = (slug: string) =>
    payload.globals.config.find((global) => global.slug === slug)?.flattenedFields ?? []

  const one = (name: 'create' | 'findOne' | 'updateOne' | 'upsert') => {
    const original = db[name] as (args: Row) => Promise<Row | null>
    ;(db as Row)[name] = async (args: { collection: string; select?: SelectType }) => {
      const found = await original.call(db, args)
      return found && fillEmpty(found, fieldsOf(args.collection), args.select)
    }
  }
  const many = (name: 'find' | 'queryDrafts') => {
    const original = db[name] as unknown as (args: Row) => Promise<{ docs: Row[] }>
    ;(db as Row)[name] = async (args: { collection: string; select?: SelectType }) => {
      const found = await original.call(db, args)
      for (const doc of found.docs) fillEmpty(doc, fieldsOf(args.collection), args.select)
      return found
    }
  }
  for (const name of ['create', 'findOne', 'updateOne', 'upsert'] as const) one(name)
  for (const name of ['find', 'queryDrafts'] as const) many(name)

  const findVersions = db.findVersions
  db.findVersions = async function (args) {
    const found = await findVersions.call(db, args)
    for (const { version } of found.docs) {
      if (version) fillEmpty(version as Row, fieldsOf(args.collection), versionSelect(args.select))
    }
    return found as never
  }
  const findGlobal = db.findGlobal
  db.findGlobal = async function (args) {
    const found = await findGlobal.call(db, args)
    return (
      found && Object.keys(found).length > 0
        ? fillEmpty(found as Row, globalFieldsOf(args.slug), args.select)
        : found
    ) as never
  }
  return db
}

const versionSelect = (select: SelectType | undefined) =>
  typeof select?.version === 'object' ? (select.version as SelectType) : undefined

/** Sets what is missing in `row` and in what lies inside it; changes `row` and returns it. */
export function fillEmpty(row: Row, fields: FlattenedField[], select?: SelectType): Row {
  const only = select && Object.values(select).some((value) => value === true || typeof value === 'object')
  for (const field of fields) {
    if (!('name' in field) || field.type === 'join' || ('virtual' in field && field.virtual)) continue
    const chosen = select?.[field.name]
    if (only ? !chosen : chosen === false) continue
    fillField(row, field, typeof chosen === 'object' ? chosen : undefined)
  }
  return row
}

function fillField(row: Row, field: FlattenedField, select: SelectType | undefined) {
  const value = (row[field.name] ??= emptyOf(field))
  if (field.type === 'group' || field.type === 'tab') fillEmpty(value as Row, field.flattenedFields, select)
  if (field.type === 'array')
    for (const item of value as Row[]) fillEmpty(item, field.flattenedFields, select)
}

function emptyOf(field: FlattenedField): unknown {
  if (field.type === 'group' || field.type === 'tab') return {}
  if (field.type === 'array' || field.type === 'blocks') return []
  return 'hasMany' in field && field.hasMany ? [] : null
}
