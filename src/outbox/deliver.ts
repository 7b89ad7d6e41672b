import type { Payload } from 'payload'
import type { Transport } from '../email/transport.ts'
import { verdictOf } from '../email/verdict.ts'
import { env } from '../env.ts'
import { log } from '../lib/log.ts'
import { compose } from './compose.ts'
import { retryAt } from './retry-at.ts'
import { changeRow, type OutboxRow } from './row.ts'

/**
 * Sends what has been claimed and writes down how it went.
 * @throws only what the database throws when that cannot be written down: the row is then claimed again.
 */
export async function deliver(payload: Payload, row: OutboxRow, transport: Transport): Promise<void> {
  const outcome = await attempt(payload, row, transport)
  if (outcome) await settle(payload, row, outcome)
}

export type Outcome = Pick<OutboxRow, 'state'> & Partial<OutboxRow>

/**
 * Writes down how an attempt went, unless another process has taken the row over.
 * @throws only what the database throws.
 */
export async function settle(payload: Payload, row: OutboxRow, outcome: Outcome): Promise<void> {
  const settled = await changeRow(
    payload,
    row.id,
    { state: 'sending', attempts: row.attempts },
    { leaseUntil: null, ...outcome },
  )
  log.info(
    {
      outbox: row.id,
      message: row.message,
      state: settled ? outcome.state : 'taken over',
      attempts: row.attempts,
    },
    row.kind,
  )
}

async function attempt(payload: Payload, row: OutboxRow, transport: Transport): Promise<Outcome | undefined> {
  try {
    const mail = await compose(payload, row)
    if (!mail)
      return {
        state: 'cancelled',
        sealed: null,
        lastAnswer: 'There is nothing left to send: what it was about has been erased.',
      }
    if (hasSleptPastItsLease(row)) return undefined
    const { response } = await transport.send(mail)
    return {
      state: 'sent',
      sentAt: new Date().toISOString(),
      lastAnswer: response,
      sealed: null,
      nextAttemptAt: null,
    }
  } catch (error) {
    const { lasting, answer } = verdictOf(error)
    const next = lasting ? undefined : retryAt({ ...row, firstPauseSeconds: env.MAIL_RETRY_SECONDS })
    if (!next) return { state: 'failed', lastAnswer: answer, nextAttemptAt: null }
    return { state: 'waiting', lastAnswer: answer, nextAttemptAt: next.toISOString() }
  }
}

/** A process that slept past its lease must not send what another has taken over. */
export const hasSleptPastItsLease = ({ leaseUntil }: OutboxRow): boolean =>
  Date.now() > new Date(leaseUntil ?? 0).valueOf()
