import { afterAll, describe, expect, it } from 'vitest'
import { engine, newDatabase } from '#tests/support/house.ts'
import { inspectedPlaces, listedPlaces, operatorOf, PLACE_REPORTS } from '#tests/support/imported-places.ts'
import { dropDatabase, endLeases, startService } from '#tests/support/process.ts'

const { uri } = newDatabase()
/** Nobody goes on before the test has looked at what was left, and lets the lease end. */
const settings = { DATABASE_URI: uri, IMPORT_LEASE_SECONDS: '3600', READS_PER_MINUTE: '1000000' }
afterAll(() => (engine === 'mongodb' ? dropDatabase(uri) : undefined))

const PLACES = 8

describe('An import whose process is killed', () => {
  it('leaves whole authorities and nothing half, says that it is not finished, and goes on when its lease has ended', async () => {
    const first = await startService(settings)
    const before = operatorOf(first)
    await before.take('authorities.csv', listedPlaces(PLACES))
    const run = await before.read('inspections.csv', inspectedPlaces(PLACES))
    await before.confirm(run)
    await before.until(run, ({ partsDone }) => partsDone > 1)
    await first.end('SIGKILL')

    const second = await startService(settings)
    const after = operatorOf(second)
    const left = await after.until(run, () => true)
    const half = await after.seen()
    await endLeases(uri)
    const done = await after.until(run, ({ state }) => state === 'done')
    const whole = await after.seen()
    await second.end('SIGTERM')

    expect(left.state).toBe('confirmed')
    expect(new Set(half.map(String))).toEqual(new Set([`0,not-inspected`, `${PLACE_REPORTS},outstanding`]))
    expect(half.filter(([reports]) => reports > 0)).toHaveLength(left.partsDone)
    expect(whole).toEqual(Array.from({ length: PLACES }, () => [PLACE_REPORTS, 'outstanding']))
    expect(done).toMatchObject({ partsDone: PLACES, documentsWritten: PLACES * PLACE_REPORTS })
  }, 240_000)
})
