import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { CollectionBeforeOperationHook } from 'payload'

/** As Payload derives the hash of a password. */
const HASH = { iterations: 600_000, bytes: 32, digest: 'sha256' }

/**
 * A wrong password takes a fifth of a second to be found wrong. Who is not known, or locked, is refused after as long:
 * otherwise a clock would tell who works here.
 */
export const spendTheSameTime: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = (args as { data: { email?: unknown; password?: unknown } }).data
  if (typeof email !== 'string' || typeof password !== 'string' || !password.trim()) return args
  const person = (await req.payload.db.findOne({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    select: { lockUntil: true },
    req,
  })) as { lockUntil?: string | null } | null
  const isLocked = Boolean(person?.lockUntil && new Date(person.lockUntil).getTime() > Date.now())
  if (!person || isLocked)
    await promisify(pbkdf2)(password, randomBytes(32), HASH.iterations, HASH.bytes, HASH.digest)
  return args
}
