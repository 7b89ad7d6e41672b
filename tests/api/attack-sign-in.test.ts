import { getSafeRedirect } from 'payload/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'
import { PASSWORD } from '#tests/support/people.ts'
import { readersAreServed } from '#tests/support/raw.ts'
import { forgeToken, readToken, type Claims } from '#tests/support/tokens.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ TRUST_PROXY: '1', SIGN_INS_PER_QUARTER_HOUR: '10' })
})
afterAll(() => house.close())

let count = 0
/** Somebody from a network of his own, as the proxy saw him. */
const network = () => ({ 'x-forwarded-for': `198.51.${Math.floor(++count / 250)}.${(count % 250) + 1}` })
const at = (path: string, body: unknown, headers: Record<string, string> = network()) =>
  house.ask(`/api/users/${path}`, { method: 'POST', body, headers })
const signIn = (email: string, password = PASSWORD, headers = network()) =>
  at('login', { email, password }, headers)

/** A member of staff of this test's own. */
async function somebody(roles = ['viewer']) {
  const email = `somebody${++count}@staff.example`
  const body = { email, name: 'Sam Carter', roles, password: PASSWORD }
  const made = await house.ask('/api/users', { as: 'admin', body })
  expect(made.status).toBe(201)
  return { email, id: made.body.doc.id as string }
}
type Row = {
  loginAttempts: number
  lockUntil: string | null
  resetPasswordToken: string | null
  sessions: { id: string; createdAt: string }[]
}
const rowOf = async (id: string) =>
  (await house.payload.db.findOne({ collection: 'users', where: { id: { equals: id } } })) as unknown as Row
const setRow = (id: string, data: Record<string, unknown>) =>
  house.payload.db.updateOne({ collection: 'users', id, data })
const askAs = (token: string, path = 'me', asked: Asked = {}) =>
  house.ask(`/api/users/${path}`, { ...asked, headers: { authorization: `JWT ${token}`, ...network() } })
const whoIs = async (token: string) => (await askAs(token)).body.user?.email

describe('Who works here is told', () => {
  it('by no answer to a sign-in: unknown, wrong, empty-handed and locked are the same, word for word', async () => {
    const [known, locked] = [await somebody(), await somebody()]
    await setRow(locked.id, { loginAttempts: 100, lockUntil: new Date(Date.now() + 60_000).toISOString() })

    const answers = [
      await signIn('nobody@staff.example'),
      await signIn(known.email, 'not the password'),
      await signIn(locked.email),
      await signIn(locked.email, 'not the password'),
    ]

    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      answers.map(() => [401, { errors: [expect.objectContaining({ code: 'wrong-credentials' })] }]),
    )
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })

  it('by no clock at a sign-in: who is not known is worked on as long', async () => {
    const { email } = await somebody()
    const tryLocally = async (address: string) => {
      const began = performance.now()
      await expect(
        house.payload.login({ collection: 'users', data: { email: address, password: 'not the password' } }),
      ).rejects.toThrow()
      return performance.now() - began
    }
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < 4; turn++) {
      known.push(await tryLocally(email))
      unknown.push(await tryLocally(`nobody${turn}@staff.example`))
    }

    const ratio = Math.min(...unknown) / Math.min(...known)

    // Coarse, for a busy machine: without the work it would be a fortieth. Five hundred tries are in tests/slow.
    expect(ratio).toBeGreaterThan(0.15)
    expect(ratio).toBeLessThan(6)
  })

  it('by no clock at a forgotten password: it is answered on the half second', async () => {
    const { email } = await somebody()
    const timed = async (address: string) => {
      const began = performance.now()
      await at('forgot-password', { email: address })
      return performance.now() - began
    }

    const times = [await timed(email), await timed('nobody@staff.example')]

    for (const time of times) expect(time).toBeGreaterThan(490)
  })
})

describe('Guessing', () => {
  it('from one network ends after ten tries, and locks nobody out elsewhere', async () => {
    const { email, id } = await somebody()
    const one = network()

    const tries = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'a wild guess', one)))
    const holder = await signIn(email)

    expect(tries.map(({ status }) => status).sort()).toEqual([...Array(10).fill(401), 429, 429])
    expect(holder.status).toBe(200)
    expect((await rowOf(id)).loginAttempts).toBe(0)
  })

  it('from many networks at one moment goes no further than the account allows', async () => {
    const { email, id } = await somebody()
    await setRow(id, { loginAttempts: 97 })

    await Promise.all(Array.from({ length: 6 }, () => signIn(email, 'a wild guess')))
    const right = await signIn(email)

    expect(right.status).toBe(401)
    expect((await rowOf(id)).sessions ?? []).toEqual([])
    expect(new Date((await rowOf(id)).lockUntil!).getTime()).toBeGreaterThan(Date.now())
  })

  it('that has closed an account is ended by an administrator, and by nobody else', async () => {
    const { email, id } = await somebody()
    await setRow(id, { loginAttempts: 100, lockUntil: new Date(Date.now() + 60_000).toISOString() })
    const unlock = (asked: Asked) =>
      house.ask('/api/users/unlock', { ...asked, method: 'POST', body: { email }, headers: network() })

    const refused = [await unlock({}), await unlock({ as: 'editor' })]
    const still = await signIn(email)
    const unlocked = await unlock({ as: 'admin' })

    expect(refused.map(({ status }) => status)).toEqual([401, 403])
    expect(still.status).toBe(401)
    expect([unlocked.status, (await signIn(email)).status]).toEqual([200, 200])
  })

  it('by a hundred at once, with passwords as long as a book, keeps no reader waiting', async () => {
    const { email } = await somebody()
    const tries = Array.from({ length: 100 }, (_, number) =>
      signIn(email, number % 2 ? 'x'.repeat(60_000) : `guess ${number}`),
    )
    const times: number[] = []
    for (let reading = 0; reading < 15; reading++) {
      const began = performance.now()
      expect(await readersAreServed(house)).toBe(true)
      times.push(performance.now() - began)
    }

    const statuses = (await Promise.all(tries)).map(({ status }) => status)

    expect([...new Set(statuses)].sort()).toEqual([400, 401, 503])
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(40)
    expect(times.sort((a, b) => a - b)[13]).toBeLessThan(4000)
  })

  it.each([
    ['short', 'short'],
    ['of eleven characters', 'eleven char'],
    ['of a thousand and one', 'x'.repeat(1001)],
  ])('is not made easy by a password that is %s', async (_, password) => {
    const { id } = await somebody()
    const before = await rowOf(id)

    const answers = [
      await house.ask(`/api/users/${id}`, { as: 'admin', method: 'PATCH', body: { password } }),
      await house.ask('/api/users', {
        as: 'admin',
        body: { email: `new${count}@staff.example`, name: 'New', roles: ['viewer'], password },
      }),
      await at('reset-password', { token: 'x', password }),
    ]

    expect(answers.map(({ status, body }) => [status, body.errors[0].field])).toEqual(
      answers.map(() => [400, 'password']),
    )
    expect(await rowOf(id)).toEqual(before)
  })
})

describe('A token', () => {
  let theirs: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    theirs = await signedIn()
  })

  async function signedIn(roles?: string[]) {
    const person = await somebody(roles)
    const { body } = await signIn(person.email)
    return { ...person, token: body.token as string, ...readToken(body.token) }
  }

  it('that the service would sign itself is believed: so the others are refused for what they are', async () => {
    const { header, claims, email } = theirs

    expect(await whoIs(forgeToken(house, header, claims))).toBe(email)
  })

  it.each<[string, (header: Claims, claims: Claims) => [Claims, Claims, string?]]>([
    ['without a signature', (header, claims) => [{ ...header, alg: 'none' }, claims]],
    ['with another algorithm', (header, claims) => [{ ...header, alg: 'HS512' }, claims]],
    ['signed with another secret', (header, claims) => [header, claims, 'another secret']],
    ['signed with nothing', (header, claims) => [header, claims, '']],
    ['of an older format', ({ authVersion: _, ...header }, claims) => [header, claims]],
    ['of a newer format', (header, claims) => [{ ...header, authVersion: 2 }, claims]],
    [
      'of a kind of person called __proto__',
      (header, claims) => [header, { ...claims, collection: '__proto__' }],
    ],
    [
      'of a kind of person called constructor',
      (header, claims) => [header, { ...claims, collection: 'constructor' }],
    ],
    ['of a document', (header, claims) => [header, { ...claims, collection: 'authorities' }]],
    ['without a session', (header, { sid: _, ...claims }) => [header, claims]],
    ['of another session', (header, claims) => [header, { ...claims, sid: 'another' }]],
    ['whose session is an operator', (header, claims) => [header, { ...claims, sid: { $ne: null } }]],
    ['of a person who is an operator', (header, claims) => [header, { ...claims, id: { $ne: null } }]],
    ['of a list of persons', (header, claims) => [header, { ...claims, id: [claims.id] }]],
    ['of nobody', (header, claims) => [header, { ...claims, id: 'nobody' }]],
    ['that has run out', (header, claims) => [header, { ...claims, exp: 1 }]],
    ['that is not valid yet', (header, claims) => [header, { ...claims, nbf: 4_000_000_000 }]],
    ['with a critical header', (header, claims) => [{ ...header, crit: ['x'], x: 1 }, claims]],
  ])('%s is nobody’s', async (_, change) => {
    const [changedHeader, changedClaims, secret] = change(theirs.header, theirs.claims)
    const token = forgeToken(house, changedHeader, changedClaims, secret)

    const [me, read, graph] = [
      await askAs(token),
      await askAs(token, ''),
      await house.graphql('{ Enquiries { totalDocs } }', {}, { headers: { authorization: `JWT ${token}` } }),
    ]

    expect([me.status, me.body.user]).toEqual([200, null])
    expect(read.status).toBe(401)
    expect(JSON.stringify(graph.body)).not.toContain('"totalDocs"')
  })

  it.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['two dots', '..'],
    ['letters', 'a.b.c'],
    ['too long', 'x'.repeat(4000)],
    ['null', 'null'],
    ['a head without a body', 'eyJhbGciOiJub25lIn0..'],
  ])('that is none is nobody’s: %s', async (_, token) => {
    for (const scheme of ['JWT', 'Bearer', 'users API-Key', 'Basic', '__proto__ API-Key']) {
      const headers = {
        authorization: `${scheme} ${token}`,
        cookie: `payload-token=${token}`,
        origin: 'http://localhost:3000',
      }
      const { status, body } = await house.ask('/api/users/me', { headers })
      expect([status, body.user]).toEqual([200, null])
    }
  })

  it('that claims to be more than it is, is what its person is', async () => {
    const { header, claims, id } = await signedIn()
    const token = forgeToken(house, header, {
      ...claims,
      roles: ['admin'],
      email: 'admin@staff.example',
      _strategy: 'x',
    })

    const invited = await askAs(token, 'invite', {
      body: { email: 'x@staff.example', name: 'X', roles: ['admin'] },
    })
    const promoted = await askAs(token, id, { method: 'PATCH', body: { roles: ['admin'] } })

    expect(invited.status).toBe(403)
    expect(promoted.body.doc?.roles ?? ['viewer']).toEqual(['viewer'])
  })

  it('is worth no more than its person is now: by role, by password, and not at all without one', async () => {
    const person = await signedIn(['editor'])
    const make = () =>
      house.ask('/api/topics', {
        body: { name: `Topic ${++count}` },
        headers: { authorization: `JWT ${person.token}` },
      })
    const change = (body: object) =>
      house.ask(`/api/users/${person.id}`, { as: 'admin', method: 'PATCH', body })

    const asEditor = await make()
    await change({ roles: ['viewer'] })
    const asViewer = await make()
    await change({ password: 'another long password' })
    const afterPassword = await whoIs(person.token)
    const { body } = await signIn(person.email, 'another long password')
    await house.ask(`/api/users/${person.id}`, { as: 'admin', method: 'DELETE' })

    expect([asEditor.status, asViewer.status, afterPassword]).toEqual([201, 403, undefined])
    expect(await whoIs(body.token)).toBeUndefined()
  })

  it('is a new one at each sign-in, whatever cookie was there before', async () => {
    const { email, token } = await signedIn()

    const again = await at(
      'login',
      { email, password: PASSWORD },
      { ...network(), cookie: 'payload-token=chosen-by-another', origin: 'http://localhost:3000' },
    )

    expect(again.body.token).not.toBe(token)
    expect(again.headers.get('set-cookie')).toContain(`payload-token=${again.body.token};`)
    expect(again.headers.get('set-cookie')).not.toMatch(/domain=/i)
  })

  it('lasts eight hours, can be prolonged for a week, and then no more', async () => {
    const { token, claims, id } = await signedIn()
    const prolong = () => askAs(token, 'refresh-token', { method: 'POST', body: {} })
    const fresh = await prolong()
    const [session] = (await rowOf(id)).sessions
    await setRow(id, {
      sessions: [{ ...session, createdAt: new Date(Date.now() - 8 * 86_400_000).toISOString() }],
    })

    const late = await prolong()

    expect((claims.exp as number) - (claims.iat as number)).toBe(8 * 3600)
    expect([fresh.status, fresh.body.user?.id]).toEqual([200, id])
    expect([late.status, late.body.errors[0].code]).toEqual([401, 'session-over'])
    expect(late.headers.get('set-cookie')).toBeNull()
  })
})

describe('The link that chooses a new password', () => {
  const forget = (email: string, headers: Record<string, string> = {}) =>
    at('forgot-password', { email }, { ...network(), ...headers })
  const choose = (token: unknown, password: unknown = 'a new and long password') =>
    at('reset-password', { token, password })
  const mailsTo = async (email: string) => {
    const { docs } = await house.payload.db.find({
      collection: 'outbox',
      where: { to: { equals: email } },
      sort: 'createdAt',
    })
    return (docs as unknown as { sealed: string }[]).map(({ sealed }) => house.payload.decrypt(sealed))
  }
  const tokenIn = (mail: string) => /\/admin\/reset\/([0-9a-f]{40})/.exec(mail)![1]!

  it.each<Record<string, string>>([
    { host: 'evil.example' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { origin: 'https://evil.example' },
    { referer: 'https://evil.example/' },
    { forwarded: 'host=evil.example' },
  ])('leads to our address, whatever the request says: %j', async (headers) => {
    const { email } = await somebody()

    await forget(email, headers)

    const [mail] = await mailsTo(email)
    expect(mail).toContain(`http://localhost:3000/admin/reset/${tokenIn(mail!)}`)
    expect(mail).not.toContain('evil.example')
  })

  it('is kept as a hash, which is of no use by itself', async () => {
    const { email, id } = await somebody()
    await forget(email)
    const [mail] = await mailsTo(email)
    const { resetPasswordToken } = await rowOf(id)

    const stolen = [
      await choose(resetPasswordToken),
      await choose(resetPasswordToken!.replace('sha256:', '')),
    ]

    expect(resetPasswordToken).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(resetPasswordToken).not.toContain(tokenIn(mail!))
    expect(stolen.map(({ status }) => status)).toEqual([403, 403])
    expect((await signIn(email)).status).toBe(200)
  })

  it('works once, and ends every session', async () => {
    const { email, id } = await somebody()
    const before = (await signIn(email)).body.token
    await forget(email)
    const [mail] = await mailsTo(email)

    const chosen = await choose(tokenIn(mail!))
    const again = await choose(tokenIn(mail!), 'yet another password')

    expect([chosen.status, again.status]).toEqual([200, 403])
    expect(await whoIs(before)).toBeUndefined()
    expect((await rowOf(id)).sessions).toHaveLength(1)
    expect((await signIn(email, 'a new and long password')).status).toBe(200)
  })

  it('works for an hour', async () => {
    const { email, id } = await somebody()
    await forget(email)
    await setRow(id, { resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() })
    const [mail] = await mailsTo(email)

    expect((await choose(tokenIn(mail!))).status).toBe(403)
    expect((await signIn(email)).status).toBe(200)
  })

  it('is not sent again and again: a second one within a quarter of a minute is not', async () => {
    const { email } = await somebody()

    const answers = await Promise.all([forget(email), forget(email), forget(email)])

    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await mailsTo(email)).toHaveLength(1)
  })

  it('is found by nothing but its token', async () => {
    const { email, id } = await somebody()
    await forget(email)
    const before = await rowOf(id)
    const others = [
      null,
      '',
      0,
      true,
      {},
      [],
      { $ne: null },
      { $exists: true },
      { not_equals: '' },
      ['x'],
      'sha256:',
    ]

    const answers = await Promise.all(others.map((token) => choose(token)))

    expect(answers.map(({ status }) => status)).toEqual(others.map(() => 403))
    expect(await rowOf(id)).toEqual(before)
  })
})

describe('A request that another site has a browser send', () => {
  const THEIRS = 'https://elsewhere.example'
  const cookieOf = async () => `payload-token=${await house.tokenOf('editor')}`
  const topics = async () => (await house.ask('/api/topics/count')).body.totalDocs
  const form = () => {
    const data = new FormData()
    data.set('_payload', JSON.stringify({ name: `Forged ${++count}` }))
    return data
  }

  it.each<[string, Record<string, string>]>([
    ['its own origin', { origin: THEIRS }],
    ['an origin that begins like ours', { origin: 'http://localhost:3000.elsewhere.example' }],
    ['our origin at another port', { origin: 'http://localhost:3001' }],
    ['a hidden origin', { origin: 'null' }],
    ['no origin', {}],
    ['no origin, and says that it crosses sites', { 'sec-fetch-site': 'cross-site' }],
    ['its own origin, and says that it does not cross', { origin: THEIRS, 'sec-fetch-site': 'same-origin' }],
  ])('with %s acts for nobody, as JSON, as a form, as a query and over GraphQL', async (_, more) => {
    const headers = { cookie: await cookieOf(), ...more }
    const before = await topics()

    const answers = [
      await house.ask('/api/topics', { body: { name: 'Forged' }, headers }),
      await house.ask('/api/topics', { method: 'POST', body: form(), headers }),
      await house.ask('/api/users/logout', { method: 'POST', body: {}, headers }),
      await house.ask('/api/enquiries', {
        method: 'POST',
        body: 'limit=1',
        headers: {
          ...headers,
          'x-payload-http-method-override': 'GET',
          'content-type': 'application/x-www-form-urlencoded',
        },
      }),
      await house.ask('/api/users', { headers }),
    ]
    const { body: topic } = await house.ask('/api/topics', {
      as: 'editor',
      body: { name: `Topic ${++count}` },
    })
    const graph = await house.graphql(
      `mutation { deleteTopic(id: "${topic.doc.id}") { id } }`,
      {},
      { headers },
    )

    for (const { status } of answers) expect([400, 401, 403, 415]).toContain(status)
    expect(graph.body.errors[0]).toMatchObject({ code: 'forbidden' })
    expect(await topics()).toBe(before + 1)
    expect(await whoIs(await house.tokenOf('editor'))).toBe('editor@staff.example')
  })

  it.each(['DELETE', 'PATCH', 'PUT', 'delete'])('changes no method to %s', async (method) => {
    const { body } = await house.ask('/api/topics', { as: 'editor', body: { name: `Topic ${++count}` } })

    for (const name of ['x-payload-http-method-override', 'x-http-method-override', 'x-method-override'])
      await house.ask(`/api/topics/${body.doc.id}?_method=${method}`, {
        method: 'POST',
        body: { name: 'Forged' },
        headers: { cookie: await cookieOf(), origin: 'http://localhost:3000', [name]: method },
      })

    expect((await house.ask(`/api/topics/${body.doc.id}`)).body.name).toBe(body.doc.name)
  })
})

describe('What is answered to one person', () => {
  it.each(['users/me', 'authorities', 'enquiries?limit=1', 'users', 'globals/site-settings', 'access'])(
    'is kept by no cache: %s',
    async (path) => {
      const { status, headers } = await house.ask(`/api/${path}`, { as: 'admin' })

      expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    },
  )

  it.each(['users/me/x.css', 'users/me%2fx.css', 'users/me;x.css', 'users/me/..%2fx.js', 'users/me%00.png'])(
    'is not found under the name of a file, which a cache might keep: %s',
    async (path) => {
      const { body, headers } = await house.ask(`/api/${path}`, { as: 'admin' })

      expect(JSON.stringify(body)).not.toContain('admin@staff.example')
      expect(headers.get('cache-control')).toMatch(/no-store/)
    },
  )
})

describe('The sign-in of the admin leads', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%2f/evil.example',
    '/%5cevil.example',
    '/\tevil',
    ' //evil.example',
    '///evil.example',
    '/..//evil.example/javascript:x',
  ])('nowhere else: %j', (redirectTo) => {
    const leadsTo = new URL(getSafeRedirect({ fallbackTo: '/admin', redirectTo }), 'http://localhost:3000')

    expect(leadsTo.origin).toBe('http://localhost:3000')
  })

  it('to the page that was asked for', () => {
    expect(getSafeRedirect({ fallbackTo: '/admin', redirectTo: '/admin/collections/outbox' })).toBe(
      '/admin/collections/outbox',
    )
  })
})
