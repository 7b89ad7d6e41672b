import type { Payload } from 'payload'
import { startLookout, type Lookout } from '../lib/loop.ts'
import { carryOut, letGo } from './run/carry-out.ts'
import { claimRun, giveUpReading } from './run/claim.ts'
import type { RunRow } from './run/row.ts'
import type { RefreshPosition } from './run/write-part.ts'

/** Writes and undoes what has been confirmed, one run after the other, and goes on with what was broken off. */
export function startImports(
  payload: Payload,
  { refreshPosition }: { refreshPosition: RefreshPosition },
): Lookout {
  /** What could not be gone on with, since the database was away: it is still claimed. */
  let inHand: RunRow | null = null

  return startLookout('import', async (goOn) => {
    if (inHand) await letGo(payload, inHand)
    inHand = null
    await giveUpReading(payload)
    const next = () => (goOn() ? claimRun(payload) : null)
    for (inHand = await next(); inHand; inHand = await next())
      await carryOut(payload, inHand, { refreshPosition, goOn })
  })
}
