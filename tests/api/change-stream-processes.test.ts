import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine, newDatabase } from '#tests/support/house.ts'
import { dropDatabase, startService, type ReadyService } from '#tests/support/process.ts'
import { administratorOf } from '#tests/support/staff-of.ts'
import { follow } from '#tests/support/stream.ts'

const database = newDatabase()
const settings = { DATABASE_URI: database.uri, MEDIA_DIR: `${database.directory}/media` }
const started: ReadyService[] = []
const start = async () => {
  const service = await startService(settings)
  started.push(service)
  return service
}
afterAll(async () => {
  await Promise.all(started.map((service) => service.end('SIGKILL')))
  if (engine === 'mongodb') await dropDatabase(database.uri)
  rmSync(database.directory, { recursive: true, force: true })
})

const isAbout = (id: string) => (event: { data?: { id?: string } }) => event.data?.id === id

describe('A stream of changes', { timeout: 120_000 }, () => {
  it('is ended at once when the process is told to stop, and is gone on with in the next one', async () => {
    const first = await start()
    const administrator = await administratorOf(first)
    const streams = await Promise.all(Array.from({ length: 5 }, () => follow(first.url)))
    const before = await administrator.create('topics', { name: 'Before' })
    const { id: last } = await streams[0]!.waitFor(isAbout(before.id))

    const began = performance.now()
    first.signal('SIGTERM')
    await Promise.all(streams.map(({ ended }) => ended))
    const endedAfter = performance.now() - began
    const exit = await first.exited
    const second = await start()
    const missed = await (await administratorOf(second)).create('topics', { name: 'Missed' })
    const again = await follow(second.url, { last })

    await again.waitFor(isAbout(missed.id))
    expect(endedAfter).toBeLessThan(1000)
    expect(exit).toEqual({ code: 0, signal: null })
    expect(again.of(before.id)).toEqual([])
    again.close()
    await second.end('SIGTERM')
  })

  describe.skipIf(engine !== 'mongodb')('of two processes on one database', () => {
    let here: ReadyService
    let there: ReadyService
    beforeAll(async () => {
      here = await start()
      there = await start()
    })

    it('tells within a second what the other process has published, each change once and in order', async () => {
      const stream = await follow(there.url)
      await stream.waitFor(({ event }) => event === 'ready')
      const { create, change } = await administratorOf(here)

      const topic = await create('topics', { name: 'Elsewhere' })
      const savedAt = Date.now()
      await stream.waitFor(isAbout(topic.id))
      expect(Date.now() - savedAt).toBeLessThan(1000)
      for (let turn = 0; turn < 5; turn++) await change('topics', topic.id, { name: `Elsewhere ${turn}` })
      const last = await create('topics', { name: 'Last' })
      await stream.waitFor(isAbout(last.id))

      expect(stream.of(topic.id)).toEqual(['published', ...Array.from({ length: 5 }, () => 'changed')])
      stream.close()
    })

    it('tells of a campaign that begins by its date once, whichever process finds out', async () => {
      const streams = await Promise.all([here, there].map(({ url }) => follow(url)))
      for (const stream of streams) await stream.waitFor(({ event }) => event === 'ready')
      const { create } = await administratorOf(here)
      const startAt = new Date(Date.now() + 1500).toISOString()
      const { id } = await create('campaigns', { text: 'It begins', startAt })

      for (const stream of streams) await stream.waitFor(isAbout(id))
      const last = await create('topics', { name: 'After it' })
      for (const stream of streams) await stream.waitFor(isAbout(last.id))

      for (const stream of streams) expect(stream.of(id)).toEqual(['published'])
      streams.forEach((stream) => stream.close())
    })

    it('can be gone on with in the other process', async () => {
      const { create } = await administratorOf(here)
      const stream = await follow(here.url)
      const before = await create('topics', { name: 'Heard here' })
      const { id: last } = await stream.waitFor(isAbout(before.id))
      stream.close()
      const missed = await create('topics', { name: 'Missed there' })

      const again = await follow(there.url, { last })

      await again.waitFor(isAbout(missed.id))
      expect(again.of(before.id)).toEqual([])
      again.close()
    })
  })
})
