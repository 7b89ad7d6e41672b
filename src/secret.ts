import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Env } from './env.ts'
import { makeWritable } from './lib/writable-folder.ts'

/**
 * The secret that signs sessions and seals what waits in the outbox. Production gives its own; the demo makes one
 * once and keeps it beside the database, so that a restart signs nobody out.
 */
export function secretFor(env: Env): string {
  if (env.PAYLOAD_SECRET) return env.PAYLOAD_SECRET
  if (env.isBuilding) return randomBytes(32).toString('hex')
  const file = path.join(
    env.databaseFile ? path.dirname(env.databaseFile) : path.resolve('data'),
    'demo-secret',
  )
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    makeWritable(env.databaseFile ? 'DATABASE_URI' : 'PAYLOAD_SECRET', path.dirname(file))
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    return readFileSync(file, 'utf8').trim()
  }
}
