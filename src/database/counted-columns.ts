import type { FlattenedField, Payload } from 'payload'
import type { Columns } from './count-by-changes.ts'
import { snake } from './snake.ts'

type Column = { name: string; getSQLType(): string }
type Sqlite = { tables: Record<string, Record<string, Column>> }

/** What says of which kind something is, when it was, or whose: no words that somebody wrote, and so no personal data. */
const KINDS = ['select', 'radio', 'checkbox', 'date', 'number', 'relationship', 'upload']
const OF_EVERY_ROW = ['id', 'parent', 'latest', 'createdAt', 'updatedAt']

/** By which columns each collection, and its versions, are counted. */
export function countedColumns(payload: Payload): Columns {
  const { tables } = payload.db as unknown as Sqlite
  const columns = (table: string, paths: string[]) =>
    [...new Set([...OF_EVERY_ROW, ...paths])].flatMap((path) => {
      const column = tables[table]?.[path]
      return column ? [{ name: column.name, type: column.getSQLType() }] : []
    })
  return new Map(
    payload.config.collections.flatMap(({ slug, versions, flattenedFields }) => {
      const table = snake(slug)
      const paths = pathsIn(flattenedFields)
      const own = [table, columns(table, paths)] as const
      if (!versions) return [own]
      const ofVersions = paths.map((path) => `version_${path}`)
      return [own, [`_${table}_v`, columns(`_${table}_v`, ofVersions)] as const]
    }),
  )
}

const pathsIn = (fields: FlattenedField[], prefix = ''): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'group' || field.type === 'tab')
      return pathsIn(field.flattenedFields, `${prefix}${field.name}_`)
    const isOne = !('hasMany' in field && field.hasMany)
    const isToOneKind = !('relationTo' in field && Array.isArray(field.relationTo))
    return KINDS.includes(field.type) && isOne && isToOneKind ? [prefix + field.name] : []
  })
