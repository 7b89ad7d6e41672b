import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { engine } from './house.ts'

/** How the database answers one query. `scans`, `sorts`: what it does for every row there is, in its own words. */
export type Plan = { collection: string; scans: string[]; sorts: string[] }

/** Runs `ask` and gives the plan of each query that the service sent for it. */
export const plansOf = (payload: Payload, ask: () => Promise<unknown>): Promise<Plan[]> =>
  engine === 'sqlite' ? plansOnSqlite(payload, ask) : plansOnMongo(payload, ask)

type Statement = { sql: string; args: unknown[] }
type Client = {
  execute(statement: Statement | string): Promise<{ rows: Record<string, unknown>[] }>
  close(): void
}

async function plansOnSqlite(payload: Payload, ask: () => Promise<unknown>): Promise<Plan[]> {
  const { client, clientConfig } = payload.db as unknown as { client: Client; clientConfig: { url: string } }
  const { execute } = client
  const sent: Statement[] = []
  client.execute = function (statement) {
    if (typeof statement === 'object' && /^select\b/i.test(statement.sql)) sent.push(statement)
    return execute.call(client, statement)
  }
  try {
    await ask()
  } finally {
    client.execute = execute
  }
  // Over a connection of its own: one on which a plan was asked for cannot be closed well.
  const planner = createClient(clientConfig) as unknown as Client
  const plans: Plan[] = []
  for (const { sql, args } of sent) {
    const { rows } = await planner.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    // What is inside a step is done for each row that is answered, and for no other.
    const steps = rows.filter(({ parent }) => parent === 0).map(({ detail }) => String(detail))
    plans.push({
      collection: tableOf(sql),
      scans: steps.filter((step) => /^SCAN\b(?!.*\bINDEX\b)/.test(step)),
      sorts: steps.filter((step) => step === 'USE TEMP B-TREE FOR ORDER BY'),
    })
  }
  planner.close()
  return plans
}

/** What a query is about: the table that it names outside all brackets. */
function tableOf(sql: string): string {
  let outside = sql
  while (/\([^()]*\)/.test(outside)) outside = outside.replace(/\([^()]*\)/g, '')
  return /\bfrom "?(\w+)"?/i.exec(outside)?.[1] ?? ''
}

type Row = Record<string, unknown>
type Connection = {
  base: { set(name: 'debug', hear: unknown): void }
  db: { collection(name: string): { indexes(): Promise<{ key: Record<string, number> }[]> } }
}
type Sent = { collection: string; filter: Row; sort: Record<string, number> }

/**
 * The server of the tests explains its plans, but not as MongoDB makes them: it looks into no index for conditions under
 * an `$and`, and sorts what an index has in order. So this says whether there is an index for each query: one that
 * begins with what is filtered by, and has what it is sorted by after that.
 */
async function plansOnMongo(payload: Payload, ask: () => Promise<unknown>): Promise<Plan[]> {
  const { connection } = payload.db as unknown as { connection: Connection }
  const sent: Sent[] = []
  connection.base.set(
    'debug',
    (collection: string, method: string, first: Row, options?: { sort?: Sent['sort'] }) => {
      if (method === 'aggregate') {
        const stages = first as unknown as { $match?: Row; $sort?: Sent['sort'] }[]
        const find = <Name extends '$match' | '$sort'>(name: Name) =>
          stages.find((stage) => stage[name])?.[name]
        sent.push({ collection, filter: find('$match') ?? {}, sort: find('$sort') ?? {} })
      } else if (['find', 'findOne', 'countDocuments'].includes(method)) {
        sent.push({ collection, filter: first ?? {}, sort: options?.sort ?? {} })
      }
    },
  )
  try {
    await ask()
  } finally {
    connection.base.set('debug', false)
  }
  return Promise.all(
    sent.map(async ({ collection, filter, sort }) => {
      const indexes = (await connection.db.collection(collection).indexes()).map(({ key }) =>
        Object.keys(key),
      )
      const alternatives = alternativesIn(filter)
      const words = JSON.stringify({ filter: Object.keys(filter), alternatives, sort })
      const isLookedUp = alternatives.every(
        (fields) => fields.length === 0 || indexes.some(([first]) => fields.includes(first!)),
      )
      const isInOrder = alternatives.every((fields) => isSortedIn(indexes, fields, sort))
      return { collection, scans: isLookedUp ? [] : [words], sorts: isInOrder ? [] : [words] }
    }),
  )
}

/** The fields of which each alternative says something: one list where there is no `$or`. */
function alternativesIn(filter: Row): string[][] {
  return Object.entries(filter).reduce<string[][]>(
    (before, [name, value]) => {
      const here =
        name === '$and'
          ? (value as Row[]).reduce<string[][]>((all, each) => times(all, alternativesIn(each)), [[]])
          : name === '$or'
            ? (value as Row[]).flatMap(alternativesIn)
            : [[name]]
      return times(before, here)
    },
    [[]],
  )
}

const times = (left: string[][], right: string[][]) =>
  left.flatMap((some) => right.map((others) => [...some, ...others]))

function isSortedIn(indexes: string[][], fields: string[], sort: Record<string, number>): boolean {
  const [first] = Object.keys(sort)
  const isOneWay = new Set(Object.values(sort)).size <= 1
  if (!first) return true
  return indexes.some((keys) => {
    const place = keys.indexOf(first)
    return (
      place >= 0 && keys.slice(0, place).every((key) => fields.includes(key)) && (isOneWay || place === 0)
    )
  })
}
