import path from 'node:path'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { BadSetting } from '../env.ts'
import { chainOf } from '../lib/write-conflict.ts'

/**
 * Keeps the embedded database for this process alone, until it lets go or dies. Two services on one file would each
 * answer from memory what the other has changed. What is held is a lock of SQLite's on a file beside it: the system gives
 * it back after kill -9 too, and it holds between containers.
 * @throws BadSetting where another process has it.
 */
export async function holdAlone(databaseFile: string): Promise<() => void> {
  const letGo = await holdIfFree(databaseFile)
  if (!letGo) throw takenBySomeone(databaseFile)
  return letGo
}

/** The same; nothing where another process has it. */
export async function holdIfFree(databaseFile: string): Promise<(() => void) | undefined> {
  const { $client } = drizzle({ connection: { url: `file:${databaseFile}.lock` } })
  try {
    await $client.execute('BEGIN EXCLUSIVE')
  } catch (error) {
    $client.close()
    if (chainOf(error).some(({ code }) => code === 'SQLITE_BUSY')) return undefined
    throw error
  }
  return () => $client.close()
}

const takenBySomeone = (file: string) =>
  new BadSetting(
    'DATABASE_URI',
    `${path.basename(file)} is in use by another process of this service. Stop that one first; several at once need MongoDB.`,
  )
