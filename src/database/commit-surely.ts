import type { BaseDatabaseAdapter } from 'payload'
import { chainOf } from '../lib/write-conflict.ts'

type Session = { commitTransaction(): Promise<unknown>; endSession(): Promise<void> }

/**
 * Asks MongoDB once more where it is not known whether a commit arrived: by itself the adapter forgets the session, and
 * the writer would be told of a failure though all may be kept. To commit twice what was committed changes nothing.
 */
export function commitSurely<T extends BaseDatabaseAdapter>(db: T): T {
  const { commitTransaction } = db
  db.commitTransaction = async function (id) {
    const session = (db as unknown as { sessions: Record<string, Session> }).sessions[String(await id)]
    try {
      await commitTransaction.call(db, id)
    } catch (error) {
      if (!session || !isOutcomeUnknown(error)) throw error
      await session.commitTransaction()
      await session.endSession()
    }
  }
  return db
}

const LABEL = 'UnknownTransactionCommitResult'

const isOutcomeUnknown = (error: unknown) =>
  chainOf(error).some(
    ({ errorLabels, errorLabelSet }) =>
      (Array.isArray(errorLabels) && errorLabels.includes(LABEL)) ||
      (errorLabelSet instanceof Set && errorLabelSet.has(LABEL)),
  )
