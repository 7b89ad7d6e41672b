import { afterAll, describe, expect, it } from 'vitest'
import { engine, newDatabase } from '#tests/support/house.ts'
import { csv } from '#tests/support/imports.ts'
import { ADMINISTRATOR, dropDatabase, startService, type ReadyService } from '#tests/support/process.ts'
import { PASSWORD } from '#tests/support/people.ts'

const { uri } = newDatabase()
/** Long enough to look at what was left before it is gone on with. */
const settings = { DATABASE_URI: uri, IMPORT_LEASE_SECONDS: '20', READS_PER_MINUTE: '1000000' }
afterAll(() => (engine === 'mongodb' ? dropDatabase(uri) : undefined))

const PLACES = 14
const REPORTS = 4
const name = (place: number) => `Place ${String(place).padStart(2, '0')}`

/** One table of authorities and, after it, their inspections: each with four. */
const authorities = csv(
  ['name', 'gss_code', 'authority_type', 'region'],
  ...Array.from({ length: PLACES }, (_, place) => [
    name(place),
    `E060009${String(place).padStart(2, '0')}`,
    'Unitary authority',
    'London',
  ]),
)
const inspections = csv(
  ['authority', 'event_type', 'start_date', 'publication_date', 'overall_effectiveness', 'impact_of_leaders'],
  ...Array.from({ length: PLACES * REPORTS }, (_, index) => [
    name(index % PLACES),
    'Standard inspection',
    `20${18 + Math.floor(index / PLACES)}-03-05`,
    `20${18 + Math.floor(index / PLACES)}-05-05`,
    ['Inadequate', 'Requires improvement to be good', 'Good', 'Outstanding'][Math.floor(index / PLACES)]!,
    'Good',
  ]),
)

async function tokenOf(service: ReadyService): Promise<string> {
  const { body } = await service.send('/api/users/login', { email: ADMINISTRATOR, password: PASSWORD })
  return body.token
}

async function upload(service: ReadyService, file: string, content: string): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([content]), file)
  const headers = { authorization: `JWT ${await tokenOf(service)}` }
  const answer = await fetch(`${service.url}/api/import-runs/upload`, { method: 'POST', headers, body: form })
  const { id } = (await answer.json()) as { id: string }
  await expect.poll(() => stateOf(service, id), { timeout: 100_000 }).toBe('planned')
  return id
}

const rowsOf = (service: ReadyService, id: string) => service.read(`/api/import-runs/${id}/rows`)
const stateOf = async (service: ReadyService, id: string) => (await rowsOf(service, id)).run.state

async function confirm(service: ReadyService, id: string): Promise<void> {
  const headers = { authorization: `JWT ${await tokenOf(service)}` }
  await service.send(`/api/import-runs/${id}/confirm`, {}, headers)
}

/** How many reports each authority has as readers see it, and its grade. */
async function seen(service: ReadyService): Promise<[number, string][]> {
  const { docs } = (await (
    await fetch(`${service.url}/api/authorities?limit=100&sort=name&depth=0`)
  ).json()) as {
    docs: { id: string; currentGrade: string }[]
  }
  return Promise.all(
    docs.map(async ({ id, currentGrade }): Promise<[number, string]> => {
      const where = `where[authority][equals]=${id}&limit=100&depth=0`
      const answer = await fetch(`${service.url}/api/inspection-reports?${where}`)
      return [((await answer.json()) as { docs: unknown[] }).docs.length, currentGrade]
    }),
  )
}

describe('An import whose process is killed', () => {
  it('leaves whole authorities and nothing half, says that it is not finished, and goes on after the start', async () => {
    const first = await startService(settings)
    const list = await upload(first, 'authorities.csv', authorities)
    await confirm(first, list)
    await expect.poll(() => stateOf(first, list), { timeout: 100_000 }).toBe('done')
    const run = await upload(first, 'inspections.csv', inspections)
    await confirm(first, run)
    await expect
      .poll(async () => (await rowsOf(first, run)).run.partsDone, { timeout: 100_000, interval: 10 })
      .toBeGreaterThan(2)
    await first.end('SIGKILL')

    const second = await startService(settings)
    const [state, half] = [await stateOf(second, run), await seen(second)]
    await expect.poll(() => stateOf(second, run), { timeout: 100_000 }).toBe('done')
    const whole = await seen(second)
    await second.end('SIGTERM')

    expect(state).toBe('confirmed')
    expect(new Set(half.map(String))).toEqual(new Set([`0,not-inspected`, `${REPORTS},outstanding`]))
    expect(whole).toEqual(Array.from({ length: PLACES }, () => [REPORTS, 'outstanding']))
  }, 240_000)
})
