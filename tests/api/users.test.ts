import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { editorIn, inspections, uniqueName } from '#tests/support/content.ts'
import { everyRole, PASSWORD } from '#tests/support/people.ts'
import type { Role } from '#collections/shared/access.ts'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const idOf = async (role: Role) => (await house.ask('/api/users/me', { as: role })).body.user.id as string
const person = async (roles: Role[]) => {
  const email = `${uniqueName('someone').replace(' ', '-')}@staff.example`
  const { body } = await house.ask('/api/users?depth=0', {
    as: 'admin',
    body: { email, name: 'Some One', roles, password: PASSWORD },
  })
  return { ...body.doc, email } as { id: string; email: string }
}
const rolesOf = async (id: string) => (await house.ask(`/api/users/${id}`, { as: 'admin' })).body.roles
const change = (as: Role, id: string, body: object) =>
  house.ask(`/api/users/${id}`, { as, method: 'PATCH', body })

describe('A colleague', () => {
  it.each(everyRole.filter((role) => role !== 'admin'))(
    '(%s) does not raise his own role, in any way',
    async (role) => {
      const id = await idOf(role)

      await change(role, id, { roles: ['admin'] })
      await house.ask(`/api/users?where[id][in]=${id}`, {
        as: role,
        method: 'PATCH',
        body: { roles: ['admin'] },
      })
      const made = await house.ask('/api/users', {
        as: role,
        body: { email: 'me@staff.example', name: 'Me', roles: ['admin'], password: PASSWORD },
      })

      expect(await rolesOf(id)).toEqual([role])
      expect(made.status).toBe(403)
    },
  )

  it('changes his own name, and nobody else’s', async () => {
    const own = await change('editor', await idOf('editor'), { name: 'The new editor' })
    const other = await change('editor', await idOf('viewer'), { name: 'Not me' })
    const bulk = await house.ask(`/api/users?where[id][in]=${await idOf('viewer')}`, {
      as: 'editor',
      method: 'PATCH',
      body: { name: 'Not me' },
    })

    expect([own.status, own.body.doc.name]).toEqual([200, 'The new editor'])
    expect([other.status, bulk.status]).toEqual([403, 403])
  })

  it('reads the names of others, and nothing with which one could sign in', async () => {
    const { status, body } = await house.ask('/api/users?depth=0&limit=100', { as: 'viewer' })

    expect(status).toBe(200)
    expect(body.docs.map(({ name }: { name: string }) => name)).toContain('The enquiries')
    expect(JSON.stringify(body)).not.toMatch(
      /"(hash|salt|password|resetPasswordToken|loginAttempts|lockUntil)"/,
    )
  })

  it('is not removed by colleagues', async () => {
    const { id } = await person(['viewer'])

    const answers = await Promise.all(
      (['editor', 'enquiries', 'data-protection', 'viewer'] as const).map((as) =>
        house.ask(`/api/users/${id}`, { as, method: 'DELETE' }),
      ),
    )

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect((await house.ask(`/api/users/${id}`, { as: 'admin' })).status).toBe(200)
  })
})

describe('A visitor', () => {
  it('reads nothing of our staff, and makes nobody one of them', async () => {
    const id = await idOf('editor')
    const asked = [
      ['/api/users', 'GET'],
      [`/api/users/${id}`, 'GET'],
      ['/api/users/count', 'GET'],
      ['/api/users', 'POST'],
      ['/api/users/first-register', 'POST'],
      [`/api/users/${id}`, 'PATCH'],
      [`/api/users/${id}`, 'DELETE'],
      ['/api/users/unlock', 'POST'],
    ] as const

    const answers = await Promise.all(
      asked.map(([path, method]) =>
        house.ask(path, {
          method,
          ...(method === 'GET'
            ? {}
            : { body: { email: 'new@staff.example', name: 'New', roles: ['admin'], password: PASSWORD } }),
        }),
      ),
    )

    expect(answers.filter(({ status }) => ![400, 401, 403, 404].includes(status))).toEqual([])
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/The editor|editor@staff/)
    const { body } = await house.ask('/api/users?where[email][equals]=new@staff.example', { as: 'admin' })
    expect(body.totalDocs).toBe(0)
  })

  it('finds no staff in the GraphQL schema', async () => {
    const { body } = await house.graphql(
      '{ __schema { types { name } queryType { fields { name } } mutationType { fields { name } } } }',
    )

    expect(JSON.stringify(body.data)).not.toMatch(/"(User|Users|loginUser|createUser|meUser)"/)
  })
})

describe('The last administrator', () => {
  it('stays: he cannot be removed, nor lose his role', async () => {
    const { body } = await house.ask('/api/users?limit=100&depth=0', { as: 'admin' })
    const me = await idOf('admin')
    const others = body.docs.filter(
      ({ id, roles }: { id: string; roles: Role[] }) => id !== me && roles.includes('admin'),
    )
    for (const { id } of others) await house.ask(`/api/users/${id}`, { as: 'admin', method: 'DELETE' })

    const answers = [
      await change('admin', me, { roles: ['editor'] }),
      await change('admin', me, { roles: [] }),
      await house.ask(`/api/users/${me}`, { as: 'admin', method: 'DELETE' }),
      await house.ask(`/api/users?where[id][in]=${me}`, {
        as: 'admin',
        method: 'PATCH',
        body: { roles: ['viewer'] },
      }),
      await house.ask(`/api/users?where[id][in]=${me}`, { as: 'admin', method: 'DELETE' }),
    ]

    expect(answers.filter(({ status }) => status < 400)).toEqual([])
    expect(answers[0]!.body.errors[0]).toMatchObject({ code: 'last-administrator', field: 'roles' })
    expect(answers[0]!.body.errors[0].message).toMatch(/Make somebody else an administrator first/)
    expect(await rolesOf(me)).toEqual(['admin'])
  })

  it('can go when there is another', async () => {
    const second = await person(['admin'])

    const { status } = await change('admin', second.id, { roles: ['editor'] })

    expect(status).toBe(200)
    expect(await rolesOf(second.id)).toEqual(['editor'])
  })

  it('is one of two who would take each other’s role at the same moment: one stays', async () => {
    const me = await idOf('admin')
    const second = await person(['admin'])

    await Promise.all([
      change('admin', second.id, { roles: ['editor'] }),
      change('admin', me, { roles: ['editor'] }),
    ])

    const { docs } = await house.payload.find({
      collection: 'users',
      where: { roles: { in: ['admin'] } },
      overrideAccess: true,
    })
    expect(docs.length).toBeGreaterThan(0)
  })
})

describe('A role', () => {
  it('for enquiries reads no drafts and writes no content', async () => {
    const authority = await editor.authority()
    const draft = await editor.create('authorities', { name: uniqueName('Draft'), _status: 'draft' })
    await editor.saveDraft('authorities', authority.id, { officialName: 'Secret name' })
    const as = 'enquiries'

    const over = await house.ask(`/api/authorities/${authority.id}?draft=true&depth=0`, { as })
    const answers = [
      await house.ask(`/api/authorities/${draft.id}`, { as }),
      await house.ask(`/api/authorities/versions?where[parent][equals]=${authority.id}`, { as }),
      await house.ask('/api/authorities', { as, body: { name: 'Mine', _status: 'published' } }),
      await house.ask(`/api/authorities/${authority.id}`, { as, method: 'PATCH', body: { name: 'Mine' } }),
      await house.ask(`/api/authorities/${authority.id}`, { as, method: 'DELETE' }),
    ]

    expect(JSON.stringify(over.body)).not.toContain('Secret name')
    expect(answers.map(({ status }) => status)).toEqual([404, 403, 403, 403, 403])
  })

  it('of a viewer reads drafts and versions, and writes nothing', async () => {
    const authority = await editor.authority()
    await editor.saveDraft('authorities', authority.id, { officialName: 'Next name' })
    const report = await editor.report(inspections.good2022, { authority: authority.id })
    const as = 'viewer'

    const draft = await house.ask(`/api/authorities/${authority.id}?draft=true&depth=0`, { as })
    const versions = await house.ask(`/api/authorities/versions?where[parent][equals]=${authority.id}`, {
      as,
    })
    const writes = [
      await house.ask('/api/news-articles', { as, body: { title: 'Mine' } }),
      await house.ask('/api/news-articles?draft=true', { as, body: { title: 'Mine' } }),
      await house.ask(`/api/inspection-reports/${report.id}`, {
        as,
        method: 'PATCH',
        body: { _status: 'draft' },
      }),
      await house.ask(`/api/inspection-reports/${report.id}?draft=true&autosave=true`, {
        as,
        method: 'PATCH',
        body: { title: 'Mine' },
      }),
      await house.ask(`/api/inspection-reports/${report.id}`, {
        as,
        method: 'PATCH',
        body: { deletedAt: new Date().toISOString() },
      }),
      await house.ask(`/api/inspection-reports/${report.id}`, { as, method: 'DELETE' }),
      await house.ask(`/api/authorities/versions/${versions.body.docs[0].id}`, { as, body: {} }),
    ]

    expect(draft.body.officialName).toBe('Next name')
    expect(writes.map(({ status }) => status)).toEqual(writes.map(() => 403))
  })

  it('of an editor ends before people, enquiries and settings', async () => {
    const as = 'editor'

    const answers = [
      await house.ask('/api/users', {
        as,
        body: { email: 'x@staff.example', name: 'X', roles: ['viewer'], password: PASSWORD },
      }),
      await house.ask('/api/enquiries?depth=0', { as }),
      await house.ask('/api/outbox?depth=0', { as }),
      await house.ask('/api/globals/site-settings', { as, body: { name: 'Mine' } }),
    ]

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  })
})
