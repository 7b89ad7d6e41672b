import { setTimeout as pause } from 'node:timers/promises'
import type { Payload, PayloadRequest } from 'payload'
import { answerTo, inWords } from '../../lib/errors.ts'
import { giveWay } from '../../lib/give-way.ts'
import { log } from '../../lib/log.ts'
import { readAnswers } from './answers.ts'
import { changePart, partsOf, type Part } from './part.ts'
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

/** What nobody foresaw may be a database that is just coming or going: it is tried again before a part is given up. */
const TRY_AGAIN_AFTER_MS = [200, 1000, 3000]

/**
 * Goes on with a run that has been claimed, part by part, until it is done or undone. How far it has got is written with
 * each part, as one thing with it, and with that the lease is renewed; whoever has lost it stops, and writes nothing.
 * @throws where the database cannot be reached or written: the run is then as far as it has got, and is gone on with.
 */
export async function carryOut(payload: Payload, run: RunRow, carrying: Carrying): Promise<RunRow> {
  const { goOn = () => true, onPart = () => {}, refreshPosition } = carrying
  const when = { state: run.state, attempts: run.attempts }
  try {
    const setting: Setting = {
      payload,
      directory: await readDirectory(payload),
      answers: await readAnswers(payload),
      asAt: run.asAt ?? '',
    }
    const isUndoing = run.state === 'undoing'
    const known = (await findRun(payload, run.id)) ?? run
    const far = { partsDone: known.partsDone ?? 0, documentsWritten: known.documentsWritten ?? 0 }
    const parts = partsOf(payload, run.id, { state: isUndoing ? 'written' : 'planned', backwards: isUndoing })
    for await (const part of parts) {
      if (!goOn()) return (await letGo(payload, run)) ?? run
      const after = (count: number) => ({
        partsDone: far.partsDone + 1,
        documentsWritten: Math.max(0, far.documentsWritten + (isUndoing ? -count : count)),
      })
      const note = async (count: number, req?: PayloadRequest) => {
        const progress = { ...after(count), leaseUntil: leaseFrom(Date.now()), reason: null }
        if (!(await changeRun(payload, run.id, when, progress, req))) throw new TakenOver()
      }
      const write = () =>
        isUndoing
          ? undoPart(part.id, { payload, refreshPosition, note })
          : writePart(part.id, { run, setting, refreshPosition, note })
      const count = await writtenOrKept(payload, part, { write, note })
      Object.assign(far, after(count))
      onPart(far.partsDone, run.parts ?? 0)
      await giveWay()
    }
    const state = isUndoing ? 'undone' : 'done'
    const settledAt = new Date().toISOString()
    return (
      (await changeRun(payload, run.id, when, { state, settledAt, leaseUntil: null, reason: null })) ?? run
    )
  } catch (error) {
    if (error instanceof TakenOver) return run
    // Where this cannot be written either, whoever has it in hand lets go of it later.
    await letGo(payload, run, inWords(error)).catch(() => undefined)
    throw error
  }
}

/** Another process goes on with it: the lease had ended. */
class TakenOver extends Error {}

/** Whoever comes next need not wait for the lease to end. */
export const letGo = (
  payload: Payload,
  { id, state, attempts }: RunRow,
  reason?: string,
): Promise<RunRow | null> =>
  changeRun(payload, id, { state, attempts }, { leaseUntil: null, ...(reason ? { reason } : {}) })

type Writing = { write: () => Promise<number>; note: (count: number) => Promise<void> }

/** @returns how many documents; none of a part that could not be written, which is kept as it is, with the reason. */
async function writtenOrKept(payload: Payload, part: Part, { write, note }: Writing): Promise<number> {
  for (let failures = 0; ; failures++) {
    try {
      return await write()
    } catch (error) {
      if (error instanceof TakenOver) throw error
      const { status } = answerTo(error)
      if (status === 503) throw error
      const wait = status >= 500 ? TRY_AGAIN_AFTER_MS[failures] : undefined
      if (wait !== undefined) {
        await pause(wait)
        continue
      }
      if (status >= 500)
        log.error({ err: error, run: part.run, order: part.order }, 'a part could not be written')
      await changePart(payload, part.id, { state: 'kept', reason: inWords(error).slice(0, 5000) })
      await note(0)
      return 0
    }
  }
}
