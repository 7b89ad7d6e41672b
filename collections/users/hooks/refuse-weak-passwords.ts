import type { CollectionBeforeOperationHook } from 'payload'
import { Refusal } from '#src/lib/errors.ts'

const LENGTH = { least: 12, most: 1000 }

/** A password is long enough not to be guessed, and short enough that to look at one costs nothing. */
export const refuseWeakPasswords: CollectionBeforeOperationHook = ({ args, operation }) => {
  const password: unknown = (args as { data?: { password?: unknown } }).data?.password
  if (typeof password !== 'string') return args
  if (password.length > LENGTH.most)
    throw new Refusal(400, 'invalid', `Use at most ${LENGTH.most} characters.`, 'password')
  const isChosen = operation === 'create' || operation === 'update' || operation === 'resetPassword'
  if (isChosen && password.length < LENGTH.least)
    throw new Refusal(400, 'invalid', `Use ${LENGTH.least} characters or more.`, 'password')
  return args
}
