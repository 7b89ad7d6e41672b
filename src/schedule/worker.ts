import type { Payload } from 'payload'
import { env } from '../env.ts'
import { startLookout, type Lookout } from '../lib/loop.ts'
import { carryOut } from './carry-out.ts'
import { claim } from './claim.ts'

/** Carries out what is due, one after the other, a few seconds after its time at the latest. */
export const startSchedule = (payload: Payload): Lookout =>
  startLookout('schedule', (goOn) => carryOutDue(payload, { goOn }))

/** Everything that is due at `now`, as long as `goOn` says so. */
export async function carryOutDue(
  payload: Payload,
  { now = () => new Date(), goOn = () => true }: { now?: () => Date; goOn?: () => boolean } = {},
): Promise<void> {
  const next = () => (goOn() ? claim(payload, env.SCHEDULE_LEASE_SECONDS, now()) : null)
  for (let row = await next(); row; row = await next()) await carryOut(payload, row, now())
}
