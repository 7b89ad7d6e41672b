import type { BaseDatabaseAdapter, Payload } from 'payload'
import { whatVisitorsRead } from '../changes/what-visitors-read.ts'
import { afterConnecting } from './dressed.ts'
import { snake } from './snake.ts'

type Statement = string | { sql: string; args: (string | number)[] }
type Client = {
  execute(statement: Statement): Promise<{ rows: Record<string, unknown>[] }>
  executeMultiple(script: string): Promise<void>
}
type Sqlite = { client?: Client; tables: Record<string, Record<string, { name: string }>> }

/** A document that was written, and of which nobody has been told. */
export type Written = { place: string; document: string; wasPublic: boolean; upTo: number }

const TABLE = `create table if not exists written_rows (
  seq integer primary key autoincrement,
  place text not null,
  document text not null,
  was_public integer not null,
  at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
)`

/**
 * SQLite has no transaction that could keep a change and the intent to tell of it together. A trigger has: it notes each
 * write of a row that the public reads in the same statement. Whoever has told of the change takes the note away.
 */
export function noteWrittenRows<T extends BaseDatabaseAdapter>(db: T, payload: Payload): T {
  const { migrate } = db
  db.migrate = async function (args) {
    await dropTriggers(clientOf({ db })!)
    await migrate.call(db, args)
  }
  return afterConnecting(db, async () => {
    const { client, tables } = db as unknown as Required<Sqlite>
    const globals = payload.config.globals.map(({ slug }) => slug)
    const collections: string[] = []
    for (const config of payload.config.collections) {
      if (config.slug.startsWith('payload-')) continue
      if ((await whatVisitorsRead(config, payload)) !== false) collections.push(config.slug)
    }
    const triggers = [
      ...globals.map((slug) =>
        triggersOf({ place: slug, document: `'${slug}'`, columns: tables[snake(slug)]! }),
      ),
      ...collections.map((slug) => triggersOf({ place: slug, columns: tables[snake(slug)]! })),
    ]
    await inOneGo(client, [TABLE, ...triggers.flat()])
  })
}

const inOneGo = (client: Client, statements: string[]) =>
  client.executeMultiple(['begin', ...statements, 'commit;'].join(';\n'))

/** Before a table is rebuilt: a column that a trigger names cannot be dropped. They are made anew at each start. */
async function dropTriggers(client: Client): Promise<void> {
  const sql = "select name from sqlite_master where type = 'trigger' and name glob 'written_*'"
  const { rows } = await client.execute(sql)
  await inOneGo(
    client,
    rows.map(({ name }) => `drop trigger "${String(name)}"`),
  )
}

type Noted = { place: string; document?: string; columns: Record<string, unknown> }

function triggersOf({ place, document, columns }: Noted): string[] {
  const table = snake(place)
  const isPublic = (row: 'new' | 'old') =>
    [
      '_status' in columns ? `${row}._status = 'published'` : '1',
      'deletedAt' in columns ? `${row}.deleted_at is null` : '1',
      'shown' in columns ? `${row}.shown = 1` : '1',
    ].join(' and ')
  const isEither = `(${isPublic('old')}) or (${isPublic('new')})`
  const events = [
    { event: 'insert', row: 'new', when: isPublic('new'), was: '0' },
    { event: 'update', row: 'new', when: isEither, was: isPublic('old') },
    { event: 'delete', row: 'old', when: isPublic('old'), was: '1' },
  ]
  return events.flatMap(({ event, row, when, was }) => {
    const name = `"written_${table}_${event}"`
    return [
      `drop trigger if exists ${name}`,
      `create trigger ${name} after ${event} on "${table}" when ${when} begin
        insert into written_rows (place, document, was_public)
        values ('${place}', ${document ?? `${row}.id`}, ${was});
      end`,
    ]
  })
}

const clientOf = ({ db }: { db: unknown }) => (db as Sqlite).client

/** A place in time: what has been noted until now. Where there are transactions nothing is. */
export async function lastWritten(payload: Payload): Promise<number> {
  const found = await clientOf(payload)?.execute('select max(seq) as seq from written_rows')
  return Number(found?.rows[0]?.seq ?? 0)
}

/** Takes away the notes of one document, as far as `upTo`. */
export async function forgetWritten(
  payload: Payload,
  { place, document, upTo }: Omit<Written, 'wasPublic'>,
): Promise<void> {
  if (upTo === 0) return
  const sql = 'delete from written_rows where place = ? and document = ? and seq <= ?'
  await clientOf(payload)?.execute({ sql, args: [place, document, upTo] })
}

/** What was written before then and has not been told of, the first first: its process died, or its save broke off. */
export async function writtenUntold(payload: Payload, before: Date): Promise<Written[]> {
  const sql = `select place, document, last as seq,
      (select was_public from written_rows where seq = untold.first) as was_public
    from (
      select place, document, min(seq) as first, max(seq) as last
      from written_rows where at < ? group by place, document
    ) as untold
    order by first`
  const found = await clientOf(payload)?.execute({ sql, args: [before.toISOString()] })
  return (found?.rows ?? []).map((row) => ({
    place: String(row.place),
    document: String(row.document),
    wasPublic: Boolean(row.was_public),
    upTo: Number(row.seq),
  }))
}
