import type { Payload } from 'payload'
import { env } from '../env.ts'
import { log } from '../lib/log.ts'
import { carryOut } from './carry-out.ts'
import { claim } from './claim.ts'

const LOOK_EVERY_MS = 5000

export type ScheduleWorker = {
  /** Lets what is in hand be finished, for at most `graceMs`, and takes nothing else. */
  stop(graceMs?: number): Promise<void>
}

/** Carries out what is due, one after the other, a few seconds after its time at the latest. */
export function startSchedule(payload: Payload): ScheduleWorker {
  let stopping = false
  let turn: Promise<void> | undefined

  const look = () => {
    turn ??= carryOutDue(payload, { goOn: () => !stopping })
      .catch((err: unknown) => log.error({ err }, 'the schedule could not work; it tries again in a moment'))
      .finally(() => (turn = undefined))
  }

  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  look()

  return {
    async stop(graceMs = 5000) {
      stopping = true
      clearInterval(timer)
      await Promise.race([turn, new Promise((resolve) => setTimeout(resolve, graceMs).unref())])
    },
  }
}

/** Everything that is due at `now`, as long as `goOn` says so. */
export async function carryOutDue(
  payload: Payload,
  { now = () => new Date(), goOn = () => true }: { now?: () => Date; goOn?: () => boolean } = {},
): Promise<void> {
  const next = () => (goOn() ? claim(payload, env.SCHEDULE_LEASE_SECONDS, now()) : null)
  for (let row = await next(); row; row = await next()) await carryOut(payload, row, now())
}
