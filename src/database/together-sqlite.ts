import { AsyncLocalStorage } from 'node:async_hooks'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { BaseDatabaseAdapter } from 'payload'
import { env } from '../env.ts'
import { giveWayNowAndThen } from '../lib/give-way.ts'
import { oneAtATime } from '../lib/one-at-a-time.ts'

type Statement = string | { sql: string; args?: unknown }
type Client = {
  execute(statement: Statement): Promise<unknown>
  batch(statements: Statement[], mode?: string): Promise<unknown>
  close(): void
}
type Open = { client: Client; isOpen: boolean; ended: Promise<void> }
type Shared = { inside: AsyncLocalStorage<Open>; open?: Open; client?: Client }

/** One for the process, also where this file has been loaded twice. */
const shared: Shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('content.together-sqlite')] ??= {
  inside: new AsyncLocalStorage<Open>(),
}) as Shared

/**
 * On SQLite: lets `allOrNothing` write much as one thing. While it does, on a connection of its own, everybody else reads
 * what was before, and whoever wants to write waits: SQLite has one writer at a time, and its driver would wait for it
 * without letting it go on.
 */
export function writeInTurn<T extends BaseDatabaseAdapter>(db: T): T {
  const { connect, destroy } = db
  db.connect = async function (options) {
    const { client: before } = db as unknown as { client?: Client }
    await connect?.call(db, options)
    const { client } = db as unknown as { client: Client }
    if (client !== before) takeTurns(client)
  }
  db.destroy = async function () {
    shared.client?.close()
    shared.client = undefined
    await destroy?.call(db)
  }
  return db
}

function takeTurns(client: Client): void {
  const { execute, batch } = client
  const turn = async (isRead: boolean) => {
    while (!isRead && shared.open) await shared.open.ended
  }
  const own = () => {
    const open = shared.inside.getStore()
    return open?.isOpen ? open.client : undefined
  }
  client.execute = async (statement) => {
    const mine = own()
    if (mine) {
      const result = await mine.execute(statement)
      // Not before it: what is asked for at once must be done in that order.
      await giveWayNowAndThen()
      return result
    }
    await turn(IS_READ.test(typeof statement === 'string' ? statement : statement.sql))
    return execute.call(client, statement)
  }
  client.batch = async (statements, mode) => {
    if (own()) throw new Error('A batch is a transaction of its own, and there is one already.')
    await turn(false)
    return batch.call(client, statements, mode)
  }
}

const IS_READ = /^\s*(select|pragma|explain|with)\b/i

/** Runs `write` as one thing: all of its statements hold from the same moment on, or, where it throws, none does. */
export const inOneTransaction = <T>(write: () => Promise<T>): Promise<T> =>
  oneAtATime('sqlite-together', async () => {
    const client = (shared.client ??= await connected())
    let end = () => {}
    const open: Open = { client, isOpen: true, ended: new Promise((resolve) => (end = resolve)) }
    shared.open = open
    try {
      await client.execute('BEGIN IMMEDIATE')
      const result = await shared.inside.run(open, write)
      await client.execute('COMMIT')
      return result
    } catch (error) {
      await client.execute('ROLLBACK').catch(() => undefined)
      throw error
    } finally {
      open.isOpen = false
      shared.open = undefined
      end()
    }
  })

async function connected(): Promise<Client> {
  const { $client } = drizzle({ connection: { url: `file:${env.databaseFile}` } })
  const client = $client as unknown as Client
  await client.execute('PRAGMA busy_timeout = 5000')
  await client.execute('PRAGMA synchronous = FULL')
  return client
}
