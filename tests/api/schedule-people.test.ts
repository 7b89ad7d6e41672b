import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#collections/shared/access.ts'
import { asVisitor, editorIn, uniqueName } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { scheduleOf, tomorrow } from '#tests/support/schedule.ts'

let house: House
let editor: ReturnType<typeof editorIn>
let schedule: ReturnType<typeof scheduleOf>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  schedule = scheduleOf(house)
})
afterAll(() => house.close())

const draft = () => editor.create('news-articles', { title: uniqueName('News') }, '&draft=true')
const isPublic = async (id: string) => (await asVisitor(house, 'news-articles', id)) !== undefined
const idOf = async (role: Role) => (await house.ask('/api/users/me', { as: role })).body.user.id as string
const body = (id: string, more: object = {}) => ({
  document: { relationTo: 'news-articles', value: id },
  action: 'publish',
  at: tomorrow(),
  ...more,
})
const countFor = async (id: string) =>
  (await schedule.ask(`/count?where[document.value][equals]=${id}`)).body.totalDocs as number

describe('Whoever may publish', () => {
  it.each<Role>(['admin', 'editor'])('schedules, sees and calls off (%s)', async (role) => {
    const { id } = await draft()

    const { id: row } = await schedule.add('news-articles', id, {}, { as: role })
    const list = await schedule.ask(`?where[document.value][equals]=${id}&sort=title`, { as: role })
    const answer = await schedule.callOff(row, role)
    await schedule.work()

    expect(list.body.docs).toEqual([
      expect.objectContaining({ id: row, action: 'publish', state: 'waiting' }),
    ])
    expect(list.body.docs[0].title).toMatch(/^News/)
    expect([answer.status, answer.body.state]).toEqual([200, 'called-off'])
    expect(await schedule.read(row)).toMatchObject({
      state: 'called-off',
      reason: 'Called off by an editor.',
      updatedBy: await idOf(role),
    })
    expect(await isPublic(id)).toBe(false)
  })

  it('calls off what a colleague scheduled, and sets aside what failed without losing the reason', async () => {
    const { id } = await editor.create('news-articles', { title: '' }, '&draft=true')
    const { id: row } = await schedule.add('news-articles', id, {}, { as: 'admin' })
    await schedule.work()

    const answer = await schedule.callOff(row)

    expect(answer.status).toBe(200)
    expect(await schedule.read(row)).toMatchObject({
      state: 'called-off',
      reason: expect.stringMatching(/required/i),
    })
  })

  it('is told in words what cannot be scheduled', async () => {
    const { id } = await draft()
    const trashed = await draft()
    await editor.trash('news-articles', trashed.id)
    const gone = await draft()
    await editor.remove('news-articles', gone.id)

    const answers = await Promise.all(
      [
        body(id, { at: new Date(Date.now() - 60_000) }),
        body(id, { at: 'soon' }),
        body(id, { at: null }),
        body(id, { action: 'delete' }),
        body(trashed.id),
        body(gone.id),
        body('nonsense'),
        { ...body(id), document: { relationTo: 'users', value: await idOf('viewer') } },
        { ...body(id), document: { relationTo: 'nonsense', value: id } },
        { ...body(id), document: id },
        { ...body(id), document: null },
      ].map((asked) => schedule.ask('', { body: asked })),
    )

    expect(answers.map(({ status }) => status)).toEqual(Array(11).fill(400))
    expect(answers[0]!.body.errors).toEqual([
      expect.objectContaining({ field: 'at', code: 'in-the-past', message: expect.stringMatching(/passed/) }),
    ])
    expect(answers[2]!.body.errors).toEqual([
      expect.objectContaining({ field: 'at', message: 'Choose when it happens.' }),
    ])
    expect(answers[4]!.body.errors[0]).toMatchObject({
      field: 'document',
      message: expect.stringMatching(/trash/),
    })
    expect(answers[5]!.body.errors[0]).toMatchObject({
      field: 'document',
      message: expect.stringMatching(/there/),
    })
    expect(await countFor(id)).toBe(0)
  })

  it('cannot call off twice, or what is done', async () => {
    const { id } = await draft()
    const { id: row } = await schedule.add('news-articles', id)
    await schedule.work()

    const done = await schedule.callOff(row)
    const unknown = await schedule.callOff(id)

    expect([done.status, done.body.errors[0].code]).toEqual([409, 'too-late'])
    expect([unknown.status, unknown.body.errors[0].code]).toEqual([404, 'not-found'])
    expect(await schedule.stateOf(row)).toBe('done')
  })

  it('schedules in his own name only, and writes nothing that the service writes', async () => {
    const { id } = await draft()
    const forged = {
      scheduledBy: await idOf('admin'),
      input: { user: await idOf('admin') },
      updatedBy: await idOf('admin'),
      state: 'running',
      title: 'Another',
      attempts: 5,
      dueAt: new Date(0),
      leaseUntil: new Date(0),
      reason: 'None',
    }

    const { id: row } = await schedule.add('news-articles', id, forged)
    const changed = await schedule.ask(`/${row}`, { method: 'PATCH', body: forged })
    const deleted = await schedule.ask(`/${row}`, { method: 'DELETE', body: {} })
    await schedule.work(new Date())

    expect([changed.status, deleted.status]).toEqual([403, 403])
    const kept = await schedule.read(row)
    expect(kept).toMatchObject({ scheduledBy: await idOf('editor'), state: 'waiting', reason: null })
    expect(kept.title).toMatch(/^News/)
    expect(await isPublic(id)).toBe(false)
    await schedule.callOff(row)
  })
})

describe('Whoever may not publish', () => {
  it.each<Role>(['viewer', 'enquiries', 'data-protection'])(
    'neither schedules nor calls off (%s)',
    async (role) => {
      const { id } = await draft()
      const { id: row } = await schedule.add('news-articles', id)

      const answers = await Promise.all([
        schedule.ask('', { as: role, body: body(id) }),
        schedule.callOff(row, role),
        schedule.ask(`/${row}`, { as: role, method: 'PATCH', body: { state: 'called-off' } }),
        schedule.ask(`/${row}`, { as: role, method: 'DELETE', body: {} }),
      ])

      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
      expect([await schedule.stateOf(row), await countFor(id)]).toEqual(['waiting', 1])
      await schedule.callOff(row)
    },
  )

  it('sees what is scheduled as a viewer, and nothing of it otherwise', async () => {
    expect((await schedule.ask('', { as: 'viewer' })).status).toBe(200)
    expect((await schedule.ask('', { as: 'enquiries' })).status).toBe(403)
    expect((await house.ask('/api/scheduled-publications')).status).toBe(401)
  })

  it.each(['/api/payload-jobs', '/api/payload-jobs/run', '/api/payload-jobs/handle-schedules'])(
    'finds no queue of Payload’s beside it: %s',
    async (path) => {
      expect((await house.ask(path, { as: 'admin' })).status).toBe(404)
    },
  )

  it('finds no queue behind the admin’s own function for scheduling either', async () => {
    const { id } = await draft()
    const input = { type: 'publish', doc: { relationTo: 'news-articles', value: id } }

    const asked = house.payload.jobs.queue({ task: 'schedulePublish', input } as never)

    await expect(asked).rejects.toThrow()
  })
})

describe('Somebody who is removed', () => {
  it('is out at once: by REST, GraphQL and in the admin', async () => {
    const { id } = await draft()
    const person = await schedule.person(['editor'])
    const asked = { headers: person.headers }
    const query = `{ NewsArticle(id: "${id}", draft: true) { title } }`
    const before = await house.graphql(query, {}, asked)

    await house.ask(`/api/users/${person.id}`, { as: 'admin', method: 'DELETE' })

    const change = await house.ask(`/api/news-articles/${id}`, { ...asked, method: 'PATCH', body: {} })
    const refresh = await house.ask('/api/users/refresh-token', { ...asked, body: {} })
    const after = await house.graphql(query, {}, asked)
    const admin = await house.payload.auth({ headers: new Headers(person.headers) })
    expect(before.body.data.NewsArticle.title).toMatch(/^News/)
    expect([change.status, refresh.status >= 400]).toEqual([401, true])
    expect(after.body.data?.NewsArticle ?? null).toBeNull()
    expect(admin.user).toBeNull()
  })

  it('has no key to come back with: nobody has any', async () => {
    const { id } = await draft()
    const { config } = house.payload.collections.users
    const asked = { headers: { authorization: 'users API-Key 00000000-0000-4000-8000-000000000000' } }

    expect(config.auth.useAPIKey).toBeFalsy()
    expect(
      (await house.ask(`/api/news-articles/${id}`, { ...asked, method: 'PATCH', body: {} })).status,
    ).toBe(401)
  })

  it('has nothing published in his name: it is called off at once, and says why', async () => {
    const { id } = await draft()
    const person = await schedule.person(['editor'])
    const { id: row } = await schedule.add(
      'news-articles',
      id,
      {},
      { headers: person.headers, as: undefined },
    )

    await house.ask(`/api/users/${person.id}`, { as: 'admin', method: 'DELETE' })
    const atOnce = await schedule.read(row)
    await schedule.work()

    expect(atOnce).toMatchObject({
      state: 'called-off',
      reason: 'Whoever scheduled this has been removed.',
      scheduledBy: null,
    })
    expect(await isPublic(id)).toBe(false)
  })

  it('has nothing published either that was in hand when its process died', async () => {
    const { claim } = await import('#src/schedule/claim.ts')
    const { id } = await draft()
    const person = await schedule.person(['editor'])
    const { id: row } = await schedule.add(
      'news-articles',
      id,
      {},
      { headers: person.headers, as: undefined },
    )
    await claim(house.payload, 60, tomorrow(1000))

    await house.ask(`/api/users/${person.id}`, { as: 'admin', method: 'DELETE' })
    await schedule.work(tomorrow(120_000))

    expect(await schedule.read(row)).toMatchObject({
      state: 'called-off',
      reason: 'Whoever scheduled this has been removed.',
    })
    expect(await isPublic(id)).toBe(false)
  })
})

describe('Somebody who loses the role', () => {
  it('has nothing published in his name: it is called off at once, and says why', async () => {
    const { id } = await draft()
    const person = await schedule.person(['editor', 'viewer'])
    const { id: row } = await schedule.add(
      'news-articles',
      id,
      {},
      { headers: person.headers, as: undefined },
    )

    await changeRoles(person.id, ['viewer'])
    const atOnce = await schedule.read(row)
    await changeRoles(person.id, ['editor'])
    await schedule.work()

    expect(atOnce).toMatchObject({
      state: 'called-off',
      reason: 'Whoever scheduled this may no longer publish.',
    })
    expect(await isPublic(id)).toBe(false)
  })

  it('keeps what he scheduled where he still may publish', async () => {
    const { id } = await draft()
    const person = await schedule.person(['admin', 'viewer'])
    const { id: row } = await schedule.add(
      'news-articles',
      id,
      {},
      { headers: person.headers, as: undefined },
    )

    await changeRoles(person.id, ['editor'])
    await house.ask(`/api/users/${person.id}?select[name]=true`, {
      as: 'admin',
      method: 'PATCH',
      body: { name: 'Renamed' },
    })
    await schedule.work()

    expect([await schedule.stateOf(row), await isPublic(id)]).toEqual(['done', true])
  })

  it('publishes nothing also where the service was not told, and that can be seen', async () => {
    const { id } = await draft()
    const person = await schedule.person(['editor'])
    const { id: row } = await schedule.add(
      'news-articles',
      id,
      {},
      { headers: person.headers, as: undefined },
    )

    await house.payload.db.updateOne({ collection: 'users', id: person.id, data: { roles: ['viewer'] } })
    await schedule.work()

    expect(await schedule.read(row)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('may no longer publish'),
    })
    expect(await isPublic(id)).toBe(false)
  })

  const changeRoles = (id: string, roles: Role[]) =>
    house.ask(`/api/users/${id}`, { as: 'admin', method: 'PATCH', body: { roles } })
})
