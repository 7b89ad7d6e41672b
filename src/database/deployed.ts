import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { hearTransactions } from '../changes/index.ts'
import { BadSetting, env } from '../env.ts'
import { clearUnique } from './clear-unique.ts'
import { commitSurely } from './commit-surely.ts'
import { afterConnecting, dressed } from './dressed.ts'
import { forgetDeleted } from './forget-deleted.ts'
import { indexListsOnInit } from './index-lists.ts'
import { noteReads } from './note-reads.ts'
import { sameShape } from './same-shape.ts'

/** MongoDB, a replica set: with transactions. */
export function deployed(): DatabaseAdapterObj {
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
    refuseWithoutTransactions,
  ])
}

/** Payload goes on without a word, and writes what belongs together one by one. */
function refuseWithoutTransactions(db: BaseDatabaseAdapter): BaseDatabaseAdapter {
  return afterConnecting(db, () => {
    const { connection } = db as unknown as {
      connection: { getClient(): { options: { replicaSet?: string } } }
    }
    if (connection.getClient().options.replicaSet) return
    throw new BadSetting(
      'DATABASE_URI',
      'MongoDB has to be a replica set, or nothing can be written as one thing: put replicaSet=<name> into the address.',
    )
  })
}
