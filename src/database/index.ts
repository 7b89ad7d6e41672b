import path from 'node:path'
import type { DatabaseAdapterObj } from 'payload'
import { env } from '../env.ts'
import { makeWritable } from '../lib/writable-folder.ts'

export type Engine = 'sqlite' | 'mongodb'
export const engine: Engine = env.databaseFile ? 'sqlite' : 'mongodb'

/**
 * The database that DATABASE_URI names, behind one interface: string ids, the same schema, the same answers. The other
 * one's driver is not loaded: it takes up as much memory as all that we wrote.
 */
export const database = async (): Promise<DatabaseAdapterObj> =>
  engine === 'sqlite'
    ? (await import('./embedded.ts')).embedded()
    : (await import('./deployed.ts')).deployed()

/** The embedded database is one process's alone, until what this returns is called; MongoDB may be shared. */
export const holdDatabase = async (): Promise<() => void> => {
  if (!env.databaseFile) return () => {}
  makeWritable('DATABASE_URI', path.dirname(env.databaseFile))
  return (await import('./alone.ts')).holdAlone(env.databaseFile)
}
