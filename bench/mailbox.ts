import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { PORTS } from './subjects/start.ts'

export type Mailbox = {
  /** Waits until nothing has come for a while: the outbox has caught up, and costs the next one nothing. */
  settled(): Promise<void>
  close(): void
}

const QUIET_MS = 500
const LONGEST_MS = 120_000

/** A mail server that takes everything and keeps nothing. */
export async function openMailbox(): Promise<Mailbox> {
  let received = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      stream.resume().once('end', () => {
        received += 1
        done()
      })
    },
  })
  server.listen(PORTS.mail, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    async settled() {
      const until = performance.now() + LONGEST_MS
      for (let before = -1; before !== received && performance.now() < until;) {
        before = received
        await pause(QUIET_MS)
      }
    },
    close: () => void server.close(),
  }
}
