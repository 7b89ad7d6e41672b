import { engine, type House } from './house.ts'

type Statement = string | { sql: string; args?: unknown[] }
type Client = { execute(statement: Statement): Promise<{ rows: Record<string, unknown>[] }> }
type Keys = Record<string, number>
type Connection = {
  base: { set(name: 'debug', listener: false | ((...words: never[]) => void)): void }
  db: { collection(name: string): { indexes(): Promise<{ name: string; key: Keys }[]> } }
}

/** What was asked of the database. */
type Query = { text: string; explain(): Promise<string> }

/** Everything that is asked of the database while `run` runs, in the order in which it is asked. */
export async function queriesOf(house: House, run: () => Promise<unknown>): Promise<string[]> {
  return (await listen(house, run)).map(({ text }) => text)
}

/** How the database goes about each of these, in its own words. */
export async function plansOf(house: House, run: () => Promise<unknown>): Promise<string[]> {
  const plans: string[] = []
  for (const query of await listen(house, run)) plans.push(await query.explain())
  return plans
}

async function listen(house: House, run: () => Promise<unknown>): Promise<Query[]> {
  const queries: Query[] = []
  const stop = engine === 'sqlite' ? listenToSqlite(house, queries) : listenToMongo(house, queries)
  try {
    await run()
  } finally {
    stop()
  }
  // The outbox, the schedule, imports and streams look round by themselves.
  return queries.filter(
    ({ text }) => !/enquiries|outbox|scheduled|webhooks|import.runs|public.changes/.test(text),
  )
}

function listenToSqlite({ payload }: House, queries: Query[]): () => void {
  const { client } = payload.db as unknown as { client: Client }
  const { execute } = client
  client.execute = (statement) => {
    const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement
    const explain = async () => {
      const { rows } = await execute.call(client, { sql: `explain query plan ${sql}`, args })
      return rows.map(({ detail }) => String(detail)).join('\n')
    }
    queries.push({ text: sql, explain })
    return execute.call(client, statement)
  }
  return () => {
    client.execute = execute
  }
}

function listenToMongo({ payload }: House, queries: Query[]): () => void {
  const { base, db } = (payload.db as unknown as { connection: Connection }).connection
  base.set('debug', (name: string, method: string, what: object, options: { sort?: Keys }) => {
    const asked = JSON.stringify([what, options])
    const explain = async () => `${name}: ${indexFor(await db.collection(name).indexes(), what, options)}`
    queries.push({ text: `${name}.${method} ${asked}`, explain })
  })
  return () => base.set('debug', false)
}

type Asked = { $match?: object; $sort?: Keys }

/**
 * The index that answers this in its order: what is compared by equality, then the order. The server of the tests
 * explains no filter with an `$and` in it, and Payload makes no others.
 */
function indexFor(indexes: { name: string; key: Keys }[], what: object, options?: { sort?: Keys }): string {
  const steps = Array.isArray(what) ? (what as Asked[]) : [{ $match: what, $sort: options?.sort }]
  const equal = new Set(equalIn(steps.find(({ $match }) => $match)?.$match ?? {}))
  // Rows that are named by their ids are as few as the ids, and sorted where they are.
  if (equal.has('_id')) return 'IXSCAN _id_'
  const order = Object.entries(steps.find(({ $sort }) => $sort)?.$sort ?? {})
  const comparedBy = ({ key }: { key: Keys }) => {
    const first = Object.keys(key).findIndex((path) => !equal.has(path))
    return first < 0 ? Object.keys(key).length : first
  }
  const best = indexes.toSorted((one, other) => comparedBy(other) - comparedBy(one))
  const found = best.find((index) => {
    const begun = comparedBy(index)
    const rest = Object.entries(index.key).slice(begun)
    const isFiltered = begun > 0 || equal.size === 0
    const ways = new Set(order.map(([, way], at) => way * (rest[at]?.[1] ?? 0)))
    return isFiltered && order.every(([path], at) => rest[at]?.[0] === path) && ways.size <= 1
  })
  return found ? `IXSCAN ${found.name}` : `COLLSCAN ${JSON.stringify([what, options])}`
}

const equalIn = (filter: object): string[] =>
  Object.entries(filter).flatMap(([key, value]) => {
    if (key === '$and') return (value as object[]).flatMap(equalIn)
    return value && ('$eq' in value || '$in' in value) && !key.startsWith('$') ? [key] : []
  })
