import type { Payload } from 'payload'
import { env } from '../env.ts'
import { NotDelivered, type Post, type Posted } from '../webhooks/post.ts'
import { shortAnswer } from '../webhooks/short-answer.ts'
import { signedHeaders } from '../webhooks/sign.ts'
import { hasSleptPastItsLease, settle, type Outcome } from './deliver.ts'
import { noteFailure, noteSuccess } from './note-receiver.ts'
import { findReceiver, NO_SECRET, validSecretsOf, type Receiver } from './receiver.ts'
import { retryAt } from './retry-at.ts'
import type { OutboxRow } from './row.ts'

const GONE = 410

/**
 * Makes a delivery that has been claimed and writes down how it went, with it and with its receiver.
 * @throws only what the database throws when that cannot be written down: the row is then claimed again.
 */
export async function deliverWebhook(payload: Payload, row: OutboxRow, post: Post): Promise<void> {
  const receiver = await receiverOf(payload, row)
  if (!receiver) return settle(payload, row, { state: 'cancelled', lastAnswer: DELETED, nextAttemptAt: null })
  // Paused since it was claimed: it waits as the others do.
  if (receiver.state !== 'active') return settle(payload, row, { state: 'waiting' })
  if (hasSleptPastItsLease(row)) return
  const answer = await attempt(payload, receiver, { id: idOfDelivery(row), body: row.body!, post })
  await settle(payload, row, outcomeOf(row, answer))
  if (answer.isTaken) await noteSuccess(payload, receiver)
  else await noteFailure(payload, receiver, { answer: answer.words, isFinal: answer.isFinal })
}

export const DELETED = 'The webhook has been deleted.'

/** The same at every attempt, so that a repeat is known as one. */
const idOfDelivery = ({ id }: OutboxRow) => `msg_${id}`

export type Attempted = { isTaken: boolean; words: string; isFinal?: boolean }
type Attempt = { id: string; body: string; post: Post }

/** One try. Never throws: what went wrong is said in words. */
export async function attempt(
  payload: Payload,
  receiver: Receiver,
  { id, body, post }: Attempt,
): Promise<Attempted> {
  const secrets = validSecretsOf(payload, receiver)
  if (secrets.length === 0) return { isTaken: false, words: NO_SECRET, isFinal: true }
  try {
    return judged(await post({ url: receiver.url, body, headers: signedHeaders({ id, body, secrets }) }))
  } catch (error) {
    if (!(error instanceof NotDelivered)) throw error
    return { isTaken: false, words: error.message }
  }
}

function judged({ status, text }: Posted): Attempted {
  const words = shortAnswer(status, text)
  if (status >= 200 && status < 300) return { isTaken: true, words }
  if (status >= 300 && status < 400) return { isTaken: false, words: `${words} (a redirect is not followed)` }
  return { isTaken: false, words, isFinal: status === GONE }
}

function outcomeOf(row: OutboxRow, { isTaken, words }: Attempted): Outcome {
  const sentAt = new Date().toISOString()
  if (isTaken) return { state: 'sent', sentAt, lastAnswer: words, nextAttemptAt: null }
  const next = retryAt({ ...row, firstPauseSeconds: env.WEBHOOK_RETRY_SECONDS })
  if (!next) return { state: 'failed', lastAnswer: words, nextAttemptAt: null }
  return { state: 'waiting', lastAnswer: words, nextAttemptAt: next.toISOString() }
}

async function receiverOf(payload: Payload, { webhook }: OutboxRow): Promise<Receiver | null> {
  const id = webhook && typeof webhook === 'object' ? webhook.id : webhook
  return id ? findReceiver(payload, id) : null
}
