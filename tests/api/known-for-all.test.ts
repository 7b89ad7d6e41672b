import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, uniqueName, type Doc } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { isKnown } from '#tests/support/known.ts'

const ORIGIN = 'https://www.example.org'

let house: House
let draft: Doc
beforeAll(async () => {
  house = await openHouse({ CORS_ORIGINS: `${ORIGIN},https://other.example.org` })
  const editor = editorIn(house)
  await editor.authority()
  draft = await editor.create('authorities', { name: uniqueName('Secret'), _status: 'draft' })
})
afterAll(() => house.close())

let asked = 0
const anAddress = () => `/api/authorities?depth=0&limit=${100 - (asked += 1)}`

describe('Nothing of one visitor reaches another', () => {
  it.each([
    ['a host', { host: 'evil.example' }],
    ['a forwarded host', { 'x-forwarded-host': 'evil.example' }],
    ['a forwarded scheme', { 'x-forwarded-proto': 'ftp', 'x-forwarded-port': '1' }],
    ['another address', { 'x-original-url': '/admin', 'x-rewrite-url': '/admin' }],
    ['another method', { 'x-http-method-override': 'DELETE', 'x-payload-http-method-override': 'DELETE' }],
    ['a language', { 'accept-language': 'de' }],
    ['a cookie', { cookie: 'payload-lng=de; tracking=1; name=<script>' }],
    ['another kind of answer', { accept: 'text/html' }],
    ['a request id', { 'x-request-id': 'evil-request-id' }],
    ['a part', { range: 'bytes=0-3' }],
  ])('%s', async (_, headers) => {
    const [clean, poisoned] = [anAddress(), anAddress()]
    const expected = await house.ask(clean)

    await house.ask(poisoned, { headers: headers as unknown as Record<string, string> })
    const next = await house.ask(poisoned)

    expect([next.status, isKnown(next)]).toEqual([200, true])
    expect({ ...next.body, limit: 0 }).toEqual({ ...expected.body, limit: 0 })
    expect(JSON.stringify([...next.headers])).not.toMatch(/evil|script/)
  })

  it('an origin: each is told of itself, and only those that may read', async () => {
    const address = anAddress()
    const originOf = async (origin: string) =>
      (await house.ask(address, { headers: { origin } })).headers.get('access-control-allow-origin')

    const told = [
      await originOf(ORIGIN),
      await originOf('https://other.example.org'),
      await originOf('https://evil.example'),
    ]

    expect(told).toEqual([ORIGIN, 'https://other.example.org', null])
    expect((await house.ask(address)).headers.get('vary')).toContain('Origin')
  })

  it.each([
    ['a file’s ending', '/api/users/me/x.css'],
    ['a dot', '/api/users/me;.js'],
    ['a slash', '/api/users/me/'],
    ['the account', '/api/users/me'],
  ])('what belongs to one person, under an address that looks like a file: %s', async (_, path) => {
    const own = await house.ask(path, { as: 'editor' })
    const next = await house.ask(path)

    expect(own.headers.get('cache-control') ?? 'no-store').toContain('no-store')
    expect(isKnown(next)).toBe(false)
    expect(JSON.stringify(next.body)).not.toContain('editor@staff.example')
  })

  it('a draft that staff read', async () => {
    const address = `/api/authorities/${draft.id}`
    const query = `{ Authority(id: "${draft.id}") { name } }`

    const staff = [
      await house.ask(address, { as: 'editor' }),
      await house.graphql(query, {}, { as: 'editor' }),
    ]
    const visitors = [await house.ask(address), await house.graphql(query)]

    expect(staff.map(({ status }) => status)).toEqual([200, 200])
    expect(JSON.stringify(visitors.map(({ body }) => body))).not.toContain(draft.name)
  })

  it('what somebody asks with a token that is not valid', async () => {
    const address = anAddress()

    const answer = await house.ask(address, { headers: { authorization: 'JWT forged' } })

    expect([answer.status, isKnown(answer)]).toEqual([200, false])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(isKnown(await house.ask(address))).toBe(false)
  })
})
