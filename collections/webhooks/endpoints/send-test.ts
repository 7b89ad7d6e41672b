import { randomUUID } from 'node:crypto'
import type { Endpoint } from 'payload'
import { Refusal } from '#src/lib/errors.ts'
import { attempt } from '#src/outbox/deliver-webhook.ts'
import { validSecretsOf } from '#src/outbox/receiver.ts'
import { timeoutMs } from '#src/outbox/worker.ts'
import { testBody } from '#src/webhooks/event.ts'
import { makePost } from '#src/webhooks/post.ts'
import { findWebhook } from './find-webhook.ts'

/** `POST /api/webhooks/:id/test`: sends a test, at once, also where it is paused, and tells what the receiver answered. */
export const sendTest: Endpoint = {
  path: '/:id/test',
  method: 'post',
  handler: async (req) => {
    const webhook = await findWebhook(req)
    if (validSecretsOf(req.payload, webhook).length === 0)
      throw new Refusal(409, 'no-secret', 'Make a secret first: without one, a test cannot be signed.')
    const { isTaken, words } = await attempt(req.payload, webhook, {
      id: `msg_${randomUUID()}`,
      body: testBody(),
      post: makePost({ timeoutMs: timeoutMs() }),
    })
    return Response.json({ accepted: isTaken, answer: words })
  },
}
