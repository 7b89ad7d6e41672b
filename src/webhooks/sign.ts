import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** A new secret, as Standard Webhooks writes them. */
export const newSecret = (): string => PREFIX + randomBytes(32).toString('base64')

type Signed = { id: string; body: string; secrets: string[]; at?: Date }

/**
 * The headers by which a receiver knows that a delivery is ours, and when it was sent (Standard Webhooks). Signed with
 * each secret that holds, so that a receiver may change over while two do.
 */
export function signedHeaders({ id, body, secrets, at = new Date() }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(at.valueOf() / 1000))
  const signatures = secrets.map((secret) => `v1,${signature(secret, `${id}.${timestamp}.${body}`)}`)
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

const signature = (secret: string, content: string) =>
  createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(content)
    .digest('base64')
