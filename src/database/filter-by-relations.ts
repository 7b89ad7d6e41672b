import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { BaseDatabaseAdapter, Collection, Payload, Where } from 'payload'
import { snake } from './snake.ts'

type Client = {
  execute(statement: { sql: string; args: string[] }): Promise<{ rows: Record<string, unknown>[] }>
}
type Filtered = { collection: string; where?: Where }

/** So many rows are sorted in less than a millisecond; of 100,000, reading in order is faster where more refer. */
const FEW = 1000

/**
 * On SQLite: who asks for the articles on a topic gets the newest of them without all of them being sorted. Payload joins
 * what is related, takes every article once, sorts them, and then reads the first ten. Where there are few, we do so by
 * their ids; where there are many, the list is read in its order, and of each article it is looked up whether it is one.
 * Two conditions on one relation may then be met by two related documents, as on MongoDB.
 */
export function filterByRelations<T extends BaseDatabaseAdapter>(db: T, payload: Payload): T {
  const rewrite = (prefix: '' | 'version.') => async (args: Filtered) => ({
    ...args,
    where: args.where && (await rewritten(args.where, { db, payload, collection: args.collection, prefix })),
  })
  const { count, find, findOne, queryDrafts } = db
  db.find = async (args) => {
    const { where } = await rewrite('')(args)
    return find.call(db, { ...args, where, joins: byIds(args, payload) } as never) as never
  }
  db.findOne = async (args) => findOne.call(db, { ...args, joins: byIds(args, payload) } as never) as never
  db.count = async (args) => count.call(db, (await rewrite('')(args)) as never)
  db.queryDrafts = async (args) => queryDrafts.call(db, (await rewrite('version.')(args)) as never) as never
  return db
}

type Joined = { collection: string; draftsEnabled?: boolean; joins?: unknown }

/** Joins whose documents refer to several: with the ids of those that may be in it, from which SQLite then begins. */
function byIds({ collection, draftsEnabled, joins }: Joined, payload: Payload): unknown {
  if (joins === false || draftsEnabled) return joins
  const { config } = (payload.collections as Record<string, Collection>)[collection]!
  const changed = { ...(joins as Record<string, false | { where?: Where }> | undefined) }
  for (const { joinPath, field, targetField } of Object.values(config.joins).flat()) {
    if (!('hasMany' in targetField && targetField.hasMany) || changed[joinPath] === false) continue
    const table = sql.identifier(`${snake(field.collection as string)}_rels`)
    const referring = sql`select parent_id from ${table} as related
      where related.${sql.identifier(`${snake(collection)}_id`)} = ${sql.identifier(snake(collection))}.id and related.path = ${field.on}`
    const join = changed[joinPath] ?? {}
    const where = { id: { in: [referring] } } as unknown as Where
    changed[joinPath] = { ...join, where: join.where ? { and: [join.where, where] } : where }
  }
  return changed
}

type Place = { db: unknown; payload: Payload; collection: string; prefix: '' | 'version.' }

async function rewritten(where: Where, place: Place): Promise<Where> {
  const entries = await Promise.all(
    Object.entries(where).map(async ([key, value]): Promise<[string, unknown]> => {
      if (/^(and|or)$/i.test(key) && Array.isArray(value))
        return [key, await Promise.all(value.map((each) => rewritten(each as Where, place)))]
      return (await ofRelation(key, value as Record<string, unknown>, place)) ?? [key, value]
    }),
  )
  return entries.length === new Set(entries.map(([key]) => key)).size
    ? (Object.fromEntries(entries) as Where)
    : { and: entries.map(([key, value]) => ({ [key]: value })) as Where[] }
}

async function ofRelation(
  path: string,
  condition: Record<string, unknown>,
  { db, payload, collection, prefix }: Place,
): Promise<[string, unknown] | undefined> {
  const ids = idsIn(condition)
  if (!ids || !path.startsWith(prefix)) return undefined
  const name = path.slice(prefix.length)
  const { config } = (payload.collections as Record<string, Collection>)[collection]!
  const field = config.flattenedFields.find((each) => each.name === name)
  if (field?.type !== 'relationship' || !field.hasMany || typeof field.relationTo !== 'string')
    return undefined
  const table = prefix ? `_${snake(collection)}_v` : snake(collection)
  const relation = { table, path, column: `${snake(field.relationTo)}_id`, ids }
  const areFew = (await countOf(relation, (db as { client: Client }).client)) <= FEW
  return ['id', areFew ? { in: [referringTo(relation)] } : { equals: itselfAmong(relation) }]
}

type Relation = { table: string; path: string; column: string; ids: string[] }

/** How many rows refer to these; no further than it matters. */
async function countOf({ table, path, column, ids }: Relation, client: Client): Promise<number> {
  const { rows } = await client.execute({
    sql: `select count(*) as count from (select 1 from "${table}_rels" where ${column} in (${ids.map(() => '?').join()}) and path = ? limit ${FEW + 1})`,
    args: [...ids, path],
  })
  return Number(rows[0]!.count)
}

const referringTo = ({ table, path, column, ids }: Relation): SQL =>
  sql`select parent_id from ${sql.identifier(`${table}_rels`)} as related
    where related.${sql.identifier(column)} in ${ids} and related.path = ${path}`

/** The row's own id where it refers to one of these, else nothing: looked up for each row, in the order of the list. */
const itselfAmong = (relation: Relation): SQL =>
  sql`(${referringTo(relation)} and related.parent_id = ${sql.identifier(relation.table)}.id limit 1)`

const ITSELF =
  / = (\(select parent_id from "\w+" as related(?:(?!\bselect\b)[^])*?) and related\.parent_id = "\w+"\.id limit 1\)/g

/** The same, of a query that counts: all that refer are counted, so it had better begin with these. */
export const countedByIds = (sql: string): string => sql.replace(ITSELF, ' in $1)')

function idsIn(condition: Record<string, unknown>): string[] | undefined {
  const operators = Object.keys(condition ?? {})
  if (operators.length !== 1) return undefined
  const value =
    operators[0] === 'equals' ? [condition.equals] : operators[0] === 'in' ? condition.in : undefined
  const ids = typeof value === 'string' ? value.split(',') : value
  return Array.isArray(ids) && ids.length > 0 && ids.every((id) => typeof id === 'string') ? ids : undefined
}
