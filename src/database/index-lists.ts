import type { BaseDatabaseAdapter, Payload } from 'payload'
import { afterConnecting } from './dressed.ts'
import { listIndexes, listRelations, type ListIndex } from './lists.ts'
import { snake } from './snake.ts'

type Column = { name: string }
type Sqlite = {
  client: { execute(sql: string): Promise<unknown> }
  tables: Record<string, Record<string, Column>>
}
type Schema = { index(keys: Record<string, 1 | -1>, options: { name: string }): void }
type Mongo = { collections: Record<string, { schema: Schema }>; versions: Record<string, { schema: Schema }> }

/**
 * On SQLite: an index for each list, made after the tables are up to date. Payload's own would leave out which way each
 * column runs, and cannot be of the newest versions.
 */
export function indexListsOnConnect<T extends BaseDatabaseAdapter>(db: T, payload: Payload): T {
  return afterConnecting(db, async () => {
    const { client, tables } = db as unknown as Sqlite
    const indexes = [
      ...indexesOfTables(payload, tables),
      ...indexesOfRelations(payload, tables),
      ...indexesOfParts(tables),
      ...indexesOfNewest(tables),
    ]
    for (const { table, columns } of indexes) {
      const name = ['list', table, ...columns].join('_').replace(/[" ]/g, '_')
      await client.execute(`create index if not exists "${name}" on "${table}" (${columns.join(', ')})`)
    }
    // Of each index a thousand rows, so that SQLite chooses among them by what is there.
    await client.execute('pragma analysis_limit = 1000')
    await client.execute('analyze')
  })
}

type Index = { table: string; columns: string[] }

function indexesOfTables(payload: Payload, tables: Sqlite['tables']): Index[] {
  return listIndexes(payload).map(({ collection, of, equal, order }) => {
    const table = tableOf(collection, of)
    const prefix = of === 'versions' ? 'version_' : ''
    const column = (path: string) => tables[table]![`${prefix}${path.replaceAll('.', '_')}`]!.name
    const newest = of === 'versions' ? ['latest'] : []
    const ordered = order.name === 'createdAt' && of === 'documents' ? [] : ['created_at desc']
    const direction = order.isDescending ? ' desc' : ''
    return { table, columns: [...newest, ...equal.map(column), column(order.name) + direction, ...ordered] }
  })
}

/** Which documents refer to one of these, and how many visitors or the admin see of them, answered by indexes alone. */
const indexesOfRelations = (payload: Payload, tables: Sqlite['tables']): Index[] =>
  listRelations(payload).flatMap(({ collection, of, target }) => {
    const table = tableOf(collection, of)
    const seen = of === 'versions' ? ['latest', 'version_deletedAt'] : ['_status', 'deletedAt']
    const columns = seen.flatMap((path) => tables[table]![path]?.name ?? [])
    return [
      { table: `${table}_rels`, columns: [`${snake(target)}_id`, 'parent_id', 'path'] },
      { table, columns: ['id', ...columns] },
    ]
  })

/** The rows of a document's lists lie in tables of their own. Payload's indexes have SQLite read these from end to end. */
const indexesOfParts = (tables: Sqlite['tables']): Index[] =>
  Object.entries(tables).flatMap(([table, { _parentID, _order, parent, order }]) => {
    if (_parentID && _order) return [{ table, columns: [_parentID.name, _order.name] }]
    return parent && order ? [{ table, columns: [parent.name, `"${order.name}"`] }] : []
  })

/** The newest version of these documents: the admin fetches what is related so. */
const indexesOfNewest = (tables: Sqlite['tables']): Index[] =>
  Object.entries(tables).flatMap(([table, { latest, parent }]) =>
    latest && parent ? [{ table, columns: [parent.name, latest.name] }] : [],
  )

/** On MongoDB: the same, with the indexes that Payload makes. Who is in the trash is looked up: few are. */
export function indexListsOnInit<T extends BaseDatabaseAdapter>(db: T, payload: Payload): T {
  const { init } = db
  db.init = async function () {
    await init?.call(db)
    const { collections, versions } = db as unknown as Mongo
    for (const index of [...listIndexes(payload), ...byRelation(payload)]) {
      const { schema } = (index.of === 'versions' ? versions : collections)[index.collection]!
      const keys = keysOf(index)
      schema.index(keys, { name: ['list', ...Object.keys(keys)].join('_') })
    }
  }
  return db
}

function keysOf({ of, equal, order }: ListIndex): Record<string, 1 | -1> {
  const prefix = of === 'versions' ? 'version.' : ''
  const newest: [string, 1][] = of === 'versions' ? [['latest', 1]] : []
  const equals = equal.filter((name) => name !== 'deletedAt').map((name): [string, 1] => [prefix + name, 1])
  const ordered: [string, 1 | -1] = [prefix + order.name, order.isDescending ? -1 : 1]
  return Object.fromEntries<1 | -1>([...newest, ...equals, ordered, ['createdAt', -1]])
}

/** A document is in such an index once for each that it refers to. */
function byRelation(payload: Payload): ListIndex[] {
  const whole = listIndexes(payload)
  return listRelations(payload).flatMap(({ collection, of, field }) => {
    const all = whole.find((index) => index.collection === collection && index.of === of)
    return all ? [{ ...all, equal: [field, ...all.equal] }] : []
  })
}

const tableOf = (collection: string, of: ListIndex['of']) =>
  of === 'versions' ? `_${snake(collection)}_v` : snake(collection)
