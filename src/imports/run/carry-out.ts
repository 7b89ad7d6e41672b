import type { Payload } from 'payload'
import { answerTo } from '../../lib/errors.ts'
import { giveWay } from '../../lib/give-way.ts'
import { log } from '../../lib/log.ts'
import { readAnswers } from './answers.ts'
import { changePart, partsOf } from './part.ts'
import type { Setting } from './plan-now.ts'
import { changeRun, findRun, leaseFrom, type RunRow } from './row.ts'
import { readDirectory } from './standing.ts'
import { undoPart } from './undo-part.ts'
import { writePart, type RefreshPosition } from './write-part.ts'

export type Carrying = {
  refreshPosition: RefreshPosition
  /** Asked before each part. */
  goOn?: () => boolean
  onPart?: (done: number, of: number) => void
}

/**
 * Goes on with a run that has been claimed, part by part, until it is done or undone. What was written before a process
 * died stays as it is, whole parts only; the lease is renewed with each part, and whoever has lost it stops.
 */
export async function carryOut(payload: Payload, run: RunRow, carrying: Carrying): Promise<RunRow> {
  const { goOn = () => true, onPart = () => {} } = carrying
  const setting: Setting = {
    payload,
    directory: await readDirectory(payload),
    answers: await readAnswers(payload),
    asAt: run.asAt ?? '',
  }
  const isUndoing = run.state === 'undoing'
  const when = { state: run.state, attempts: run.attempts }
  const known = await findRun(payload, run.id)
  let { partsDone = 0, documentsWritten = 0 } = known ?? run
  const parts = partsOf(payload, run.id, { state: isUndoing ? 'written' : 'planned', backwards: isUndoing })
  for await (const part of parts) {
    // Whoever comes next need not wait for the lease to end.
    if (!goOn()) return (await changeRun(payload, run.id, when, { leaseUntil: null })) ?? run
    try {
      const count = isUndoing
        ? -(await undoPart(part.id, { payload, refreshPosition: carrying.refreshPosition }))
        : await writePart(part.id, { run, setting, refreshPosition: carrying.refreshPosition })
      documentsWritten = Math.max(0, (documentsWritten ?? 0) + count)
    } catch (error) {
      const { status, errors } = answerTo(error)
      if (status === 503) throw error
      if (status >= 500)
        log.error({ err: error, run: run.id, order: part.order }, 'a part could not be written')
      const reason = errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' ')
      await changePart(payload, part.id, { state: 'kept', reason: reason.slice(0, 5000) })
    }
    partsDone = (partsDone ?? 0) + 1
    const progress = { partsDone, documentsWritten, leaseUntil: leaseFrom(Date.now()) }
    if (!(await changeRun(payload, run.id, when, progress))) return run
    onPart(partsDone, run.parts ?? 0)
    await giveWay()
  }
  const end = {
    state: isUndoing ? 'undone' : 'done',
    settledAt: new Date().toISOString(),
    leaseUntil: null,
  } as const
  return (await changeRun(payload, run.id, when, end)) ?? run
}
