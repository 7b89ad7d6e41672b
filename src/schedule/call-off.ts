import type { Payload, PayloadRequest, Where } from 'payload'
import { record } from '../changes/index.ts'
import { changeScheduled, type ScheduledRow } from './row.ts'
import { SCHEDULE, type State } from './states.ts'

type Because = { reason: string; by?: string; req?: PayloadRequest }

/**
 * Calls one off that waits, or sets one that failed aside; that it failed, and why, stays to be read.
 * @returns nothing where it is too late: it has been carried out, or is being carried out at this moment.
 */
export async function callOff(
  payload: Payload,
  row: Pick<ScheduledRow, 'id' | 'reason'> & { state?: State | null },
  { reason, by, req }: Because,
): Promise<ScheduledRow | null> {
  const { id, state } = row
  if (state !== 'waiting' && state !== 'failed') return null
  const now = new Date().toISOString()
  const data = {
    state: 'called-off' as const,
    settledAt: now,
    reason: (state === 'failed' && row.reason) || reason,
    ...(by ? { updatedBy: by } : {}),
  }
  const calledOff = await changeScheduled(payload, id, { state }, data, req)
  if (!calledOff) return null
  const change = { collection: SCHEDULE, id, operation: 'update', at: now, ...(by ? { by } : {}) } as const
  await record(req ?? {}, { ...change, wasPublished: false, isPublished: false, touches: [] })
  return calledOff
}

/** Calls off everything that waits and matches `where`. */
export async function callOffAll(payload: Payload, where: Where, because: Because): Promise<void> {
  const { docs } = await payload.db.find({
    collection: SCHEDULE,
    where: { and: [{ state: { equals: 'waiting' } }, where] },
    select: { state: true },
    pagination: false,
    limit: 0,
    req: because.req,
  })
  for (const row of docs as unknown as ScheduledRow[]) await callOff(payload, row, because)
}
