import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { hearTransactions } from '../changes/index.ts'
import { env } from '../env.ts'
import { clearUnique } from './clear-unique.ts'
import { commitSurely } from './commit-surely.ts'
import { dressed } from './dressed.ts'
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
  ])
}
