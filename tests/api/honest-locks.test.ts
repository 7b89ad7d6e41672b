import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#collections/shared/access.ts'
import { make, type Doc } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

const LOCKS = 'payload-locked-documents'

let house: House
let topic: Doc
let lock: string
beforeAll(async () => {
  house = await openHouse()
  topic = await make(house, 'topics', { name: 'Fostering' })
})
afterAll(() => house.close())

/** As the admin begins one when an editor opens a document. */
beforeEach(async () => {
  lock = await lockOf('editor')
})

async function lockOf(role: Role): Promise<string> {
  const data = {
    document: { relationTo: 'topics', value: topic.id },
    user: { relationTo: 'users', value: await idOf(role) },
  }
  return String((await house.payload.db.create({ collection: LOCKS, data })).id)
}

const idOf = async (role: Role) => (await house.ask('/api/users/me', { as: role })).body.user.id as string
const holder = async (id: string) =>
  (await house.ask(`/api/${LOCKS}/${id}?depth=0`, { as: 'admin' })).body.user?.value as string | undefined

describe('Who has a document open', () => {
  it('is not said over REST by anybody: the admin says it', async () => {
    const user = { relationTo: 'users', value: await idOf('editor') }
    const body = { document: { relationTo: 'topics', value: topic.id }, user }

    for (const as of ['viewer', 'editor', 'admin'] as const)
      expect((await house.ask(`/api/${LOCKS}`, { as, body })).status).toBe(403)
  })

  it('is taken over in one’s own name, whatever name is sent', async () => {
    const user = { relationTo: 'users', value: await idOf('viewer') }

    const { status } = await house.ask(`/api/${LOCKS}/${lock}`, {
      as: 'admin',
      method: 'PATCH',
      body: { user },
    })

    expect(status).toBe(200)
    expect(await holder(lock)).toBe(await idOf('admin'))
  })

  it('is not taken from an editor by who only reads, who ends his own', async () => {
    const own = await lockOf('viewer')
    const asked = { as: 'viewer', headers: { 'content-type': 'application/json' } } as const

    const answers = [
      await house.ask(`/api/${LOCKS}/${lock}`, { ...asked, method: 'DELETE' }),
      await house.ask(`/api/${LOCKS}/${lock}`, { ...asked, method: 'PATCH', body: { globalSlug: 'x' } }),
      await house.ask(`/api/${LOCKS}/${own}`, { ...asked, method: 'DELETE' }),
    ]

    expect(answers.map(({ status }) => status < 300)).toEqual([false, false, true])
    expect(await holder(lock)).toBe(await idOf('editor'))
    expect(await holder(own)).toBeUndefined()
  })

  it.each(['run', 'handle-schedules'])('nor does anybody make the jobs %s over REST', async (what) => {
    for (const as of ['viewer', 'admin'] as const)
      expect((await house.ask(`/api/payload-jobs/${what}`, { as })).status).toBe(404)
  })
})
