import type { RequestHandler } from 'express'
import type { Payload } from 'payload'

const PATIENCE_MS = 2000

/** The process lives. */
export const healthz: RequestHandler = (_req, res) => {
  res.set('Cache-Control', 'no-store').json({ status: 'ok' })
}

export type Readiness = {
  isStopping(): boolean
  isOutboxRunning(): boolean
}

/** Ready to be sent requests: the database answers (it was migrated before the port was opened) and the outbox runs. */
export const readyz =
  (payload: Payload, readiness: Readiness): RequestHandler =>
  async (_req, res) => {
    const checks = {
      stopping: readiness.isStopping(),
      database: readiness.isStopping() ? false : await answers(payload),
      outbox: readiness.isOutboxRunning(),
    }
    const ready = !checks.stopping && checks.database && checks.outbox
    res
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ready' : 'not ready', ...checks })
  }

async function answers(payload: Payload): Promise<boolean> {
  const question = payload.db
    .findOne({ collection: 'payload-migrations', where: { id: { exists: true } } })
    .then(
      () => true,
      () => false,
    )
  return Promise.race([
    question,
    new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref()),
  ])
}
