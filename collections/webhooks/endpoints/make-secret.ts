import type { Endpoint } from 'payload'
import { z } from 'zod'
import { recordRow } from '#src/changes/index.ts'
import { Refusal } from '#src/lib/errors.ts'
import { oneAtATime } from '#src/lib/one-at-a-time.ts'
import { changeReceiver, sealSecrets, secretsOf, WEBHOOKS } from '#src/outbox/receiver.ts'
import { withNewSecret } from '#src/webhooks/secrets.ts'
import { newSecret } from '#src/webhooks/sign.ts'
import { findWebhook } from './find-webhook.ts'

const HOUR_MS = 3_600_000
const body = z.strictObject({ overlapHours: z.number().min(0).max(168).default(24) })

/**
 * `POST /api/webhooks/:id/secret`: makes a secret, and says it this once. The one before it holds for `overlapHours` more
 * (24; 0 to 168), in which deliveries are signed with both. The first one sets the webhook going.
 */
export const makeSecret: Endpoint = {
  path: '/:id/secret',
  method: 'post',
  handler: async (req) => {
    const { id } = await findWebhook(req)
    const asked = body.safeParse((await req.json?.().catch(() => undefined)) ?? {})
    if (!asked.success)
      throw new Refusal(400, 'invalid', 'overlapHours: write a number from 0 to 168.', 'overlapHours')
    // Nor while somebody saves it: SQLite would write the whole row back as it was (see `inTurn` in src/api/rest.ts).
    return oneAtATime(`write:/api/webhooks/${id}`, async () => {
      // Found anew: somebody may have made one while this waited.
      const webhook = await findWebhook(req)
      const kept = secretsOf(req.payload, webhook)
      const secret = newSecret()
      const secrets = withNewSecret(kept, { secret, overlapMs: asked.data.overlapHours * HOUR_MS })
      const earlierSecretUntil = secrets[1]?.until ?? null
      await changeReceiver(
        req.payload,
        id,
        {},
        {
          sealed: sealSecrets(req.payload, secrets),
          secretMadeAt: new Date().toISOString(),
          earlierSecretUntil,
          ...(webhook.sealed ? {} : { state: 'active', reason: null }),
        },
      )
      await recordRow(WEBHOOKS, webhook.id)
      return Response.json({ secret, earlierSecretUntil }, { headers: { 'Cache-Control': 'no-store' } })
    })
  },
}
