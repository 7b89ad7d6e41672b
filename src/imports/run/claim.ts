import type { Payload } from 'payload'
import { changeRun, leaseFrom, RUNS, type RunRow } from './row.ts'

/** Takes a run that waits to be written or undone, or whose process has died in it. Nothing where there is none. */
export async function claimRun(payload: Payload, id?: string, now = new Date()): Promise<RunRow | null> {
  for (const row of await waiting(payload, id, now)) {
    const { state, attempts } = row
    const claim = { attempts: attempts + 1, leaseUntil: leaseFrom(now.valueOf()) }
    const claimed = await changeRun(payload, row.id, { state, attempts }, claim)
    if (claimed) return claimed
  }
  return null
}

async function waiting(payload: Payload, id: string | undefined, now: Date): Promise<RunRow[]> {
  const { docs } = await payload.db.find({
    collection: RUNS,
    where: {
      and: [{ state: { in: ['confirmed', 'undoing'] } }, ...(id ? [{ id: { equals: id } }] : [])],
    },
    sort: 'createdAt',
    limit: 20,
    pagination: false,
  })
  return (docs as unknown as RunRow[]).filter(
    ({ leaseUntil }) => !leaseUntil || new Date(leaseUntil).valueOf() < now.valueOf(),
  )
}

/** A file that was being read when its process died is not read on: nothing was written of it. */
export async function giveUpReading(payload: Payload, now = new Date()): Promise<void> {
  const { docs } = await payload.db.find({
    collection: RUNS,
    where: { state: { equals: 'reading' } },
    limit: 20,
    pagination: false,
  })
  for (const { id, leaseUntil } of docs as unknown as RunRow[]) {
    if (new Date(leaseUntil ?? 0).valueOf() >= now.valueOf()) continue
    const reason = 'The service stopped while it read the file. Nothing was written. Send the file again.'
    const settledAt = now.toISOString()
    await changeRun(
      payload,
      id,
      { state: 'reading' },
      { state: 'failed', reason, leaseUntil: null, settledAt },
    )
  }
}
