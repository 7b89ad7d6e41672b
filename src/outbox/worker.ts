import type { Payload } from 'payload'
import { makeTransport, type Transport } from '../email/transport.ts'
import { env } from '../env.ts'
import { log } from '../lib/log.ts'
import { claim } from './claim.ts'
import { deliver } from './deliver.ts'
import { queuePendingEnquiries } from './queue-enquiry-mails.ts'

const LOOK_EVERY_MS = Math.min(5000, env.MAIL_RETRY_SECONDS * 1000)
const SMTP_MAY_TAKE_MS = 60_000

export type OutboxWorker = {
  /** Looks now instead of at the next turn. */
  wake(): void
  /** Lets the mail in hand be finished, for at most `graceMs`, and takes no other. */
  stop(graceMs?: number): Promise<void>
  isRunning(): boolean
}

/** Keeps the outbox moving: queues what enquiries are owed, and sends what is due, one mail after the other. */
export function startOutbox(payload: Payload): OutboxWorker {
  const transport = transportFromSettings()
  let stopping = false
  let turn: Promise<void> | undefined
  let wakened = false

  const look = () => {
    wakened = true
    turn ??= work().finally(() => {
      turn = undefined
      // Somebody woke it when it had looked for the last time and was not yet seen to be asleep.
      if (wakened && !stopping) look()
    })
  }

  async function work() {
    while (wakened && !stopping) {
      wakened = false
      try {
        await queuePendingEnquiries(payload)
        for (let row = await next(); row; row = await next()) await deliver(payload, row, transport!)
      } catch (err) {
        log.error({ err }, 'the outbox could not work; it tries again in a moment')
      }
    }
  }

  const next = () => (transport && !stopping ? claim(payload, env.MAIL_LEASE_SECONDS) : null)

  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  look()

  return {
    wake: look,
    isRunning: () => !stopping,
    async stop(graceMs = 5000) {
      stopping = true
      clearInterval(timer)
      const cut = setTimeout(() => transport?.close(), graceMs)
      await turn
      clearTimeout(cut)
      transport?.close()
    },
  }
}

/** Nothing without SMTP_URL: mail then waits in the outbox and can be read there. */
export const transportFromSettings = (): Transport | undefined =>
  env.SMTP_URL
    ? makeTransport({
        smtpUrl: env.SMTP_URL,
        timeoutMs: Math.min(SMTP_MAY_TAKE_MS, (env.MAIL_LEASE_SECONDS * 1000) / 2),
      })
    : undefined
