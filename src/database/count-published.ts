import type { CollectionSlug, Payload } from 'payload'
import { noteRead } from '../changes/read-notes.ts'
import { engine } from './index.ts'
import { snake } from './snake.ts'

type Row = Record<string, unknown>
/** Documents that are alike in these fields, and how many they are. */
export type Group<Field extends string> = Record<Field, string | null> & { count: number }

type Asked<Field extends string> = {
  collection: CollectionSlug
  /** What they have to be besides published and not in the trash: values of select fields. */
  where: Record<string, string>
  /** Paths of select fields; those in a group as `group.field`. */
  by: readonly Field[]
}

type Sqlite = {
  client: { execute(statement: { sql: string; args: string[] }): Promise<{ rows: Row[] }> }
  tables: Record<string, Record<string, { name: string }>>
}
type Mongo = { collections: Record<string, { aggregate(steps: object[]): Promise<(Row & { _id: Row })[]> }> }

/**
 * Counts the published documents that are alike in some fields: one query, whose answer is no longer than there are
 * kinds of them.
 */
export async function countPublished<Field extends string>(
  payload: Payload,
  asked: Asked<Field>,
): Promise<Group<Field>[]> {
  noteRead(asked.collection)
  const rows = await (engine === 'sqlite' ? onSqlite(payload, asked) : onMongo(payload, asked))
  return rows.map((row) => ({
    ...(Object.fromEntries(asked.by.map((field, at) => [field, row[`field${at}`] ?? null])) as Record<
      Field,
      string | null
    >),
    count: Number(row.count),
  }))
}

async function onSqlite(payload: Payload, { collection, where, by }: Asked<string>): Promise<Row[]> {
  const { client, tables } = payload.db as unknown as Sqlite
  const table = snake(collection)
  const column = (path: string) => `"${tables[table]![path.replaceAll('.', '_')]!.name}"`
  const groups = by.map(column)
  const conditions = Object.keys(where).map((path) => `and ${column(path)} = ?`)
  const { rows } = await client.execute({
    sql: `select count(*) as count, ${groups.map((group, at) => `${group} as field${at}`).join(', ')} from "${table}"
      where "_status" = 'published' and "deleted_at" is null ${conditions.join(' ')} group by ${groups.join(', ')}`,
    args: Object.values(where),
  })
  return rows
}

async function onMongo(payload: Payload, { collection, where, by }: Asked<string>): Promise<Row[]> {
  const { collections } = payload.db as unknown as Mongo
  const groups = await collections[collection]!.aggregate([
    { $match: { ...where, _status: 'published', deletedAt: null } },
    {
      $group: {
        _id: Object.fromEntries(by.map((path, at) => [`field${at}`, `$${path}`])),
        count: { $sum: 1 },
      },
    },
  ])
  return groups.map(({ _id, count }) => ({ ..._id, count }))
}
