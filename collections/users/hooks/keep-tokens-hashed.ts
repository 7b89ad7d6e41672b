import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'

const MARK = 'sha256:'
const hashed = (token: string) => MARK + createHash('sha256').update(token).digest('hex')

/**
 * Whoever reads the database or a backup of it must not get a password out of it: the token of a reset or an invitation
 * is kept as its hash, and only the mail holds it itself.
 */
export const hashToken: CollectionBeforeChangeHook = ({ data }) => {
  const token: unknown = data.resetPasswordToken
  if (typeof token === 'string' && token && !token.startsWith(MARK)) data.resetPasswordToken = hashed(token)
  return data
}

/** Payload looks for the token that was sent: it is made to look for its hash. Always, so that a hash is no token. */
export const lookForHash: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { data } = args as { data?: { token?: unknown } }
  // In the same object: Payload has taken hold of it by now.
  if (operation === 'resetPassword' && data) data.token = hashed(String(data.token))
  return args
}
