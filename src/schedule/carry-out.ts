import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { log } from '../lib/log.ts'
import { retryOnConflict } from '../lib/write-conflict.ts'
import { givenUp, MOST_ATTEMPTS, outcomeOf, removed, type Outcome } from './outcome.ts'
import { publish } from './publish.ts'
import { changeScheduled, type ScheduledRow } from './row.ts'

type HowItWent = ScheduledRow['state'] | 'taken over'

/**
 * Carries out what has been claimed, as the person who scheduled it, and writes down how it went.
 * @throws only what the database throws when that cannot be written down: the row is then claimed again.
 */
export async function carryOut(payload: Payload, row: ScheduledRow, now = new Date()): Promise<void> {
  const state = await carriedOut(payload, row, now)
  log.info({ scheduled: row.id, action: row.action, state, attempts: row.attempts }, 'schedule')
}

async function carriedOut(payload: Payload, row: ScheduledRow, now: Date): Promise<HowItWent> {
  // A process that slept past its lease must not do what another has taken over.
  if (Date.now() > new Date(row.leaseUntil ?? 0).valueOf()) return 'taken over'
  if (row.attempts > MOST_ATTEMPTS) return settle(payload, row, givenUp)
  try {
    return await retryOnConflict(() => attempt(payload, row))
  } catch (error) {
    return settle(payload, row, outcomeOf(error, row, now))
  }
}

/** Where there are transactions, what is published and the note of it stand or fall together. */
async function attempt(payload: Payload, row: ScheduledRow): Promise<HowItWent> {
  const user = await whoScheduled(payload, row)
  if (!user) return settle(payload, row, removed)
  const req = await createLocalReq({ user, context: { scheduledPublication: row.id } }, payload)
  const isTransaction = await initTransaction(req)
  try {
    const kept = await publish(req, row)
    const state = await settle(payload, row, { state: 'done', reason: null, ...kept }, req)
    if (state === 'taken over') await killTransaction(req)
    else if (isTransaction) await commitTransaction(req)
    return state
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

async function whoScheduled(payload: Payload, { scheduledBy }: ScheduledRow): Promise<TypedUser | undefined> {
  if (!scheduledBy) return undefined
  const person = await payload.findByID({
    collection: 'users',
    id: scheduledBy,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return person ? { ...person, collection: 'users' } : undefined
}

async function settle(
  payload: Payload,
  { id, attempts }: ScheduledRow,
  outcome: Outcome,
  req?: PayloadRequest,
): Promise<HowItWent> {
  const settledAt = outcome.state === 'waiting' ? null : new Date().toISOString()
  const when = { state: 'running', attempts } as const
  const settled = await changeScheduled(payload, id, when, { leaseUntil: null, settledAt, ...outcome }, req)
  return settled ? outcome.state : 'taken over'
}
