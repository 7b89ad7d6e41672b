import { expect } from 'vitest'
import type { Role } from '#collections/shared/access.ts'
import type { Doc } from './content.ts'
import type { Answer, Asked, House } from './house.ts'
import { PASSWORD } from './people.ts'

const PATH = '/api/scheduled-publications'
const DAY_MS = 86_400_000

/** Tomorrow: the house's own worker, which goes by the clock on the wall, leaves it alone. */
export const tomorrow = (moreMs = 0) => new Date(Date.now() + DAY_MS + moreMs)

/** What an editor schedules, through REST, and the service's own work on it, by hand and at any time. */
export function scheduleOf(house: House) {
  const ask = (path: string, asked: Asked = {}): Promise<Answer> =>
    house.ask(PATH + path, { as: 'editor', ...asked })
  const read = async (id: string): Promise<Doc> => (await ask(`/${id}?depth=0`, { as: 'admin' })).body

  return {
    ask,
    read,
    /** As one who is signed in by `headers`, else the editor. */
    async add(collection: string, id: string, more: object = {}, asked: Asked = {}): Promise<Doc> {
      const body = {
        document: { relationTo: collection, value: id },
        action: 'publish',
        at: tomorrow(),
        ...more,
      }
      const { status, body: answer } = await ask('?depth=0', { ...asked, body })
      expect([status, answer.errors]).toEqual([201, undefined])
      return answer.doc
    },
    callOff: (id: string, as: Role = 'editor') => ask(`/${id}/call-off`, { as, body: {} }),
    /** Everything that is due at `now`: the time that was chosen, unless another is given. */
    async work(now = tomorrow(1000)): Promise<void> {
      const { carryOutDue } = await import('#src/schedule/worker.ts')
      await carryOutDue(house.payload, { now: () => now })
    },
    stateOf: async (id: string) => (await read(id)).state as string,
    /** A new person with these roles, signed in. */
    async person(roles: Role[]) {
      const email = `someone-${crypto.randomUUID()}@staff.example`
      const made = await house.ask('/api/users?depth=0', {
        as: 'admin',
        body: { email, name: 'Some One', roles, password: PASSWORD },
      })
      const { body } = await house.ask('/api/users/login', { body: { email, password: PASSWORD } })
      return { id: made.body.doc.id as string, headers: { authorization: `JWT ${body.token}` } }
    },
  }
}
