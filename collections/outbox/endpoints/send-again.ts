import type { Endpoint } from 'payload'
import { Refusal } from '#src/lib/errors.ts'
import { sendAgain } from '#src/outbox/send-again.ts'
import { recordRow } from '#src/changes/index.ts'
import { findRow } from './find-row.ts'

/** `POST /api/outbox/:id/send-again`: puts what failed back into the queue. */
export const again: Endpoint = {
  path: '/:id/send-again',
  method: 'post',
  handler: async (req) => {
    const row = await findRow(req)
    const changed = await sendAgain(req.payload, row)
    if (!changed) throw new Refusal(409, 'not-failed', 'Only what failed can be sent again.')
    await recordRow('outbox', row.id)
    return Response.json({ id: changed.id, state: changed.state })
  },
}
