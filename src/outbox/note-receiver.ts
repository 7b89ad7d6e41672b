import type { Payload } from 'payload'
import { env } from '../env.ts'
import { log } from '../lib/log.ts'
import { changeReceiver, findReceiver, makeDue, type Receiver } from './receiver.ts'
import { retryAt } from './retry-at.ts'

/** One delivery may be at fault by itself; after so many in a row it is the receiver, which is then left in quiet. */
const QUIET_AFTER = 3

/** Forgets the failures of a receiver that has taken a delivery; what waited because it was not there waits no longer. */
export async function noteSuccess(payload: Payload, { id, failures, quietUntil }: Receiver): Promise<void> {
  if (!failures && !quietUntil) return
  const calm = { failures: 0, quietUntil: null, lastAnswer: null }
  await changeReceiver(payload, id, { state: 'active' }, calm)
  if (quietUntil) await makeDue(payload, id)
}

/**
 * Counts a failure: a receiver that fails again and again is tried ever more rarely, then stopped, and shown as such.
 * @param isFinal it said that it is gone, or nothing can be signed for it: stopped at once.
 */
export async function noteFailure(
  payload: Payload,
  { id }: Receiver,
  { answer, isFinal = false, now = new Date() }: { answer: string; isFinal?: boolean; now?: Date },
): Promise<void> {
  const receiver = await findReceiver(payload, id)
  if (receiver?.state !== 'active') return
  // What was under way beside the last failure says no more than that one did.
  if (!isFinal && receiver.quietUntil && new Date(receiver.quietUntil) > now) return
  const failures = (receiver.failures ?? 0) + 1
  const when = { state: 'active', failures: receiver.failures ?? 0 } as const
  const isStopped = isFinal || failures >= env.WEBHOOK_STOP_AFTER
  await changeReceiver(payload, id, when, {
    failures,
    lastAnswer: answer,
    ...(isStopped
      ? { state: 'stopped', quietUntil: null, reason: reasonOf(answer, isFinal ? 0 : failures) }
      : { quietUntil: quietUntil(failures, now) }),
  })
  if (isStopped) log.warn({ webhook: id, failures }, 'a webhook was stopped')
}

const reasonOf = (answer: string, failures: number) =>
  failures === 0
    ? `Stopped: ${answer}`
    : `It did not take ${failures} deliveries one after the other. The last answer: ${answer}`

function quietUntil(failures: number, now: Date): string | null {
  if (failures < QUIET_AFTER) return null
  const attempts = failures - QUIET_AFTER + 1
  const until = retryAt({
    attempts,
    createdAt: now.toISOString(),
    firstPauseSeconds: env.WEBHOOK_RETRY_SECONDS,
    now,
  })
  return (until ?? now).toISOString()
}
