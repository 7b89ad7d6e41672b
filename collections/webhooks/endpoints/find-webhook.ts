import type { PayloadRequest } from 'payload'
import { findReceiver, WEBHOOKS, type Receiver } from '#src/outbox/receiver.ts'
import { rowNamed } from '../../shared/endpoints/row-named.ts'
import { signedInAs } from '../../shared/endpoints/signed-in.ts'

/** The webhook that the address names as it is kept, for an administrator. @throws Refusal 401, 403 or 404. */
export async function findWebhook(req: PayloadRequest): Promise<Receiver> {
  signedInAs(req, [], 'Only administrators look after webhooks.')
  const { id } = await rowNamed(req, WEBHOOKS, 'webhook')
  return (await findReceiver(req.payload, id))!
}
