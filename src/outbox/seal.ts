import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { QueuedMail } from '../email/adapter.ts'
import { queue } from './queue.ts'

/** Queues a mail of Payload's own (a password, an invitation). Its link signs somebody in, so it waits encrypted. */
export async function queueSealed(payload: Payload, mail: QueuedMail): Promise<void> {
  await queue(payload, {
    key: `account/${randomUUID()}`,
    message: 'account',
    to: mail.to,
    sealed: payload.encrypt(JSON.stringify(mail)),
  })
}

export const unseal = (payload: Payload, sealed: string): QueuedMail =>
  JSON.parse(payload.decrypt(sealed)) as QueuedMail
