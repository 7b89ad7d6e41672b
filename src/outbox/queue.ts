import type { Payload } from 'payload'
import type { OutboxRow } from './row.ts'

type New = Pick<OutboxRow, 'key' | 'message'> &
  Partial<Pick<OutboxRow, 'kind' | 'to' | 'sealed' | 'body' | 'about' | 'topic' | 'order'>> & {
    enquiry?: string
    webhook?: string
  }

/** Puts one mail or delivery into the outbox, unless one with the same key is there already. */
export async function queue(payload: Payload, row: New): Promise<void> {
  const where = { key: { equals: row.key } }
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
        ...row,
      },
    })
  } catch (error) {
    // Another process was as fast: its row is as good as ours.
    if (!(await payload.db.findOne({ collection: 'outbox', where, select: { state: true } }))) throw error
  }
}
