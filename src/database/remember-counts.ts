import { LRUCache } from 'lru-cache'
import type { BaseDatabaseAdapter, Payload } from 'payload'
import { once } from '../lib/once.ts'
import {
  countByChanges,
  type Answer,
  type Columns,
  type Execute,
  type Statement,
} from './count-by-changes.ts'
import { countedColumns } from './counted-columns.ts'
import { countedByIds } from './filter-by-relations.ts'

type Client = {
  execute: Execute
  batch(statements: Statement[], mode?: string): Promise<unknown>
}

/**
 * On SQLite: remembers how many there are, and the settings that every page needs, until something is written to one of
 * the tables that were asked. To count takes longer the more there is; a list itself does not, with its index. Of one
 * table it is then counted what has changed.
 */
export function rememberCounts<T extends BaseDatabaseAdapter>(db: T, payload: Payload): T {
  const { connect } = db
  db.connect = async function (options) {
    const { client: before } = db as unknown as { client?: Client }
    await connect?.call(db, options)
    const { client } = db as unknown as { client: Client }
    if (client !== before) remember(client, () => countedColumns(payload))
  }
  return db
}

function remember(client: Client, columns: () => Columns): void {
  const { execute, batch } = client
  const writes = countWrites()
  const answers = new LRUCache<string, { answer: Answer; others: string; written: string }>({ max: 2000 })
  const ask: Execute = (statement) => execute.call(client, statement)
  const count = countByChanges(ask, once(columns))
  const versionByOthers = tellVersionByOthers(ask)
  client.execute = async (statement) => {
    const sql = typeof statement === 'string' ? statement : statement.sql
    if (!IS_READ.test(sql)) {
      // Before and after: what is read meanwhile is from one of the two.
      writes.note(sql)
      return ask(statement).finally(() => writes.note(sql))
    }
    if (!IS_REMEMBERED.test(sql)) return ask(statement)
    const key = withoutAliases(typeof statement === 'string' ? sql : JSON.stringify([sql, statement.args]))
    const others = await versionByOthers()
    const written = writes.of(sql)
    const known = answers.get(key)
    const isSameToOthers = known?.others === others
    if (isSameToOthers && known.written === written) return known.answer
    const answer = await count(byIds(statement), isSameToOthers ? known.answer : undefined)
    answers.set(key, { answer, others, written })
    return answer
  }
  client.batch = (statements, mode) => {
    writes.noteAll()
    return batch.call(client, statements, mode).finally(() => writes.noteAll())
  }
}

const IS_READ = /^\s*(select|pragma|explain)\b/i
const IS_REMEMBERED = /^\s*select (count\(|.* from "site_settings" )/i

const byIds = (statement: Statement): Statement =>
  typeof statement === 'string' ? statement : { ...statement, sql: countedByIds(statement.sql) }

/**
 * Changes when another process has written, such as the operator's command. It is no look at the data. Asked once for all
 * that is going on: who asks later, after that process has said that it is done, is told by another turn of the loop.
 */
function tellVersionByOthers(execute: Execute): () => Promise<string> {
  let told: Promise<string> | undefined
  const ask = async () => {
    const { rows } = await execute('pragma data_version')
    return String((rows[0] as { data_version: unknown }).data_version)
  }
  return () => {
    if (!told) setImmediate(() => (told = undefined))
    return (told ??= ask())
  }
}

/** Payload calls a table that is joined by a new name each time. */
function withoutAliases(sql: string): string {
  const names = new Map<string, string>()
  return sql.replace(/[0-9a-f]{8}_(?:[0-9a-f]{4}_){3}[0-9a-f]{12}/g, (alias) => {
    if (!names.has(alias)) names.set(alias, `joined_${names.size}`)
    return names.get(alias)!
  })
}

/** How often each table has been written to. What is deleted may take rows of any other along. */
function countWrites() {
  const byTable = new Map<string, number>()
  let toAll = 0
  return {
    note(sql: string) {
      const table = /^\s*(?:insert(?: or \w+)? into|update) ["`]?(\w+)/i.exec(sql)?.[1]
      if (table) byTable.set(table, (byTable.get(table) ?? 0) + 1)
      else toAll += 1
    },
    noteAll() {
      toAll += 1
    },
    /** Of whatever is named in a query: that some of it are columns does no harm. */
    of(sql: string): string {
      const names = new Set(sql.match(/"\w+"/g)?.map((name) => name.slice(1, -1)))
      return [toAll, ...[...names].flatMap((name) => byTable.get(name) ?? [])].join()
    },
  }
}
