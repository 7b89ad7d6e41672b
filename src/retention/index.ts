import type { Payload } from 'payload'
import { log } from '../lib/log.ts'
import { makeLoop } from '../lib/loop.ts'
import { eraseDue } from './erase-due.ts'

const LOOK_EVERY_MS = 3_600_000

export type Retention = { stop(): Promise<void> }

/** Erases what has been kept long enough: at the start, and every hour. */
export function startRetention(payload: Payload): Retention {
  const loop = makeLoop('retention', async (goOn) => {
    const erased = await eraseDue(payload, { goOn })
    if (erased > 0) log.info({ erased }, 'retention')
  })
  const timer = setInterval(loop.wake, LOOK_EVERY_MS)
  timer.unref()
  loop.wake()
  return {
    stop() {
      clearInterval(timer)
      return loop.stop()
    },
  }
}
