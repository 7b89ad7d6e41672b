import type { Payload } from 'payload'
import { log } from '../lib/log.ts'
import { carryOut } from './run/carry-out.ts'
import { claimRun, giveUpReading } from './run/claim.ts'
import type { RefreshPosition } from './run/write-part.ts'

const LOOK_EVERY_MS = 5000

export type ImportWorker = {
  /** Looks at once whether there is something to do. */
  wake(): void
  /** Lets the part in hand be finished, for at most `graceMs`; the rest is gone on with after the next start. */
  stop(graceMs?: number): Promise<void>
}

/** Writes and undoes what has been confirmed, one run after the other, and goes on with what was broken off. */
export function startImports(
  payload: Payload,
  { refreshPosition }: { refreshPosition: RefreshPosition },
): ImportWorker {
  let stopping = false
  let isWanted = false
  let turn: Promise<void> | undefined

  const carryOutAll = async () => {
    const goOn = () => !stopping
    while (goOn()) {
      isWanted = false
      await giveUpReading(payload)
      const run = await claimRun(payload)
      if (run) await carryOut(payload, run, { refreshPosition, goOn })
      else if (!isWanted) return
    }
  }
  const look = () => {
    isWanted = true
    if (stopping) return
    turn ??= carryOutAll()
      .catch((err: unknown) => log.error({ err }, 'an import could not go on; it tries again in a moment'))
      .finally(() => (turn = undefined))
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  look()

  return {
    wake: look,
    async stop(graceMs = 5000) {
      stopping = true
      clearInterval(timer)
      await Promise.race([turn, new Promise((resolve) => setTimeout(resolve, graceMs).unref())])
    },
  }
}
