import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { enquiry } from '#tests/support/enquiries.ts'
import { engine } from '#tests/support/house.ts'
import { startService, type ReadyService } from '#tests/support/process.ts'
import { startSmtp } from '#tests/support/smtp.ts'

/** Starts a MongoDB server that may be killed: `COMMAND directory port` prints its address, and writes its process id to `directory/pid`. */
const COMMAND = process.env.MONGODB_START ?? '../shared/mongodb/start'

const directory = mkdtempSync(path.join(os.tmpdir(), 'content-database-'))
const started: ReadyService[] = []

const startDatabase = async (port = '0') =>
  (await promisify(execFile)(COMMAND, [directory, port])).stdout.trim()
const pidOfDatabase = () => Number(readFileSync(path.join(directory, 'pid'), 'utf8'))

afterEach(() => Promise.all(started.splice(0).map((service) => service.end('SIGKILL'))))
afterAll(() => {
  if (existsSync(path.join(directory, 'pid'))) process.kill(pidOfDatabase(), 'SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})

type Sent = { status: number; reference?: string }

/** Goes on sending enquiries, one after the other, until `enough` says so. */
async function keepSending(service: ReadyService, answers: Sent[], enough: () => boolean): Promise<void> {
  while (!enough()) {
    const { status, body } = await service.send('/api/enquiries', enquiry())
    answers.push({ status, reference: body.reference })
  }
}

describe('A database that is killed and started again', { timeout: 300_000 }, () => {
  it('takes no enquiry with it that was answered with 201: each is mailed', async ({ skip }) => {
    skip(engine !== 'mongodb', 'SQLite lives in the process itself: see crash-delivery.test.ts')
    skip(!existsSync(COMMAND), `there is no ${COMMAND} that would start a server to kill (MONGODB_START)`)
    const smtp = await startSmtp()
    const uri = new URL(await startDatabase())
    uri.pathname = '/content'
    const service = await startService({
      DATABASE_URI: uri.href,
      MEDIA_DIR: directory,
      SMTP_URL: smtp.url,
      MAIL_FROM: 'enquiries@service.example',
    })
    started.push(service)
    const answers: Sent[] = []
    const taken = () => answers.filter(({ status }) => status === 201)
    const refused = () => answers.filter(({ status }) => status !== 201)

    let takenBefore = Infinity
    const senders = Promise.all(
      Array.from({ length: 3 }, () => keepSending(service, answers, () => taken().length >= takenBefore + 5)),
    )
    await expect.poll(() => taken().length, { timeout: 30_000 }).toBeGreaterThan(5)
    process.kill(pidOfDatabase(), 'SIGKILL')
    await expect.poll(() => refused().length, { timeout: 30_000 }).toBeGreaterThan(0)
    await startDatabase(uri.port)
    takenBefore = taken().length
    await senders

    for (const { status } of refused()) expect([500, 503]).toContain(status)
    const copiesOf = (subject: string) => smtp.messages.filter((mail) => mail.subject === subject)
    for (const { reference } of taken()) {
      for (const subject of [
        `New general enquiry ${reference}`,
        `We have received your enquiry ${reference}`,
      ]) {
        await smtp.waitFor((mail) => mail.subject === subject, 60_000)
        const copies = copiesOf(subject)
        expect(copies.length).toBeLessThanOrEqual(2)
        expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1)
      }
    }
    await expect
      .poll(async () => (await service.read('/api/outbox/count?where[state][not_equals]=sent')).totalDocs, {
        timeout: 60_000,
      })
      .toBe(0)
    await smtp.close()
  })
})
