import type { DatabaseAdapterObj } from 'payload'
import { env } from '../env.ts'

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
