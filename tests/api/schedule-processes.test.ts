import { rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { uniqueName, type Doc } from '#tests/support/content.ts'
import { engine, newDatabase } from '#tests/support/house.ts'
import { PASSWORD } from '#tests/support/people.ts'
import { ADMINISTRATOR, dropDatabase, startService, type ReadyService } from '#tests/support/process.ts'

let database: ReturnType<typeof newDatabase>
const started: ReadyService[] = []
/** The embedded database is one process's alone. */
const together = engine === 'mongodb' ? 3 : 1

beforeAll(() => {
  database = newDatabase()
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((service) => service.end('SIGKILL')))
})
afterAll(async () => {
  if (engine === 'mongodb') await dropDatabase(database.uri)
  rmSync(database.directory, { recursive: true, force: true })
})

async function start(): Promise<ReadyService> {
  const service = await startService({
    DATABASE_URI: database.uri,
    MEDIA_DIR: `${database.directory}/media`,
    LOG_LEVEL: 'info',
  })
  started.push(service)
  return service
}

/** Writes so many articles and schedules them all for the same moment, soon. */
async function schedule(service: ReadyService, count: number) {
  const { body } = await service.send('/api/users/login', { email: ADMINISTRATOR, password: PASSWORD })
  const headers = { authorization: `JWT ${body.token}` }
  const send = async (path: string, data: object) => (await service.send(path, data, headers)).body.doc as Doc
  const articles = await Promise.all(
    Array.from({ length: count }, () => send('/api/news-articles?draft=true', { title: uniqueName('News') })),
  )
  const at = new Date(Date.now() + 6000)
  const rows = await Promise.all(
    articles.map(({ id }) =>
      send('/api/scheduled-publications', {
        document: { relationTo: 'news-articles', value: id },
        action: 'publish',
        at,
      }),
    ),
  )
  return { at, articles: articles.map(({ id }) => id), rows: rows.map(({ id }) => id) }
}

type Scheduled = Awaited<ReturnType<typeof schedule>>

const rowsOf = async (service: ReadyService, { rows }: Scheduled): Promise<Doc[]> =>
  (await service.read(`/api/scheduled-publications?where[id][in]=${rows.join()}&limit=100&depth=0`)).docs

const allDone = (service: ReadyService, scheduled: Scheduled) =>
  expect
    .poll(async () => (await rowsOf(service, scheduled)).map(({ state }) => state), { timeout: 40_000 })
    .toEqual(scheduled.rows.map(() => 'done'))

/** How often each article has been published. */
async function publications(service: ReadyService, { articles }: Scheduled): Promise<number[]> {
  const counts: number[] = []
  for (const id of articles) {
    const where = `where[parent][equals]=${id}&where[version._status][equals]=published`
    counts.push((await service.read(`/api/news-articles/versions?${where}&depth=0`)).totalDocs)
  }
  return counts
}

const doneBy = (service: ReadyService) =>
  service.stdout().match(/"state":"done".*"msg":"schedule"/g)?.length ?? 0

describe('What is scheduled', { timeout: 180_000 }, () => {
  it('is published once and on time: what is in hand by a process that stops, the rest by several that start', async () => {
    const first = await start()
    const scheduled = await schedule(first, 24)
    await first.waitForOutput(/"msg":"schedule"/)
    const exit = await first.end('SIGTERM')

    const services = [first, ...(await Promise.all(Array.from({ length: together }, start)))]

    await allDone(services[1]!, scheduled)
    const late = (await rowsOf(services[1]!, scheduled)).map(
      ({ settledAt }) => Date.parse(settledAt) - scheduled.at.valueOf(),
    )
    expect(exit).toEqual({ code: 0, signal: null })
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
    expect(Math.min(...late)).toBeLessThan(30_000)
    expect(await publications(services[1]!, scheduled)).toEqual(Array(24).fill(1))
    await expect
      .poll(() => services.map(doneBy).reduce((all, one) => all + one), { timeout: 20_000 })
      .toBe(24)
    // Nothing had to wait for a lease to run out: each was taken once.
    for (const service of services) expect(service.stdout()).not.toMatch(/"attempts":2.*"msg":"schedule"/)
  })

  it('is published once, all of it, when process after process is killed while it publishes', async () => {
    const first = await start()
    const scheduled = await schedule(first, 12)
    await first.waitForOutput(/"msg":"schedule"/)
    await first.end('SIGKILL')
    const second = await start()
    await second.waitForOutput(/"msg":"schedule"/)
    await second.end('SIGKILL')

    const last = await start()

    await allDone(last, scheduled)
    expect(await publications(last, scheduled)).toEqual(Array(12).fill(1))
  })
})
