import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#collections/shared/access.ts'
import { make, type Doc } from '#tests/support/hidden-content.ts'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'
import { everyRole, PASSWORD } from '#tests/support/people.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

let count = 0
type Person = { id: string; email: string; headers: Record<string, string> }

/** Somebody new with these roles, signed in. */
async function person(roles: Role[], more: object = {}): Promise<Person> {
  const email = `person-${++count}@staff.example`
  const { body } = await house.ask('/api/users?depth=0', {
    as: 'admin',
    body: { email, name: 'Some One', roles, password: PASSWORD, ...more },
  })
  return { id: body.doc.id, email, headers: await signIn(email) }
}

async function signIn(email: string, password = PASSWORD) {
  const { body } = await house.ask('/api/users/login', { body: { email, password } })
  return { authorization: `JWT ${body.token}` }
}

/** The account as the database has it, hidden fields too, without what every save touches. */
async function kept(id: string): Promise<Record<string, unknown>> {
  const row = await house.payload.db.findOne({ collection: 'users', where: { id: { equals: id } } })
  const { updatedAt: _at, updatedBy: _by, ...rest } = row as unknown as Record<string, unknown>
  return rest
}

const form = (data: object) => {
  const made = new FormData()
  made.set('_payload', JSON.stringify(data))
  return made
}

const patch = (body: unknown): Asked => ({ method: 'PATCH', body })
const later = '2099-01-01T00:00:00.000Z'
const forged = { id: 'forged', createdAt: later, expiresAt: later }

/** Every way that we know of to write to one’s own account what is not one’s own to say. */
const ways: [what: string, path: string, asked: () => Asked][] = [
  ['roles', '/ID', () => patch({ roles: ['admin'] })],
  ['a role by a dotted key', '/ID', () => patch({ 'roles.0': 'admin' })],
  ['a role by brackets', '/ID', () => patch({ 'roles[0]': 'admin', 'roles[]': 'admin' })],
  ['roles in a list as a key', '/ID', () => patch({ '["roles"]': ['admin'] })],
  ['roles as an object', '/ID', () => patch({ roles: { 0: 'admin' } })],
  ['roles as an operator', '/ID', () => patch({ $set: { roles: ['admin'] }, roles: { $push: 'admin' } })],
  ['roles said twice', '/ID', () => patch('{"roles":["viewer"],"roles":["admin"]}')],
  ['roles by a prototype', '/ID', () => patch('{"__proto__":{"roles":["admin"]}}')],
  ['roles by a form', '/ID', () => patch(form({ roles: ['admin'] }))],
  ['roles by a dotted key of a form', '/ID', () => patch(form({ 'roles.0': 'admin' }))],
  ['roles by the query', '/ID?roles[0]=admin&data[roles][0]=admin', () => patch({})],
  ['roles of many', '?where[id][in]=ID', () => patch({ roles: ['admin'] })],
  ['roles as a draft', '/ID?draft=true&autosave=true', () => patch({ roles: ['admin'] })],
  ['roles when staying signed in', '/refresh-token', () => ({ body: { roles: ['admin'] } })],
  [
    'roles as the first of all',
    '/first-register',
    () => ({ body: { roles: ['admin'], email: 'a@b.example', password: PASSWORD, name: 'X' } }),
  ],
  [
    'roles by the method override',
    '/ID',
    () => ({ body: { roles: ['admin'] }, headers: { 'x-http-method-override': 'PATCH' } }),
  ],
  [
    'a copy of the account',
    '/ID/duplicate',
    () => ({ body: { roles: ['admin'], email: 'copy@staff.example' } }),
  ],
  [
    'an invitation',
    '/invite',
    () => ({ body: { roles: ['admin'], email: 'mine@staff.example', name: 'Mine' } }),
  ],
  ['sessions', '/ID', () => patch({ sessions: [forged] })],
  ['no sessions', '/ID', () => patch({ sessions: [] })],
  [
    'a session by a dotted key',
    '/ID',
    () => patch({ 'sessions.0.id': 'forged', 'sessions.0.expiresAt': later }),
  ],
  ['sessions by a form', '/ID', () => patch(form({ sessions: [forged] }))],
  ['a hash', '/ID', () => patch({ hash: '00', salt: '00' })],
  ['a key of an API', '/ID', () => patch({ enableAPIKey: true, apiKey: 'forged', apiKeyIndex: 'forged' })],
  ['attempts and a lock', '/ID', () => patch({ loginAttempts: 7, lockUntil: later })],
  [
    'a way to reset',
    '/ID',
    () =>
      patch({
        resetPasswordToken: 'forged',
        resetPasswordExpiration: later,
        resetPasswordRequestedAt: later,
      }),
  ],
  ['another id', '/ID', () => patch({ id: 'forged', _id: 'forged' })],
  ['that he is verified', '/ID', () => patch({ _verified: true, _verificationToken: 'forged' })],
]

describe('Somebody who is signed in', () => {
  it.each(everyRole.filter((role) => role !== 'admin'))(
    '(%s) neither raises his own role nor edits what he signs in with, in any way',
    async (role) => {
      const me = await person([role])
      const before = await kept(me.id)
      const everybody = await house.payload.count({ collection: 'users', overrideAccess: true })

      for (const [what, path, asked] of ways) {
        const { headers, ...rest } = asked()
        const { status } = await house.ask(`/api/users${path.replace('ID', me.id)}`, {
          ...rest,
          headers: { ...me.headers, ...headers },
        })

        const after = await kept(me.id)
        // Staying signed in writes when the session ends, and nothing else.
        const isRefresh = path === '/refresh-token'
        expect([what, { ...after, ...(isRefresh ? { sessions: before.sessions } : {}) }]).toEqual([
          what,
          before,
        ])
        expect([what, status < 500]).toEqual([what, true])
        if (isRefresh) before.sessions = after.sessions
      }
      const now = await house.payload.count({ collection: 'users', overrideAccess: true })
      expect(now).toEqual(everybody)
    },
  )

  it.each(everyRole.filter((role) => role !== 'admin'))(
    '(%s) does none of that to a colleague, and unlocks and signs out nobody',
    async (role) => {
      const me = await person([role])
      const other = await person(['viewer'])
      const before = await kept(other.id)

      for (const [what, path, asked] of ways.filter(([, path]) => path.includes('ID'))) {
        const { headers, ...rest } = asked()
        const { status } = await house.ask(`/api/users${path.replace('ID', other.id)}`, {
          ...rest,
          headers: { ...me.headers, ...headers },
        })
        expect([what, [400, 403, 404].includes(status)]).toEqual([what, true])
      }
      const unlocked = await house.ask('/api/users/unlock', {
        headers: me.headers,
        body: { email: other.email },
      })

      expect(unlocked.status).toBe(403)
      expect(await kept(other.id)).toEqual(before)
    },
  )

  it('edits no sessions, hashes or locks as an administrator either, of nobody and of no new account', async () => {
    const other = await person(['viewer'])
    const before = await kept(other.id)
    const secrets = {
      sessions: [forged],
      hash: '00',
      salt: '00',
      loginAttempts: 7,
      lockUntil: later,
      resetPasswordToken: 'forged',
    }

    await house.ask(`/api/users/${other.id}`, { as: 'admin', ...patch(secrets) })
    await house.ask(`/api/users/${other.id}`, { as: 'admin', ...patch({ 'sessions.0.id': 'forged' }) })
    const made = await person(['viewer'], secrets)

    expect(await kept(other.id)).toEqual(before)
    const fresh = await kept(made.id)
    expect(JSON.stringify(fresh)).not.toContain('forged')
    expect([fresh.loginAttempts, fresh.lockUntil, fresh.hash === '00']).toEqual([0, null, false])
  })

  it('takes no role along when choosing a new password', async () => {
    const { id, email } = await person(['viewer'])
    const token = await house.payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    })

    const { status, body } = await house.ask('/api/users/reset-password', {
      body: {
        token,
        password: 'another password of mine',
        roles: ['admin'],
        sessions: [forged],
        'roles.0': 'admin',
      },
    })

    expect([status, body.user.roles]).toEqual([200, ['viewer']])
    expect((await kept(id)).roles).toEqual(['viewer'])
    expect(JSON.stringify(await kept(id))).not.toContain('forged')
  })

  it('takes no role along when signing in', async () => {
    const { id, email } = await person(['viewer'])

    const { body } = await house.ask('/api/users/login', {
      body: { email, password: PASSWORD, roles: ['admin'], user: { roles: ['admin'] } },
    })

    expect(body.user.roles).toEqual(['viewer'])
    expect((await kept(id)).roles).toEqual(['viewer'])
  })
})

describe('A role that is taken or given', () => {
  const write = (headers: Record<string, string>, { id }: Doc) =>
    house.ask(`/api/authorities/${id}`, { headers, ...patch({ officialName: `Name ${++count}` }) })
  const setRoles = (id: string, roles: Role[]) =>
    house.ask(`/api/users/${id}`, { as: 'admin', ...patch({ roles }) })

  it('counts at once, whatever the token of who is signed in says', async () => {
    const authority = await make(house, 'authorities', { name: 'Kent' })
    const { id, headers } = await person(['editor'])

    const asEditor = await write(headers, authority)
    await setRoles(id, ['viewer'])
    const asViewer = await write(headers, authority)
    const over = await house.graphql(
      `mutation { deleteAuthority(id: "${authority.id}") { id } }`,
      {},
      { headers },
    )
    await setRoles(id, ['editor'])
    const again = await write(headers, authority)

    expect([asEditor.status, asViewer.status, again.status]).toEqual([200, 403, 200])
    expect(over.body.errors[0].code).toBe('forbidden')
  })

  it('is none for somebody who was removed', async () => {
    const authority = await make(house, 'authorities', { name: 'Devon' })
    const { id, headers } = await person(['editor'])

    await house.ask(`/api/users/${id}`, { as: 'admin', method: 'DELETE' })

    expect((await write(headers, authority)).status).toBe(401)
    expect((await house.ask('/api/users', { headers })).status).toBe(401)
  })

  it('is lost with a password that is changed: who knew the old one is signed out everywhere', async () => {
    const { id, email, headers } = await person(['editor'])
    const elsewhere = await signIn(email)

    const changed = await house.ask(`/api/users/${id}`, {
      headers,
      ...patch({ password: 'a new one of mine' }),
    })

    expect(changed.status).toBe(200)
    expect((await house.ask('/api/users/me', { headers: elsewhere })).body.user).toBeNull()
    expect((await house.ask('/api/users/login', { body: { email, password: PASSWORD } })).status).toBe(401)
  })
})

describe('The first registration', () => {
  it('is over once there is somebody, also for two at one moment', async () => {
    const before = await house.payload.count({ collection: 'users', overrideAccess: true })
    const ask = (headers = {}) =>
      house.ask('/api/users/first-register', {
        headers,
        body: {
          email: `first-${++count}@staff.example`,
          name: 'First',
          roles: ['admin'],
          password: PASSWORD,
        },
      })
    const { headers } = await person(['viewer'])

    const answers = await Promise.all([ask(), ask(), ask(headers), ask(headers)])

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 403, 403])
    expect((await house.payload.count({ collection: 'users', overrideAccess: true })).totalDocs).toBe(
      before.totalDocs + 1,
    )
  })
})
