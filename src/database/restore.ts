import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { holdAlone } from './alone.ts'

/**
 * Puts a backup in the place of the embedded database. What SQLite keeps beside the database goes with the one that was
 * there: it would be written into the restored one and break it.
 * @returns where the one before is now, if there was one.
 * @throws BadSetting while the service runs.
 */
export async function restore(backup: string, databaseFile: string): Promise<string | undefined> {
  const letGo = await holdAlone(databaseFile)
  try {
    const arriving = `${databaseFile}.arriving`
    copyFileSync(backup, arriving)
    const before = existsSync(databaseFile) ? `${databaseFile}.before-${Date.now()}` : undefined
    for (const part of ['-wal', '-shm', '']) {
      if (before && existsSync(databaseFile + part)) renameSync(databaseFile + part, before + part)
    }
    renameSync(arriving, databaseFile)
    return before
  } finally {
    letGo()
  }
}

/** Whether the file is a whole database of this service. */
export async function isBackup(file: string): Promise<boolean> {
  const { $client } = drizzle({ connection: { url: `file:${file}` } })
  try {
    const { rows } = await $client.execute('PRAGMA integrity_check')
    await $client.execute('SELECT name FROM payload_migrations LIMIT 1')
    return rows[0]?.[0] === 'ok'
  } catch {
    return false
  } finally {
    $client.close()
  }
}
