import type { Payload } from 'payload'
import { log } from '../lib/log.ts'
import { nextScheduledAt } from './next-scheduled-at.ts'

/** While one is overdue or in hand the database is asked again, but not by every reader. */
const ASKED_AGAIN_AFTER_MS = 1000

export type Foresight = {
  /** When what is published next changes by itself (milliseconds since 1970); in the past while it is being done. */
  nextChangeAt(): number
  /** To be called when something has been scheduled or called off. */
  look(): Promise<void>
}

/** Knows without asking, for every reader, when the next scheduled publication is. */
export function foresee(payload: Payload): Foresight {
  let next = Infinity
  let lookedAt = 0
  const look = async () => {
    lookedAt = Date.now()
    try {
      next = (await nextScheduledAt(payload))?.valueOf() ?? Infinity
    } catch (err) {
      log.warn({ err }, 'the schedule cannot be read')
    }
  }
  return {
    look,
    nextChangeAt() {
      const now = Date.now()
      if (next <= now && lookedAt + ASKED_AGAIN_AFTER_MS <= now) void look()
      return next
    },
  }
}
