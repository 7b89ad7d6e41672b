import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { retryOnConflict } from '../lib/write-conflict.ts'
import { inOneTransaction } from './together-sqlite.ts'

/** What a write needs to know of the one who asks for it. */
type As = { user?: unknown; context?: Record<string, unknown> }

/**
 * Writes many documents as one thing, on both databases: readers see all of it or nothing, and a process that dies in it
 * leaves nothing behind. Others' writes wait meanwhile on SQLite and may conflict on MongoDB, where it is then made again:
 * so keep it short, and pass the `req` to whatever writes.
 */
export const allOrNothing = <T>(
  payload: Payload,
  { user, context }: As,
  write: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  const isEmbedded = payload.db.name === 'sqlite'
  const request = () =>
    createLocalReq({ user: user as never, context: { ...structuredClone(context ?? {}) } }, payload)
  return isEmbedded
    ? embedded(payload, request, write)
    : retryOnConflict(async () => deployed(payload, await request(), write))
}

/** The changes are told of when they hold: by a transaction that the database knows only the name of. */
async function embedded<T>(
  payload: Payload,
  request: () => Promise<PayloadRequest>,
  write: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const id = randomUUID()
  try {
    const result = await inOneTransaction(async () =>
      write(Object.assign(await request(), { transactionID: id })),
    )
    await payload.db.commitTransaction(id)
    return result
  } catch (error) {
    await payload.db.rollbackTransaction(id)
    throw error
  }
}

async function deployed<T>(
  payload: Payload,
  req: PayloadRequest,
  write: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const id = (await payload.db.beginTransaction())!
  req.transactionID = id
  try {
    const result = await write(req)
    await payload.db.commitTransaction(id)
    return result
  } catch (error) {
    await payload.db.rollbackTransaction(id)
    throw error
  }
}
