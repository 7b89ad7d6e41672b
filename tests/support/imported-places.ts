import { expect } from 'vitest'
import { csv } from './imports.ts'
import { PASSWORD } from './people.ts'
import { ADMINISTRATOR, type ReadyService } from './process.ts'

/** Of each place, one a year, from inadequate to outstanding. */
export const PLACE_REPORTS = 4
const GRADES = ['Inadequate', 'Requires improvement to be good', 'Good', 'Outstanding']
const WAIT = { timeout: 100_000, interval: 10 }

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number)
const name = (place: number) => `Place ${String(place).padStart(2, '0')}`

export const listedPlaces = (count: number): string =>
  csv(
    ['name', 'gss_code', 'authority_type', 'region'],
    ...numbers(count).map((place) => [
      name(place),
      `E060009${String(place).padStart(2, '0')}`,
      'Unitary authority',
      'London',
    ]),
  )

export const inspectedPlaces = (count: number): string =>
  csv(
    [
      'authority',
      'event_type',
      'start_date',
      'publication_date',
      'overall_effectiveness',
      'impact_of_leaders',
    ],
    ...numbers(count).flatMap((place) =>
      GRADES.map((grade, index) => [
        name(place),
        'Standard inspection',
        `20${18 + index}-03-05`,
        `20${18 + index}-05-05`,
        grade,
        'Good',
      ]),
    ),
  )

type Run = { state: string; partsDone: number; documentsWritten: number; reason: string | null }

/** Who imports into a service in a process of its own. */
export function operatorOf(service: ReadyService) {
  const signIn = async () => {
    const { body } = await service.send('/api/users/login', { email: ADMINISTRATOR, password: PASSWORD })
    return { authorization: `JWT ${body.token as string}` }
  }
  const signedIn: { headers?: Promise<{ authorization: string }> } = {}
  const headers = () => (signedIn.headers ??= signIn())
  const look = async (id: string) =>
    fetch(`${service.url}/api/import-runs/${id}/rows`, { headers: await headers() })

  const until = async (id: string, isSo: (run: Run) => boolean): Promise<Run> => {
    const seen: { run?: Run } = {}
    await expect
      .poll(async () => {
        const answer = await look(id)
        if (!answer.ok) return false
        seen.run = ((await answer.json()) as { run: Run }).run
        return isSo(seen.run)
      }, WAIT)
      .toBe(true)
    return seen.run!
  }
  const read = async (file: string, content: string): Promise<string> => {
    const form = new FormData()
    form.set('file', new Blob([content]), file)
    const sent = { method: 'POST', headers: await headers(), body: form }
    const { id } = (await (await fetch(`${service.url}/api/import-runs/upload`, sent)).json()) as {
      id: string
    }
    await until(id, ({ state }) => state === 'planned')
    return id
  }
  const confirm = async (id: string) => {
    await service.send(`/api/import-runs/${id}/confirm`, {}, await headers())
  }
  return {
    until,
    read,
    confirm,
    take: async (file: string, content: string) => {
      const id = await read(file, content)
      await confirm(id)
      await until(id, ({ state }) => state === 'done')
    },
    /** Until the service says that the database cannot be reached. */
    untilAway: (id: string) => expect.poll(async () => (await look(id)).status, WAIT).toBe(503),
    /** How many reports each authority has as readers see it, and its grade: as soon as they are answered. */
    seen: async (): Promise<[number, string][]> => {
      const where = 'authorities?sort=name&limit=100&depth=0&joins[reports][limit]=100'
      const seen: { docs: Doc[] } = { docs: [] }
      await expect
        .poll(async () => {
          const answer = await fetch(`${service.url}/api/${where}`)
          Object.assign(seen, await answer.json())
          return answer.status
        }, WAIT)
        .toBe(200)
      return seen.docs.map(({ reports, currentGrade }) => [reports.docs.length, currentGrade])
    },
  }
}

type Doc = { reports: { docs: string[] }; currentGrade: string }
