import type { Payload, PayloadRequest } from 'payload'
import type { DocMarks } from '../plan/compare.ts'
import { MARKS } from './row.ts'

export async function keepMarks(
  payload: Payload,
  subject: string,
  marks: Record<string, DocMarks>,
  req: PayloadRequest,
): Promise<void> {
  const where = { subject: { equals: subject } }
  const now = new Date().toISOString()
  const data = { marks: JSON.stringify(marks), updatedAt: now }
  const known = await payload.db.findOne({ collection: MARKS, where, select: { subject: true }, req })
  if (known) await payload.db.updateOne({ collection: MARKS, where, data, req })
  else await payload.db.create({ collection: MARKS, data: { subject, ...data, createdAt: now }, req })
}
