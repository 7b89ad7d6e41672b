import { answerTo, type AnsweredError } from '../lib/errors.ts'
import { log } from '../lib/log.ts'
import type { ScheduledRow } from './row.ts'

export const MOST_ATTEMPTS = 12
const FIRST_PAUSE_SECONDS = 5
const LONGEST_PAUSE_SECONDS = 60

export type Outcome = Pick<ScheduledRow, 'state'> & Partial<ScheduledRow>

/** What follows from an attempt that failed: what may pass is tried again soon, what will not is given up with a reason. */
export function outcomeOf(error: unknown, { attempts, action }: ScheduledRow, now: Date): Outcome {
  const { status, errors } = answerTo(error)
  if (status < 500) return { state: 'failed', reason: reasonOf(errors, action) }
  log.error({ err: error }, 'a scheduled publication met an error')
  if (attempts >= MOST_ATTEMPTS) return givenUp
  const pause = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempts - 1))
  const dueAt = new Date(now.valueOf() + pause * 1000).toISOString()
  return { state: 'waiting', dueAt, reason: `${errors[0]!.message} It is tried again.` }
}

export const givenUp: Outcome = {
  state: 'failed',
  reason: `It did not work in ${MOST_ATTEMPTS} attempts. Publish or unpublish it by hand, and tell whoever runs the service.`,
}

export const removed: Outcome = {
  state: 'called-off',
  reason: 'Whoever scheduled this has been removed.',
}

function reasonOf(errors: AnsweredError[], action: ScheduledRow['action']): string {
  if (errors.some(({ code }) => code === 'forbidden'))
    return `Whoever scheduled this may no longer ${action}. Somebody else has to schedule it.`
  const words = errors.map(({ field, message }) => (field ? `${field}: ${message}` : message))
  return words.join(' ').slice(0, 2000)
}
