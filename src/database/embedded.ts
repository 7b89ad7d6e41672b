import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { hearTransactions } from '../changes/index.ts'
import { env } from '../env.ts'
import { log } from '../lib/log.ts'
import { migrations } from '../migrations/index.ts'
import { afterConnecting, dressed } from './dressed.ts'
import { filterByRelations } from './filter-by-relations.ts'
import { indexListsOnConnect } from './index-lists.ts'
import { keepOtherLists } from './keep-other-lists.ts'
import { noteReads } from './note-reads.ts'
import { rememberCounts } from './remember-counts.ts'
import { searchByParts } from './search-by-parts.ts'
import { writeInTurn } from './together-sqlite.ts'
import { noteWrittenRows } from './written-rows.ts'

/** No transactions (its driver opens a second connection for each, which then waits for the first): see docs/decisions. */
export function embedded(): DatabaseAdapterObj {
  if (!env.isBuilding) makeForNobodyElse(env.databaseFile!)
  const adapter = sqliteAdapter({
    client: { url: `file:${env.databaseFile}` },
    idType: 'uuidv7',
    wal: { synchronous: 'FULL', journalSizeLimit: 67_108_864 },
    busyTimeout: 5000,
    push: false,
    migrationDir: path.resolve('src/migrations'),
  })
  return dressed(adapter as DatabaseAdapterObj, [
    hearTransactions,
    keepOtherLists,
    filterByRelations,
    rememberCounts,
    writeInTurn,
    noteReads,
    keepPages,
    migrateOnConnect,
    noteWrittenRows,
    indexListsOnConnect,
    searchByParts,
    closeOnDestroy,
  ])
}

/** People's enquiries will be in it. What SQLite keeps beside it may be read by the same. */
function makeForNobodyElse(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
}

/** So much of the database file is kept in memory once it has been read: SQLite's own 2 MB hold no index of a large one. */
const PAGES_KB = 32_768

const keepPages = (db: BaseDatabaseAdapter) =>
  afterConnecting(db, async () => {
    const { client } = db as unknown as { client: { execute(sql: string): Promise<unknown> } }
    await client.execute(`pragma cache_size = -${PAGES_KB}`)
  })

/** Brings the tables up to date at every start, in development too: one way to a schema, and never a push. */
const migrateOnConnect = (db: BaseDatabaseAdapter) =>
  afterConnecting(db, async () => {
    if (!env.isBuilding && !env.isMakingMigration) await db.migrate({ migrations: migrations as never })
  })

/** Payload forgets the connection but leaves it open: closing it writes the log back into the database file. */
function closeOnDestroy(db: BaseDatabaseAdapter): BaseDatabaseAdapter {
  const destroy = db.destroy
  db.destroy = async () => {
    const { client } = db as unknown as { client?: { execute(sql: string): Promise<unknown>; close(): void } }
    await destroy?.call(db)
    // Where something is being read even now, the log stays beside the file and is written back at the next start.
    await client
      ?.execute('PRAGMA wal_checkpoint(TRUNCATE)')
      .catch((err: unknown) => log.warn({ err }, 'the database was closed with its log beside it'))
    client?.close()
  }
  return db
}
