import type { House } from './house.ts'
import { engine } from './house.ts'

type Statement = string | { sql: string; args?: unknown }
type Client = { execute(statement: Statement): Promise<unknown> }
type Sqlite = { client: Client }
type Mongo = {
  connection: { base: { set(name: 'debug', listener: false | ((...words: unknown[]) => void)): void } }
}

/** Everything that is asked of the database while `run` runs, in the order in which it is asked. */
export async function queriesOf(house: House, run: () => Promise<unknown>): Promise<string[]> {
  const queries: string[] = []
  const stop = engine === 'sqlite' ? listenToSqlite(house, queries) : listenToMongo(house, queries)
  try {
    await run()
  } finally {
    stop()
  }
  // The outbox looks round by itself.
  return queries.filter((query) => !/enquiries|outbox/.test(query))
}

function listenToSqlite({ payload }: House, queries: string[]): () => void {
  const { client } = payload.db as unknown as Sqlite
  const { execute } = client
  client.execute = (statement) => {
    queries.push(typeof statement === 'string' ? statement : statement.sql)
    return execute.call(client, statement)
  }
  return () => {
    client.execute = execute
  }
}

function listenToMongo({ payload }: House, queries: string[]): () => void {
  const { base } = (payload.db as unknown as Mongo).connection
  base.set('debug', (collection, method, ...rest) =>
    queries.push(`${String(collection)}.${String(method)} ${JSON.stringify(rest)}`),
  )
  return () => base.set('debug', false)
}
