import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { engine, openHouse } from '#tests/support/house.ts'
import { importerIn } from '#tests/support/imports.ts'
import { inspectedPlaces, listedPlaces, operatorOf, PLACE_REPORTS } from '#tests/support/imported-places.ts'
import { startService, type ReadyService } from '#tests/support/process.ts'

/** Starts a MongoDB server that may be killed: see crash-database.test.ts. */
const COMMAND = process.env.MONGODB_START ?? '../shared/mongodb/start'
const PLACES = 10

const directory = mkdtempSync(path.join(os.tmpdir(), 'content-database-'))
const started: ReadyService[] = []

const startDatabase = async (port = '0') =>
  (await promisify(execFile)(COMMAND, [directory, port])).stdout.trim()
const killDatabase = () => process.kill(Number(readFileSync(path.join(directory, 'pid'), 'utf8')), 'SIGKILL')

afterEach(() => Promise.all(started.splice(0).map((service) => service.end('SIGKILL'))))
afterAll(() => {
  if (existsSync(path.join(directory, 'pid'))) killDatabase()
  rmSync(directory, { recursive: true, force: true })
})

describe('An import whose database is lost', { timeout: 240_000 }, () => {
  it('shows no authority half, and goes on by itself when the database is back', async ({ skip }) => {
    skip(engine !== 'mongodb', 'SQLite lives in the process itself')
    skip(!existsSync(COMMAND), `there is no ${COMMAND} that would start a server to kill (MONGODB_START)`)
    const uri = new URL(await startDatabase())
    uri.pathname = '/content'
    const service = await startService({ DATABASE_URI: uri.href, READS_PER_MINUTE: '1000000' })
    started.push(service)
    const operator = operatorOf(service)
    await operator.take('authorities.csv', listedPlaces(PLACES))
    const run = await operator.read('inspections.csv', inspectedPlaces(PLACES))

    await operator.confirm(run)
    await operator.until(run, ({ partsDone }) => partsDone > 1)
    killDatabase()
    await operator.untilAway(run)
    await startDatabase(uri.port)
    const back = await operator.until(run, () => true)
    const seenMeanwhile = await operator.seen()
    await operator.until(run, ({ state }) => state === 'done')
    const { partsDone, documentsWritten } = await operator.until(run, () => true)

    expect(back.state).toBe('confirmed')
    for (const [reports, grade] of seenMeanwhile)
      expect([`0 not-inspected`, `${PLACE_REPORTS} outstanding`]).toContain(`${reports} ${grade}`)
    expect(await operator.seen()).toEqual(
      Array.from({ length: PLACES }, () => [PLACE_REPORTS, 'outstanding']),
    )
    expect([partsDone, documentsWritten]).toEqual([PLACES, PLACES * PLACE_REPORTS])
  })
})

type Client = { execute(sql: string): Promise<{ rows: Record<string, unknown>[] }> }

describe('An import whose database is full', () => {
  it('writes nothing of an authority, says why it is not finished, and goes on when there is room', async ({
    skip,
  }) => {
    skip(engine !== 'sqlite', 'a full MongoDB cannot be had in a test')
    const house = await openHouse()
    const importer = importerIn(house)
    await importer.take('authorities.csv', listedPlaces(2))
    const planned = await importer.dryRun('inspections.csv', inspectedPlaces(2))
    const { client } = (globalThis as Record<symbol, unknown>)[Symbol.for('content.together-sqlite')] as {
      client: Client
    }
    const [pages] = (await client.execute('PRAGMA page_count')).rows
    await client.execute(`PRAGMA max_page_count = ${String(pages!.page_count)}`)

    await importer.act(planned.run.id, 'confirm')
    await expect
      .poll(async () => (await importer.see(planned.run.id)).run.reason, { timeout: 30_000 })
      .toBe('The database is full: there is no room on its disk. Make room, then try again.')
    const stuck = await importer.see(planned.run.id)
    const reports = await house.ask('/api/inspection-reports?limit=1')
    await client.execute('PRAGMA max_page_count = 1000000')
    const done = await importer.settled(planned.run.id)
    const after = await house.ask('/api/inspection-reports?limit=1')
    await house.close()

    expect([stuck.run.state, stuck.run.partsDone, reports.body.totalDocs]).toEqual(['confirmed', 0, 0])
    expect(done.run).toMatchObject({
      state: 'done',
      partsDone: 2,
      documentsWritten: 2 * PLACE_REPORTS,
      reason: null,
    })
    expect(after.body.totalDocs).toBe(2 * PLACE_REPORTS)
  })
})
