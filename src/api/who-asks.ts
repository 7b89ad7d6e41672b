import type { Request } from 'express'
import type { Payload } from 'payload'
import { engine } from '../database/index.ts'
import { bringsCredentials } from './question.ts'

export type Asker = { visitor: boolean; idPattern: 'uuid' | 'objectid' }

/** What ids look like here. */
export const idPattern = engine === 'sqlite' ? 'uuid' : 'objectid'

/** Whether a visitor or signed-in staff asks. Nobody is looked up for a request that brings no credentials. */
export async function whoAsks(req: Request, payload: Payload): Promise<Asker> {
  if (!bringsCredentials(req, payload.config.cookiePrefix)) return { visitor: true, idPattern }
  const headers = new Headers()
  for (const name of ['authorization', 'cookie', 'origin', 'sec-fetch-site']) {
    const value = req.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const { user } = await payload.auth({ headers })
  // Payload takes a token for a wrong one while the database is away: where it is, this throws, and that is answered.
  if (!user) await payload.db.findOne({ collection: 'users', select: { updatedAt: true } })
  return { visitor: !user, idPattern }
}
