import type { Payload } from 'payload'
import { ANSWERS } from './row.ts'

/** What editors have answered, by the question's key. */
export async function readAnswers(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.db.find({
    collection: ANSWERS,
    select: { key: true, answer: true },
    pagination: false,
    limit: 0,
  })
  return new Map(
    (docs as unknown as { key: string; answer: string }[]).map(({ key, answer }) => [key, answer]),
  )
}

export async function keepAnswer(
  payload: Payload,
  { key, question, answer }: { key: string; question: string; answer: string },
): Promise<void> {
  const where = { key: { equals: key } }
  const now = new Date().toISOString()
  const data = { question, answer, updatedAt: now }
  const known = await payload.db.findOne({ collection: ANSWERS, where, select: { key: true } })
  if (known) await payload.db.updateOne({ collection: ANSWERS, where, data })
  else await payload.db.create({ collection: ANSWERS, data: { key, ...data, createdAt: now } })
}

/** To the question whom rows are about: none of those who are kept. */
export const NOBODY = 'nobody'
