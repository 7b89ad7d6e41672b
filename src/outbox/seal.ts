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

/** @throws an error with the code ESEALED where it cannot be read any more: the same in every attempt. */
export function unseal(payload: Payload, sealed: string): QueuedMail {
  try {
    return JSON.parse(payload.decrypt(sealed)) as QueuedMail
  } catch {
    throw Object.assign(
      new Error(
        'It was sealed under another PAYLOAD_SECRET and cannot be read any more. Ask for a new link.',
      ),
      { code: 'ESEALED' },
    )
  }
}
