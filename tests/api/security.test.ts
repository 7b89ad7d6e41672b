import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { make, type Doc } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let kent: Doc
beforeAll(async () => {
  house = await openHouse()
  kent = await make(house, 'authorities', { name: 'Kent' })
})
afterAll(() => house.close())

const everyDoor = ['/healthz', '/api/authorities', '/api/authorities?limit=0', '/api/users', '/nothing']
const OURS = 'http://localhost:3000'
const THEIRS = 'https://elsewhere.example'

describe('Every answer', () => {
  it.each(everyDoor)('carries an id of its own: %s', async (path) => {
    const [one, other] = [await house.ask(path), await house.ask(path)]

    expect(one.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(one.headers.get('x-request-id')).not.toBe(other.headers.get('x-request-id'))
  })

  it('is not named by whoever asks', async () => {
    const { headers } = await house.ask('/api/authorities', { headers: { 'x-request-id': 'chosen-by-me' } })

    expect(headers.get('x-request-id')).not.toBe('chosen-by-me')
  })

  it.each(everyDoor.slice(1))('of the API lets a browser run nothing: %s', async (path) => {
    const { headers } = await house.ask(path)

    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('to HEAD is that to GET without its body', async () => {
    const get = await house.ask('/api/authorities')
    const head = await house.ask('/api/authorities', { method: 'HEAD' })
    const refused = await house.ask('/api/authorities?limit=0', { method: 'HEAD' })
    const missing = await house.ask('/api/authorities/nope', { method: 'HEAD' })

    expect([head.status, head.body]).toEqual([200, ''])
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
    expect([refused.status, missing.status]).toEqual([400, 404])
  })
})

describe('A page of another origin', () => {
  it('reads what is public, without credentials', async () => {
    const rest = await house.ask('/api/authorities', { headers: { origin: THEIRS } })
    const graph = await house.graphql('{ Authorities { totalDocs } }', {}, { headers: { origin: THEIRS } })

    for (const { status, headers } of [rest, graph]) {
      expect(status).toBe(200)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-allow-credentials')).toBeNull()
      expect(headers.get('access-control-expose-headers')).toContain('X-Request-Id')
    }
  })

  it('reads what was wrong with what it asked', async () => {
    const { status, headers } = await house.ask('/api/authorities?limit=0', { headers: { origin: THEIRS } })

    expect([status, headers.get('access-control-allow-origin')]).toEqual([400, '*'])
  })

  it.each(['/api/enquiries', '/api/graphql', '/api/authorities'])(
    'may send to %s what it asks leave to send, and no more',
    async (path) => {
      const { status, headers } = await house.ask(path, {
        method: 'OPTIONS',
        headers: {
          origin: THEIRS,
          'access-control-request-method': 'DELETE',
          'access-control-request-headers': 'authorization,content-type',
        },
      })

      expect(status).toBe(204)
      expect(headers.get('access-control-allow-methods')).toBe('GET,HEAD,POST')
      expect(headers.get('access-control-allow-headers')).toBe('Content-Type,Idempotency-Key,Last-Event-ID')
      expect(headers.get('access-control-allow-credentials')).toBeNull()
    },
  )

  it('has no other word of Payload’s on what it may do', async () => {
    const { headers } = await house.ask('/api/authorities', { headers: { origin: OURS } })

    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-methods')).toBeNull()
    expect(headers.get('access-control-allow-headers')).toBeNull()
  })
})

describe('The cookie of somebody who is signed in', () => {
  const cookie = async () => `payload-token=${await house.tokenOf('editor')}`

  it('is set so that no script and no other site’s form can use it', async () => {
    const { status, headers } = await house.ask('/api/users/login', {
      body: { email: 'viewer@staff.example', password: 'correct horse battery staple' },
    })

    expect(status).toBe(200)
    expect(headers.get('set-cookie')).toMatch(/^payload-token=[\w.-]+;.*HttpOnly/)
    expect(headers.get('set-cookie')).toMatch(/SameSite=Lax/)
  })

  it.each<[string, Record<string, string>]>([
    ['our own pages', { origin: OURS }],
    ['our own pages, reading', { 'sec-fetch-site': 'same-origin' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
  ])('counts when it comes from %s', async (_whence, headers) => {
    const { body } = await house.ask('/api/users/me', { headers: { cookie: await cookie(), ...headers } })

    expect(body.user).toMatchObject({ email: 'editor@staff.example' })
  })

  it.each<[string, Record<string, string>]>([
    ['another origin', { origin: THEIRS }],
    ['an origin that hides', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['who does not say', {}],
  ])('is ignored when it comes from %s', async (_whence, headers) => {
    const sent = { headers: { cookie: await cookie(), ...headers } }
    const me = await house.ask('/api/users/me', sent)
    const rest = await house.ask('/api/authorities', { ...sent, body: { name: 'Forged' } })
    const graph = await house.graphql(`mutation { deleteAuthority(id: "${kent.id}") { id } }`, {}, sent)
    const kept = await house.ask('/api/authorities')

    expect(me.body.user).toBeNull()
    expect(rest.status).toBe(401)
    expect(graph.body.errors[0].code).toBe('forbidden')
    expect(kept.body.docs.map(({ name }: Doc) => name)).toEqual(['Kent'])
  })

  it('is of no use in a form that a page of another site sends', async () => {
    const answers = [
      await house.ask('/api/authorities', {
        method: 'POST',
        body: '{"name":"Forged"}',
        headers: { cookie: await cookie(), origin: OURS, 'content-type': 'text/plain' },
      }),
      await house.ask('/api/graphql', {
        method: 'POST',
        body: '{"query":"mutation { deleteAuthority(id: \\"x\\") { id } }"}',
        headers: { cookie: await cookie(), origin: OURS, 'content-type': 'text/plain' },
      }),
      await house.ask(
        `/api/graphql?query=${encodeURIComponent(`mutation { deleteAuthority(id: "${kent.id}") { id } }`)}`,
        { headers: { cookie: await cookie(), origin: OURS } },
      ),
    ]
    const kept = await house.ask(`/api/authorities/${kent.id}`)

    expect(answers.map(({ status }) => status)).toEqual([415, 415, 405])
    expect(kept.body.name).toBe('Kent')
  })

  it('is worth nothing once its holder has signed out', async () => {
    const signedIn = await house.ask('/api/users/login', {
      body: { email: 'viewer@staff.example', password: 'correct horse battery staple' },
    })
    const headers = { authorization: `JWT ${signedIn.body.token}` }
    const before = await house.ask('/api/users/me', { headers })
    await house.ask('/api/users/logout', { method: 'POST', headers })
    const after = await house.ask('/api/users/me', { headers })

    expect(before.body.user.email).toBe('viewer@staff.example')
    expect(after.body.user).toBeNull()
  })
})
