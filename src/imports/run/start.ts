import { stat } from 'node:fs/promises'
import type { Payload } from 'payload'
import { Refusal } from '../../lib/errors.ts'
import { log } from '../../lib/log.ts'
import { BadFile } from '../read/rows.ts'
import { readRun } from './read-run.ts'
import { countParts } from './part.ts'
import { changeRun, findRun, leaseFrom, RUNS, type RunRow } from './row.ts'
import { whatForbidsUndoing } from './undo-part.ts'

export type Given = Pick<RunRow, 'fileName'> &
  Partial<Pick<RunRow, 'asAt' | 'source' | 'licence'>> & { startedBy?: string }

/** Notes that a file has come; `readGiven` then reads it. */
export async function startRun(payload: Payload, file: string, given: Given): Promise<RunRow> {
  const now = new Date().toISOString()
  const { size: bytes } = await stat(file)
  const row = await payload.db.create({
    collection: RUNS,
    data: {
      ...given,
      bytes,
      state: 'reading',
      attempts: 0,
      leaseUntil: leaseFrom(Date.now()),
      createdAt: now,
      updatedAt: now,
    },
  })
  return row as unknown as RunRow
}

/** Reads the file of a run. A file that cannot be read is a run that failed, with its reason, and not an error. */
export async function readGiven(payload: Payload, run: RunRow, file: string): Promise<RunRow> {
  try {
    return await readRun(payload, run, file)
  } catch (error) {
    const reason = error instanceof BadFile ? error.message : UNFORESEEN
    if (!(error instanceof BadFile)) log.error({ err: error, run: run.id }, 'a file could not be read')
    const settledAt = new Date().toISOString()
    const failed = { state: 'failed', reason, leaseUntil: null, settledAt } as const
    return (await changeRun(payload, run.id, { state: 'reading' }, failed)) ?? run
  }
}

const UNFORESEEN =
  'Reading it failed on our side. Nothing was written. Try again; if it fails again, tell whoever runs the service.'

/**
 * Lets what was planned be written: from here on the service does it, whatever becomes of whoever asked. Where the dry run
 * found nothing to write it is done at once.
 */
export async function confirm(payload: Payload, id: string): Promise<RunRow> {
  const parts = await countParts(payload, id, 'planned')
  const now = new Date().toISOString()
  const data: Partial<RunRow> = {
    ...(parts > 0 ? { state: 'confirmed' } : { state: 'done', settledAt: now, documentsWritten: 0 }),
    confirmedAt: now,
    parts,
    partsDone: 0,
  }
  const confirmed = await changeRun(payload, id, { state: 'planned' }, data)
  if (!confirmed) throw new Refusal(409, 'not-planned', 'Only a dry run can be confirmed, and only once.')
  return confirmed
}

/** Lets what was written be taken back. @throws Refusal where somebody has changed any of it since. */
export async function undo(payload: Payload, id: string): Promise<RunRow> {
  const run = await findRun(payload, id)
  if (run?.state !== 'done') throw new Refusal(409, 'not-done', 'Only an import that is done can be undone.')
  const forbidding = await whatForbidsUndoing(payload, id)
  if (forbidding.length > 0) {
    const some = forbidding.slice(0, 10).join('; ')
    const message = `This cannot be undone: it was changed since, or is needed elsewhere: ${some}${forbidding.length > 10 ? ' and others' : ''}.`
    throw new Refusal(409, 'changed-since', message)
  }
  const parts = await countParts(payload, id, 'written')
  const undoing = await changeRun(payload, id, { state: 'done' }, { state: 'undoing', parts, partsDone: 0 })
  if (!undoing) throw new Refusal(409, 'not-done', 'Only an import that is done can be undone.')
  return undoing
}
