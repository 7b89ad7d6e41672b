import { rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { enquiry } from '#tests/support/enquiries.ts'
import { engine, newDatabase } from '#tests/support/house.ts'
import { dropDatabase, startService, type ReadyService } from '#tests/support/process.ts'
import { startSmtp, type Reaction, type TestSmtp } from '#tests/support/smtp.ts'

let smtp: TestSmtp
let atConnect: (() => Promise<Reaction> | undefined) | undefined
let database: ReturnType<typeof newDatabase>
const started: ReadyService[] = []

beforeAll(async () => {
  smtp = await startSmtp({ behave: ({ stage }) => (stage === 'connect' ? atConnect?.() : undefined) })
  database = newDatabase()
})
afterEach(async () => {
  atConnect = undefined
  await Promise.all(started.splice(0).map((service) => service.end('SIGKILL')))
})
afterAll(async () => {
  await smtp.close()
  if (engine === 'mongodb') await dropDatabase(database.uri)
  rmSync(database.directory, { recursive: true, force: true })
})

async function start(leaseSeconds: number): Promise<ReadyService> {
  const service = await startService({
    DATABASE_URI: database.uri,
    MEDIA_DIR: `${database.directory}/media`,
    SMTP_URL: smtp.url,
    MAIL_FROM: 'enquiries@service.example',
    MAIL_LEASE_SECONDS: String(leaseSeconds),
    LOG_LEVEL: 'info',
  })
  started.push(service)
  return service
}

const send = async (service: ReadyService): Promise<string> => {
  const { status, body } = await service.send('/api/enquiries', enquiry())
  expect(status).toBe(201)
  return body.reference
}

const sentBy = (service: ReadyService) => service.stdout().match(/"state":"sent".*"msg":"mail"/g)?.length ?? 0
const copiesOf = (reference: string) =>
  smtp.messages.filter(({ subject }) => subject!.includes(reference)).map(({ messageId }) => messageId!)

// The embedded database is one process's alone.
describe.skipIf(engine !== 'mongodb')('Several processes with one outbox', { timeout: 180_000 }, () => {
  it('send each message once, and share the work', async () => {
    const first = await start(60)
    const services = [first, ...(await Promise.all([start(60), start(60)]))]

    const references = await Promise.all(Array.from({ length: 30 }, (_, index) => send(services[index % 3]!)))

    await smtp.waitFor(60, 60_000)
    await expect
      .poll(async () => (await first.read('/api/outbox/count?where[state][equals]=sent')).totalDocs, {
        timeout: 30_000,
      })
      .toBe(60)
    expect(smtp.messages).toHaveLength(60)
    for (const reference of references) expect(new Set(copiesOf(reference)).size).toBe(2)
    expect(
      (await first.read('/api/outbox?limit=100')).docs.map(({ attempts }: { attempts: number }) => attempts),
    ).toEqual(Array(60).fill(1))
    await expect
      .poll(() => services.map(sentBy).reduce((all, one) => all + one), { timeout: 20_000 })
      .toBe(60)
    for (const service of services) expect(sentBy(service)).toBeGreaterThan(0)
  })

  it('send a message once also when one of them is stopped in the middle of it and wakes up too late', async () => {
    let answer: (reaction: Reaction) => void = () => undefined
    const reached = new Promise<void>((resolve) => {
      atConnect = () => {
        atConnect = undefined
        resolve()
        return new Promise<Reaction>((settle) => (answer = settle))
      }
    })
    const sleeper = await start(6)
    const reference = await send(sleeper)
    await reached
    sleeper.signal('SIGSTOP')
    const other = await start(6)
    await expect.poll(() => copiesOf(reference).length, { timeout: 30_000 }).toBe(2)

    // The mail server has answered by the time that it looks again.
    answer('accept')
    sleeper.signal('SIGCONT')
    const next = await send(sleeper)
    await expect.poll(() => copiesOf(next).length, { timeout: 30_000 }).toBe(2)
    const exits = await Promise.all([sleeper.end('SIGTERM'), other.end('SIGTERM')])

    expect(new Set(copiesOf(reference)).size).toBe(2)
    expect(copiesOf(reference)).toHaveLength(2)
    expect(exits.map(({ code }) => code)).toEqual([0, 0])
  })
})
