import type { Payload } from 'payload'
import type { OutboxRow } from './row.ts'

type NewMail = Pick<OutboxRow, 'key' | 'message'> &
  Partial<Pick<OutboxRow, 'to' | 'sealed'>> & { enquiry?: string }

/** Puts one mail into the outbox, unless one with the same key is there already. */
export async function queue(payload: Payload, mail: NewMail): Promise<void> {
  const where = { key: { equals: mail.key } }
  if (await payload.db.findOne({ collection: 'outbox', where, select: { state: true } })) return
  const now = new Date().toISOString()
  try {
    await payload.db.create({
      collection: 'outbox',
      data: {
        kind: 'mail',
        state: 'waiting',
        attempts: 0,
        nextAttemptAt: now,
        createdAt: now,
        updatedAt: now,
        ...mail,
      },
    })
  } catch (error) {
    // Another process was as fast: its row is as good as ours.
    if (!(await payload.db.findOne({ collection: 'outbox', where, select: { state: true } }))) throw error
  }
}
