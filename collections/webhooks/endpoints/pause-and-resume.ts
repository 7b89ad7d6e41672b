import type { Endpoint } from 'payload'
import { recordRow } from '#src/changes/index.ts'
import { Refusal } from '#src/lib/errors.ts'
import { changeReceiver, makeDue, validSecretsOf, WEBHOOKS } from '#src/outbox/receiver.ts'
import { findWebhook } from './find-webhook.ts'

/** `POST /api/webhooks/:id/pause`: nothing is sent until it is resumed; of each document the newest change waits. */
export const pause: Endpoint = {
  path: '/:id/pause',
  method: 'post',
  handler: async (req) => {
    const webhook = await findWebhook(req)
    const paused =
      webhook.state === 'active' &&
      (await changeReceiver(
        req.payload,
        webhook.id,
        { state: 'active' },
        { state: 'paused', reason: PAUSED },
      ))
    if (!paused) throw new Refusal(409, 'not-active', 'It is not active, so there is nothing to pause.')
    return Response.json({ id: paused.id, state: paused.state })
  },
}

const PAUSED =
  'Paused by an administrator. Of each document that changes meanwhile the newest change waits, and is sent when it is resumed.'

/** `POST /api/webhooks/:id/resume`: what waits is sent, in order, beginning now. */
export const resume: Endpoint = {
  path: '/:id/resume',
  method: 'post',
  handler: async (req) => {
    const webhook = await findWebhook(req)
    if (webhook.state === 'active') throw new Refusal(409, 'active', 'It is active already.')
    if (validSecretsOf(req.payload, webhook).length === 0)
      throw new Refusal(409, 'no-secret', 'Make a secret first: without one, deliveries cannot be signed.')
    const resumed = await changeReceiver(
      req.payload,
      webhook.id,
      { state: webhook.state },
      { state: 'active', reason: null, failures: 0, quietUntil: null },
    )
    if (!resumed) throw new Refusal(409, 'active', 'Somebody else has just resumed or stopped it.')
    await makeDue(req.payload, webhook.id)
    await recordRow(WEBHOOKS, webhook.id)
    return Response.json({ id: resumed.id, state: resumed.state })
  },
}
