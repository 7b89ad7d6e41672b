import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter, DatabaseAdapterObj, Payload } from 'payload'
import { hearTransactions } from '../changes/index.ts'
import { env } from '../env.ts'
import { log } from '../lib/log.ts'
import { migrations } from '../migrations/index.ts'
import { clearUnique } from './clear-unique.ts'
import { commitSurely } from './commit-surely.ts'
import { filterByRelations } from './filter-by-relations.ts'
import { forgetDeleted } from './forget-deleted.ts'
import { indexListsOnConnect, indexListsOnInit } from './index-lists.ts'
import { keepOtherLists } from './keep-other-lists.ts'
import { noteReads } from './note-reads.ts'
import { rememberCounts } from './remember-counts.ts'
import { sameShape } from './same-shape.ts'

export type Engine = 'sqlite' | 'mongodb'
export const engine: Engine = env.databaseFile ? 'sqlite' : 'mongodb'

/** The database that DATABASE_URI names, behind one interface: string ids, the same schema, the same answers. */
export const database = (): DatabaseAdapterObj => (engine === 'sqlite' ? embedded() : deployed())

/** No transactions (its driver opens a second connection for each, which then waits for the first): see docs/decisions. */
function embedded(): DatabaseAdapterObj {
  if (!env.isBuilding) mkdirSync(path.dirname(env.databaseFile!), { recursive: true })
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
    noteReads,
    migrateOnConnect,
    indexListsOnConnect,
    closeOnDestroy,
  ])
}

/** Brings the tables up to date at every start, in development too: one way to a schema, and never a push. */
function migrateOnConnect(db: BaseDatabaseAdapter): BaseDatabaseAdapter {
  const connect = db.connect
  db.connect = async (options) => {
    await connect?.call(db, options)
    if (!env.isBuilding && !env.isMakingMigration) await db.migrate({ migrations: migrations as never })
  }
  return db
}

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

function deployed(): DatabaseAdapterObj {
  const adapter = mongooseAdapter({
    url: env.DATABASE_URI,
    autoPluralization: false,
    disableIndexHints: true,
    // `redirects` has a field called collection, which mongoose would rather keep for itself.
    collectionsSchemaOptions: { redirects: { suppressReservedKeysWarning: true } as never },
    ensureIndexes: true,
    connectOptions: {
      serverSelectionTimeoutMS: 4000,
      maxPoolSize: 30,
      appName: 'childrens-services-content',
    },
  })
  return dressed(adapter as unknown as DatabaseAdapterObj, [
    commitSurely,
    hearTransactions,
    clearUnique,
    forgetDeleted,
    sameShape,
    indexListsOnInit,
    noteReads,
  ])
}

type Rule = (db: BaseDatabaseAdapter, payload: Payload) => BaseDatabaseAdapter

/** The adapter with each of these around it, the innermost first: what comes later sees what was asked, as it was asked. */
const dressed = (adapter: DatabaseAdapterObj, rules: Rule[]): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => rules.reduce((db, rule) => rule(db, args.payload), adapter.init(args)),
})
