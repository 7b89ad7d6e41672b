import { createClient } from '@libsql/client'
import { engine, type House } from './house.ts'
import { planOf, type Indexes, type Keys } from './mongo-plans.ts'

/**
 * How the database goes about one query: in its own words, and what of it it does for every row that matches, or there is.
 * What is inside a step is done for each row that is answered, and for no other; of what is in order but for equals, only
 * those are sorted.
 */
export type Plan = { collection: string; words: string; scans: string[]; sorts: string[] }

/** What was asked of the database. */
type Query = { text: string; explain(): Promise<Plan | undefined> }

type Statement = { sql: string; args?: unknown[] }
type Client = {
  execute(statement: Statement | string): Promise<{ rows: Record<string, unknown>[] }>
  close(): void
}
type Connection = {
  base: { set(name: 'debug', listener: false | ((...words: never[]) => void)): void }
  db: { collection(name: string): { indexes(): Promise<Indexes> } }
}

/** The outbox, the schedule, imports, campaigns and streams look round by themselves. */
const OF_THEMSELVES = /enquiries|outbox|scheduled|webhooks|import.runs|public.changes|written.rows|campaigns/

/** What is asked of the database while `run` runs, in the order in which it is asked. */
export async function queriesOf(house: House, run: () => Promise<unknown>): Promise<string[]> {
  return (await listen(house, run)).map(({ text }) => text).filter((text) => !OF_THEMSELVES.test(text))
}

/** The plan of each query that is sent while `run` runs, also of those that the service sends by itself. */
export async function plansOf(house: House, run: () => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = []
  for (const query of await listen(house, run)) plans.push(...[(await query.explain()) ?? []].flat())
  return plans
}

/** Of lists, and not of what the service looks round for by itself. */
export const plansOfLists = async (house: House, run: () => Promise<unknown>): Promise<Plan[]> =>
  (await plansOf(house, run)).filter(({ collection }) => !OF_THEMSELVES.test(collection))

async function listen(house: House, run: () => Promise<unknown>): Promise<Query[]> {
  const queries: Query[] = []
  const stop = engine === 'sqlite' ? listenToSqlite(house, queries) : listenToMongo(house, queries)
  try {
    await run()
  } finally {
    stop()
  }
  return queries
}

function listenToSqlite({ payload }: House, queries: Query[]): () => void {
  const { client, clientConfig } = payload.db as unknown as { client: Client; clientConfig: { url: string } }
  const { execute } = client
  client.execute = (asked) => {
    const statement = typeof asked === 'string' ? { sql: asked } : asked
    queries.push({ text: statement.sql, explain: () => explain(statement, clientConfig) })
    return execute.call(client, asked)
  }
  return () => {
    client.execute = execute
  }
}

async function explain({ sql, args = [] }: Statement, config: { url: string }): Promise<Plan | undefined> {
  if (!/^select\b/i.test(sql)) return undefined
  // Over a connection of its own: one on which a plan was asked for cannot be closed well.
  const planner = createClient(config) as unknown as Client
  const { rows } = await planner.execute({ sql: `explain query plan ${sql}`, args })
  planner.close()
  const steps = rows.filter(({ parent }) => parent === 0).map(({ detail }) => String(detail))
  return {
    collection: tableOf(sql),
    words: rows.map(({ detail }) => String(detail)).join('\n'),
    scans: steps.filter((step) => /^SCAN (?!\()(?!.*\bINDEX\b)/.test(step)),
    sorts: steps.filter((step) => step === 'USE TEMP B-TREE FOR ORDER BY'),
  }
}

/** What a query is about: the table that it names outside all brackets. */
function tableOf(sql: string): string {
  let outside = sql
  while (/\([^()]*\)/.test(outside)) outside = outside.replace(/\([^()]*\)/g, '')
  return /\bfrom "?(\w+)"?/i.exec(outside)?.[1] ?? ''
}

function listenToMongo({ payload }: House, queries: Query[]): () => void {
  const { base, db } = (payload.db as unknown as { connection: Connection }).connection
  base.set('debug', (name: string, method: string, what: object, options?: { sort?: Keys }) => {
    queries.push({
      text: `${name}.${method} ${JSON.stringify([what, options])}`,
      explain: async () =>
        READS.includes(method)
          ? planOf({ collection: name, what, sort: options?.sort }, await db.collection(name).indexes())
          : undefined,
    })
  })
  return () => base.set('debug', false)
}

const READS = ['aggregate', 'find', 'findOne', 'countDocuments']
