import type { CollectionBeforeOperationHook } from 'payload'
import { Refusal } from '#src/lib/errors.ts'

const LONGEST_MS = 7 * 86_400_000

type Person = { _sid?: string; sessions?: { id: string; createdAt?: string | null }[] | null }

/** A session can be prolonged while it is used, and not for ever: whoever has stolen one is out after a week. */
export const endOldSessions: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'refresh') return args
  const { _sid, sessions } = (req.user ?? {}) as Person
  const began = sessions?.find(({ id }) => id === _sid)?.createdAt
  if (began && Date.now() - new Date(began).getTime() > LONGEST_MS)
    throw new Refusal(401, 'session-over', 'You have been signed in for a week. Sign in again.')
  return args
}
