import type { Payload } from 'payload'
import { log } from '../lib/log.ts'
import { startLookout, type Lookout } from '../lib/loop.ts'
import { eraseDue } from './erase-due.ts'

const HOUR_MS = 3_600_000

/** Erases what has been kept long enough: at the start, and every hour. */
export const startRetention = (payload: Payload): Lookout =>
  startLookout(
    'retention',
    async (goOn) => {
      const erased = await eraseDue(payload, { goOn })
      if (erased > 0) log.info({ erased }, 'retention')
    },
    { everyMs: HOUR_MS },
  )
