import type { Payload } from 'payload'
import { makeTransport, type Transport } from '../email/transport.ts'
import { env } from '../env.ts'
import { makePost } from '../webhooks/post.ts'
import { claim } from './claim.ts'
import { deliver } from './deliver.ts'
import { deliverWebhook } from './deliver-webhook.ts'
import { dueDeliveries } from './due-deliveries.ts'
import { makeLoop } from '../lib/loop.ts'
import { queuePendingEnquiries } from './queue-enquiry-mails.ts'
import { makeChangeDesk } from './change-desk.ts'

const LOOK_EVERY_MS = Math.min(5000, env.MAIL_RETRY_SECONDS * 1000, env.WEBHOOK_RETRY_SECONDS * 1000)
const SMTP_MAY_TAKE_MS = 60_000
/** So many deliveries at once: a receiver that hangs does not keep the others waiting. */
const DELIVERIES_AT_ONCE = 4

export type OutboxWorker = {
  /** Looks now instead of at the next turn. */
  wake(): void
  /** Lets what is in hand be finished, for at most `graceMs`, and takes nothing else. */
  stop(graceMs?: number): Promise<void>
  isRunning(): boolean
}

/**
 * Keeps the outbox moving: queues what enquiries and changes are owed, and sends what is due: mails one after the other,
 * and beside them deliveries to webhooks.
 */
export function startOutbox(payload: Payload): OutboxWorker {
  const transport = transportFromSettings()
  const cutOff = new AbortController()
  const post = makePost({ timeoutMs: timeoutMs(), signal: cutOff.signal })
  const tidyChanges = makeChangeDesk(payload)
  let stopping = false

  const mails = makeLoop('outbox', async (goOn) => {
    await queuePendingEnquiries(payload)
    const next = () => (transport && goOn() ? claim(payload, env.MAIL_LEASE_SECONDS) : null)
    for (let row = await next(); row; row = await next()) await deliver(payload, row, transport!)
  })
  const deliveries = Array.from({ length: DELIVERIES_AT_ONCE }, () =>
    makeLoop('outbox', async (goOn) => {
      const next = () => (goOn() ? claim(payload, env.MAIL_LEASE_SECONDS, new Date(), dueDeliveries) : null)
      for (let row = await next(); row; row = await next()) await deliverWebhook(payload, row, post)
    }),
  )
  const changes = makeLoop('outbox', async () => {
    await tidyChanges()
    for (const lane of deliveries) lane.wake()
  })

  const wake = () => {
    if (stopping) return
    mails.wake()
    changes.wake()
  }
  const timer = setInterval(wake, LOOK_EVERY_MS)
  timer.unref()
  wake()

  return {
    wake,
    isRunning: () => !stopping,
    async stop(graceMs = 5000) {
      stopping = true
      clearInterval(timer)
      const cut = setTimeout(() => {
        transport?.close()
        cutOff.abort()
      }, graceMs)
      await Promise.all([mails, changes, ...deliveries].map((loop) => loop.stop()))
      clearTimeout(cut)
      transport?.close()
    },
  }
}

/** An attempt ends well within its lease. */
export const timeoutMs = (): number =>
  Math.min(env.WEBHOOK_TIMEOUT_SECONDS * 1000, (env.MAIL_LEASE_SECONDS * 1000) / 2)

/** Nothing without SMTP_URL: mail then waits in the outbox and can be read there. */
export const transportFromSettings = (): Transport | undefined =>
  env.SMTP_URL
    ? makeTransport({
        smtpUrl: env.SMTP_URL,
        timeoutMs: Math.min(SMTP_MAY_TAKE_MS, (env.MAIL_LEASE_SECONDS * 1000) / 2),
      })
    : undefined
