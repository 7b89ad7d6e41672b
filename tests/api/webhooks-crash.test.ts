import { rmSync } from 'node:fs'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { engine, newDatabase } from '#tests/support/house.ts'
import { dropDatabase, startService, type ReadyService } from '#tests/support/process.ts'
import { startReceiver, type Receiver } from '#tests/support/receiver.ts'
import { administratorOf } from '#tests/support/staff-of.ts'

let receiver: Receiver
let database: ReturnType<typeof newDatabase>
let secret: string
const started: ReadyService[] = []

async function start(): Promise<ReadyService> {
  const service = await startService({
    DATABASE_URI: database.uri,
    MEDIA_DIR: `${database.directory}/media`,
    WEBHOOK_ALLOWED_HOSTS: 'localhost',
    WEBHOOK_RETRY_SECONDS: '1',
    WEBHOOK_TIMEOUT_SECONDS: '3',
    MAIL_LEASE_SECONDS: '6',
  })
  started.push(service)
  return service
}

beforeAll(async () => {
  receiver = await startReceiver()
  database = newDatabase()
  const service = await start()
  ;({ secret } = await (await administratorOf(service)).webhook(receiver.url))
  await service.end('SIGTERM')
})
afterEach(async () => {
  receiver.reply(200)
  await Promise.all(started.splice(0).map((service) => service.end('SIGKILL')))
})
afterAll(async () => {
  await receiver.close()
  if (engine === 'mongodb') await dropDatabase(database.uri)
  rmSync(database.directory, { recursive: true, force: true })
})

let count = 0
const name = () => `Topic ${++count}`
const idsOf = (document: string) => receiver.of(document).map(({ headers }) => headers['webhook-id'])

describe('A process that is killed', { timeout: 180_000 }, () => {
  it('amid saves loses none of what was kept', async () => {
    const first = await start()
    const { ask } = await administratorOf(first)
    const names = Array.from({ length: 12 }, name)
    const saves = names.map((each) => ask('POST', '/api/topics', { name: each }))
    await Promise.any(saves)
    await first.end('SIGKILL')
    await Promise.allSettled(saves)

    const next = await start()
    const { docs } = await next.read('/api/topics?limit=100&depth=0')
    const kept: string[] = docs
      .filter((topic: { name: string }) => names.includes(topic.name))
      .map(({ id }: { id: string }) => id)

    expect(kept.length).toBeGreaterThan(0)
    await receiver.waitFor(() => kept.every((id) => receiver.of(id).length > 0), 60_000)
  })

  it('when a delivery is on its way makes it again, with the same id', async () => {
    const first = await start()
    const { create } = await administratorOf(first)
    receiver.reply('hang')
    const topic = await create('topics', { name: name() })
    await receiver.waitFor(() => receiver.of(topic.id).length === 1)
    await first.end('SIGKILL')
    receiver.reply(200)

    await start()
    await receiver.waitFor(() => receiver.of(topic.id).length === 2, 60_000)

    expect(new Set(idsOf(topic.id)).size).toBe(1)
  })

  it('when a delivery was taken and that is not yet written down makes it again once, with the same id', async () => {
    const first = await start()
    const { create } = await administratorOf(first)
    receiver.reply(({ event }) =>
      event.data.collection === 'topics' ? first.end('SIGKILL').then(() => 200 as const) : 200,
    )
    const topic = await create('topics', { name: name() }).catch(() => undefined)
    await first.exited
    receiver.reply(200)

    const next = await start()
    const document = topic?.id ?? receiver.got.at(-1)!.event.data.id
    await receiver.waitFor(() => receiver.of(document).length === 2, 60_000)
    await expect
      .poll(
        async () =>
          (await next.read(`/api/outbox?where[kind][equals]=webhook&limit=100&depth=0`)).docs.filter(
            ({ state }: { state: string }) => state !== 'sent',
          ),
        { timeout: 20_000 },
      )
      .toEqual([])

    expect(new Set(idsOf(document)).size).toBe(1)
    expect(idsOf(document)).toHaveLength(2)
    for (const { body, headers } of receiver.of(document))
      new Webhook(secret).verify(body, headers as Record<string, string>)
  })
})

describe('A process that is told to stop', { timeout: 120_000 }, () => {
  it('ends within ten seconds though a receiver hangs, and the next one makes that delivery', async () => {
    const first = await start()
    const { create } = await administratorOf(first)
    receiver.reply('hang')
    const topic = await create('topics', { name: name() })
    await receiver.waitFor(() => receiver.of(topic.id).length > 0)

    const began = performance.now()
    const exit = await first.end('SIGTERM')

    expect(exit).toEqual({ code: 0, signal: null })
    expect(performance.now() - began).toBeLessThan(10_000)
    receiver.reply(200)
    const before = receiver.of(topic.id).length
    await start()
    await receiver.waitFor(() => receiver.of(topic.id).length > before, 60_000)
  })
})
