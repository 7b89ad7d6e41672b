import { rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { enquiry } from '#tests/support/enquiries.ts'
import { engine, newDatabase } from '#tests/support/house.ts'
import { dropDatabase, startService, type ReadyService } from '#tests/support/process.ts'
import { startSmtp, type Reaction, type TestSmtp } from '#tests/support/smtp.ts'

let smtp: TestSmtp
let atData: (() => Promise<Reaction> | undefined) | undefined
let database: ReturnType<typeof newDatabase>
const started: ReadyService[] = []

beforeAll(async () => {
  smtp = await startSmtp({ behave: ({ stage }) => (stage === 'data' ? atData?.() : undefined) })
  database = newDatabase()
})
afterEach(async () => {
  atData = undefined
  smtp.setFault('none')
  await Promise.all(started.splice(0).map((service) => service.end('SIGKILL')))
})
afterAll(async () => {
  await smtp.close()
  if (engine === 'mongodb') await dropDatabase(database.uri)
  rmSync(database.directory, { recursive: true, force: true })
})

async function start(settings: Record<string, string> = { SMTP_URL: smtp.url }): Promise<ReadyService> {
  const service = await startService({
    DATABASE_URI: database.uri,
    MEDIA_DIR: `${database.directory}/media`,
    MAIL_FROM: 'enquiries@service.example',
    ...settings,
  })
  started.push(service)
  return service
}

async function send(service: ReadyService): Promise<string> {
  const { status, body } = await service.send('/api/enquiries', enquiry())
  expect(status).toBe(201)
  return body.reference
}

const copiesOf = (reference: string) => smtp.messages.filter(({ subject }) => subject!.includes(reference))

/** Both mails about an enquiry, when the outbox says of both that they were sent. */
async function delivered(service: ReadyService, reference: string) {
  await smtp.waitFor((mail) => mail.subject === `We have received your enquiry ${reference}`, 30_000)
  await smtp.waitFor((mail) => mail.subject === `New general enquiry ${reference}`, 30_000)
  await expect
    .poll(
      async () =>
        (await service.read(`/api/outbox?where[enquiry.reference][equals]=${reference}`)).docs.map(
          (mail: { state: string }) => mail.state,
        ),
      { timeout: 15_000 },
    )
    .toEqual(['sent', 'sent'])
  return copiesOf(reference)
}

const idsOf = (mails: { messageId?: string }[]) => mails.map(({ messageId }) => messageId!)
const countById = (mails: { messageId?: string }[]) => {
  const counts = new Map<string, number>()
  for (const id of idsOf(mails)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts.values()].sort()
}

describe('A process that is killed', { timeout: 180_000 }, () => {
  it('right after it has answered the visitor loses nothing', async () => {
    const first = await start({ SMTP_URL: '' })
    const reference = await send(first)
    await first.end('SIGKILL')

    const mails = await delivered(await start(), reference)

    expect(countById(mails)).toEqual([1, 1])
  })

  it('when it has claimed a mail and reached the mail server loses nothing', async () => {
    smtp.setFault('hang-greeting')
    const attempts = smtp.attempts()
    const first = await start()
    const reference = await send(first)
    await smtp.waitForAttempts(attempts + 1)
    await first.end('SIGKILL')
    smtp.setFault('none')

    const mails = await delivered(await start(), reference)

    expect(countById(mails)).toEqual([1, 1])
  })

  it('when it has sent a mail that was not acknowledged repeats it at most once, with the same Message-ID', async () => {
    smtp.setFault('hang-data')
    const before = smtp.unanswered.length
    const first = await start()
    const reference = await send(first)
    await smtp.waitForUnanswered(before + 1)
    await first.end('SIGKILL')
    smtp.setFault('none')

    const mails = await delivered(await start(), reference)

    expect(countById(mails)).toEqual([1, 1])
    const unacknowledged = idsOf(smtp.unanswered.slice(before))
    expect(unacknowledged).toHaveLength(1)
    expect(idsOf(mails)).toContain(unacknowledged[0])
  })

  it('when a mail was taken and that is not yet written down repeats it once, with the same Message-ID', async () => {
    const first = await start()
    // The server keeps the mail, and its “250” finds nobody who could write it down.
    atData = () => {
      atData = undefined
      return first.end('SIGKILL').then(() => 'accept' as const)
    }
    const reference = await send(first)
    await first.exited

    const mails = await delivered(await start(), reference)

    expect(countById(mails)).toEqual([1, 2])
  })

  it('again and again at every mail still gets each of them out', async () => {
    const references: string[] = []
    for (let life = 0; life < 2; life++) {
      const service = await start()
      atData = () => {
        atData = undefined
        return service.end('SIGKILL').then(() => 'drop' as const)
      }
      references.push(await send(service))
      await service.exited
    }

    const last = await start()

    for (const reference of references) expect(countById(await delivered(last, reference))).toEqual([1, 1])
  })
})

describe('A process that is told to stop', { timeout: 180_000 }, () => {
  it('finishes the mail in hand, takes no other, and ends with 0 within ten seconds', async () => {
    const service = await start()
    let go: (reaction: Reaction) => void = () => undefined
    const inHand = new Promise<void>((reached) => {
      atData = () => {
        atData = undefined
        reached()
        return new Promise<Reaction>((resolve) => (go = resolve))
      }
    })
    const reference = await send(service)
    await inHand

    const began = performance.now()
    service.signal('SIGTERM')
    await expect
      .poll(
        () =>
          fetch(`${service.url}/healthz`).then(
            () => 'open',
            () => 'closed',
          ),
        { timeout: 10_000 },
      )
      .toBe('closed')
    go('accept')
    const exit = await service.exited

    expect(exit).toEqual({ code: 0, signal: null })
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(copiesOf(reference)).toHaveLength(1)
    expect(countById(await delivered(await start(), reference))).toEqual([1, 1])
  })

  it('ends with 0 within ten seconds also when the mail server hangs, and the next one sends that mail', async () => {
    const service = await start({ SMTP_URL: smtp.url, MAIL_LEASE_SECONDS: '120' })
    smtp.setFault('hang-data')
    const before = smtp.unanswered.length
    const reference = await send(service)
    await smtp.waitForUnanswered(before + 1)

    const began = performance.now()
    const exit = await service.end('SIGTERM')

    expect(exit).toEqual({ code: 0, signal: null })
    expect(performance.now() - began).toBeLessThan(10_000)
    smtp.setFault('none')
    expect(countById(await delivered(await start(), reference))).toEqual([1, 1])
  })
})
