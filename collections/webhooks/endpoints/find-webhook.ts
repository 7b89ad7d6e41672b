import type { PayloadRequest } from 'payload'
import { record } from '#src/changes/index.ts'
import { Refusal } from '#src/lib/errors.ts'
import { findReceiver, WEBHOOKS, type Receiver } from '#src/outbox/receiver.ts'
import { hasRole, personOf } from '../../shared/access.ts'

/** The webhook that the address names, for an administrator. @throws Refusal 401, 403 or 404. */
export async function findWebhook(req: PayloadRequest): Promise<Receiver> {
  const person = personOf(req)
  if (!person) throw new Refusal(401, 'unauthorized', 'Sign in first.')
  if (!hasRole(person)) throw new Refusal(403, 'forbidden', 'Only administrators look after webhooks.')
  const found = await req.payload.findByID({
    collection: WEBHOOKS,
    id: String(req.routeParams?.id),
    depth: 0,
    disableErrors: true,
    user: req.user,
    overrideAccess: false,
    req,
  })
  const webhook = found && (await findReceiver(req.payload, String(found.id)))
  if (!webhook) throw new Refusal(404, 'not-found', 'There is no such webhook.')
  return webhook
}

/** Lets the outbox know that there may be something to do. */
export const tellOf = ({ id }: Receiver): Promise<void> =>
  record(
    {},
    {
      collection: WEBHOOKS,
      id,
      operation: 'update',
      wasPublished: false,
      isPublished: false,
      touches: [],
      at: new Date().toISOString(),
    },
  )
