import type { Payload } from 'payload'
import type { State } from './row.ts'

const PATIENCE_MS = 2000

/** How many rows wait and how many have failed; nothing where the database does not answer soon. */
export async function outboxFigures(
  payload: Payload,
): Promise<{ waiting: number; failed: number } | undefined> {
  const count = async (...states: State[]) =>
    (await payload.db.count({ collection: 'outbox', where: { state: { in: states } } })).totalDocs
  const figures = Promise.all([count('waiting', 'sending'), count('failed')]).then(
    ([waiting, failed]) => ({ waiting, failed }),
    () => undefined,
  )
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined).unref())
  return Promise.race([figures, tooLate])
}
