import type { BaseDatabaseAdapter, CollectionSlug, Payload } from 'payload'
import { afterConnecting } from './dressed.ts'
import { snake } from './snake.ts'

type Statement = string | { sql: string; args: unknown[] }
type Client = {
  execute(statement: Statement): Promise<{ rows: Record<string, unknown>[] }>
  executeMultiple(script: string): Promise<void>
}
type Sqlite = { client: Client; tables: Record<string, Record<string, { name: string }>> }

/** Collections that grow so large that a search should not go through all of them, as `custom.isSearchedByParts`. */
const searchedIn = (payload: Payload) =>
  payload.config.collections.filter(({ custom }) => custom.isSearchedByParts)

/**
 * On SQLite: an index of every three letters in a row that stand in the fields which a list searches, so that a part of a
 * name is looked up. It is kept by triggers, with each write, and what is erased is erased there too. Its rows have numbers
 * of their own: SQLite may give those of a table anew.
 */
export function searchByParts<T extends BaseDatabaseAdapter>(db: T, payload: Payload): T {
  return afterConnecting(db, async () => {
    const { client, tables } = db as unknown as Sqlite
    for (const { slug, admin } of searchedIn(payload)) {
      const table = snake(slug)
      const columns = (admin.listSearchableFields ?? []).map((field) => tables[table]![field]!.name)
      await client.executeMultiple(['begin', ...indexOf(table, columns), 'commit;'].join(';\n'))
    }
  })
}

function indexOf(table: string, columns: string[]): string[] {
  const words = (row: string) =>
    columns.map((column) => `coalesce(${row}.${column}, '')`).join(` || char(10) || `)
  const number = (row: string) => `(select number from ${table}_numbers where id = ${row}.id)`
  // Called as those are that are taken away before a table is rebuilt.
  const trigger = (event: string, of: string, statements: string[]) => [
    `drop trigger if exists written_parts_of_${table}_${event}`,
    `create trigger written_parts_of_${table}_${event} after ${event}${of} on ${table} begin
      ${statements.join(';\n')};
    end`,
  ]
  return [
    `create table if not exists ${table}_numbers (number integer primary key, id text not null unique)`,
    `create virtual table if not exists ${table}_parts
      using fts5(words, tokenize = 'trigram', detail = 'none', columnsize = 0)`,
    `insert into ${table}_parts (${table}_parts, rank) values ('secure-delete', 1)`,
    // What was there before the index was.
    `insert into ${table}_numbers (id) select id from ${table}
      where (select count(*) from ${table}) <> (select count(*) from ${table}_numbers)
        and id not in (select id from ${table}_numbers) order by created_at`,
    `insert into ${table}_parts (rowid, words) select number, ${words('kept')}
      from ${table}_numbers join ${table} as kept using (id)
      where number > (select coalesce(max(rowid), 0) from ${table}_parts)`,
    ...trigger('insert', '', [
      `insert into ${table}_numbers (id) values (new.id)`,
      `insert into ${table}_parts (rowid, words) values (${number('new')}, ${words('new')})`,
    ]),
    ...trigger('update', ` of ${columns.join(', ')}`, [
      `update ${table}_parts set words = ${words('new')} where rowid = ${number('new')}`,
    ]),
    ...trigger('delete', '', [
      `delete from ${table}_parts where rowid = ${number('old')}`,
      `delete from ${table}_numbers where id = old.id`,
    ]),
  ]
}

/** Rows that are looked at one by one; where there are more, to go through all of them takes hardly longer. */
const FEW = 200

/**
 * Which rows may hold these words: all that do, and perhaps some that only have the same letters.
 * @returns nothing where they may be many, where no word has three letters, and on MongoDB.
 */
export async function rowsWithParts(
  payload: Payload,
  collection: CollectionSlug,
  text: string,
): Promise<string[] | undefined> {
  const parts = partsOf(text)
  if (payload.db.name !== 'sqlite' || parts.length === 0) return undefined
  const table = snake(collection)
  const { rows } = await (payload.db as unknown as Sqlite).client.execute({
    sql: `select id from ${table}_parts cross join ${table}_numbers on number = ${table}_parts.rowid
      where ${table}_parts match ? limit ${FEW + 1}`,
    args: [parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(' AND ')],
  })
  return rows.length <= FEW ? rows.map(({ id }) => String(id)) : undefined
}

const PART = 3

/** Three letters in a row, as few as hold all of a word. Not what a search takes for any letter. */
function partsOf(text: string): string[] {
  const parts = text.split(' ').flatMap((word) => {
    const letters = [...word]
    const ends = letters.map((_, at) => at + 1).filter((end) => end >= PART)
    return ends
      .filter((end) => end % PART === 0 || end === letters.length)
      .map((end) => letters.slice(end - PART, end).join(''))
  })
  return [...new Set(parts)].filter((part) => !/[%_]/.test(part))
}
