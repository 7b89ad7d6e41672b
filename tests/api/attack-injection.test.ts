import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uniqueName } from '#tests/support/content.ts'
import { expectCleanPrototypes, rowsIn } from '#tests/support/fuzz/expect-decent.ts'
import { make, type Doc } from '#tests/support/hidden-content.ts'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'
import { askRaw } from '#tests/support/raw.ts'

let house: House
let kent: Doc
beforeAll(async () => {
  house = await openHouse()
  kent = await make(house, 'authorities', { name: 'Kent' })
})
afterAll(() => house.close())

const people = () =>
  house.payload.db.find({ collection: 'users', sort: 'email', pagination: false }).then(({ docs }) => docs)
const post = (path: string, body: string, asked: Asked = {}) =>
  house.ask(path, { ...asked, method: 'POST', body, headers: { 'content-type': 'application/json' } })

const OPERATORS: unknown[] = [
  { $ne: null },
  { $gt: '' },
  { $regex: '.*' },
  { $where: 'sleep(1000)' },
  { equals: 'editor@staff.example' },
  { like: 'a' },
  ['editor@staff.example'],
  [{ $ne: 1 }],
  { 0: 'editor@staff.example', length: 1 },
  { toString: 'x', valueOf: 'y' },
  1,
  true,
  null,
]

describe('An operator in the place of a word', () => {
  it.each(OPERATORS)('signs nobody in, and changes nobody: %j', async (operator) => {
    const [rows, before] = [await rowsIn(house), await people()]
    const known = 'editor@staff.example'
    const bodies: [string, object][] = [
      ['login', { email: operator, password: operator }],
      ['login', { email: known, password: operator }],
      ['login', { username: operator, email: operator, password: 'x' }],
      ['forgot-password', { email: operator }],
      ['forgot-password', { username: operator }],
      ['reset-password', { token: operator, password: 'a new and long password' }],
      ['reset-password', { token: operator, password: operator }],
    ]

    const answers = await Promise.all(bodies.map(([path, body]) => house.ask(`/api/users/${path}`, { body })))

    for (const { status, body, headers } of answers) {
      expect([400, 401, 403]).toContain(status)
      expect(body.errors[0].code).toMatch(/^[a-z-]+$/)
      expect(headers.get('set-cookie')).toBeNull()
    }
    expect(await people()).toEqual(before)
    expect(await rowsIn(house)).toEqual(rows)
  })

  it('opens no account for staff who may not, and proves no address', async () => {
    for (const operator of OPERATORS) {
      const unlock = await house.ask('/api/users/unlock', { as: 'admin', body: { email: operator } })
      const verify = await house.ask('/api/users/verify/x', { body: { token: operator } })
      expect([400, 403]).toContain(unlock.status)
      expect([401, 404]).toContain(verify.status)
    }
  })
})

describe('An operator of the database in a query', () => {
  const QUERIES = [
    'where[name][like][$where]=1',
    'where[name][contains][$expr]=1',
    'where[name][equals][$gt]=',
    'where[name][in][0][$ne]=x',
    'where[name][in][][name]=x',
    'where[name][like][0]=K&where[name][like][1]=e',
    'where[$where]=1',
    'where[$where][equals]=sleep(1000)',
    'where[$or][0][name][equals]=Kent',
    'where[name.$regex][equals]=.*',
    'where[name][$regex]=.*',
    'where[name][$options]=i',
    'where[__proto__][equals]=x',
    'where[constructor][prototype][equals]=x',
    'where[name][__proto__]=x',
    'where[name][constructor]=x',
    "where[name')%20or%201=1--][equals]=x",
    'where[name"][equals]=x',
    'where[`name`][equals]=x',
    'where[and][0][$where][equals]=1',
    'where[or][0][name][$ne]=x',
    'sort=$natural',
    'sort=-$natural',
    'sort=__proto__',
    'sort=name;drop table users',
    'sort=name,(select 1)',
    'sort[$meta]=x',
    'select[$where]=true',
    'select[__proto__]=true',
    'populate[__proto__][name]=true',
    'joins[__proto__][limit]=1',
    'joins[reports][where][$where]=1',
    'joins[reports][sort]=$natural',
  ]

  it.each(QUERIES)('is refused to visitors and to staff: %s', async (query) => {
    const answers = [
      await house.ask(`/api/authorities?${query}`),
      await house.ask(`/api/authorities?${query}`, { as: 'admin' }),
      await house.ask('/api/authorities', {
        method: 'POST',
        body: query,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-payload-http-method-override': 'GET',
        },
      }),
    ]

    for (const { status, body } of answers) {
      expect(status).toBe(400)
      expect(body).not.toHaveProperty('docs')
    }
  })

  it.each(QUERIES.filter((query) => query.startsWith('where')))(
    'changes and deletes nothing in bulk: %s',
    async (query) => {
      const [changed, deleted] = [
        await house.ask(`/api/authorities?${query}`, {
          as: 'admin',
          method: 'PATCH',
          body: { name: 'Forged' },
        }),
        await house.ask(`/api/authorities?${query}`, { as: 'admin', method: 'DELETE' }),
      ]

      expect([changed.status, deleted.status]).toEqual([400, 400])
      expect((await house.ask(`/api/authorities/${kent.id}`)).body.name).toBe('Kent')
    },
  )

  it.each([
    ['{ name: { like: { a: 1 } } }'],
    ['{ name: { equals: ["a"] } }'],
    ['{ AND: [{ name: { like: "x\\u0000" } }] }'],
    ['{ summary: { equals: { a: { b: 1 } } } }'],
    ['{ summary: { like: { toString: 1 } } }'],
  ])('is refused over GraphQL: %s', async (where) => {
    const { status, body } = await house.graphql(`{ Authorities(where: ${where}) { totalDocs } }`)

    expect(status).toBe(400)
    expect(body).not.toHaveProperty('data')
  })

  it.each(['.*', '\\', "'", "' or '1'='1", '[', '(', '$', '^', '+', '{1,99999}', '(a+)+$'])(
    'is a letter like any other in what is searched for: %s',
    async (letter) => {
      const answers = await Promise.all(
        ['like', 'contains', 'equals'].map((by) =>
          house.ask(`/api/authorities?where[name][${by}]=${encodeURIComponent(letter)}`),
        ),
      )

      expect(answers.map(({ status, body }) => [status, body.totalDocs])).toEqual(answers.map(() => [200, 0]))
    },
  )
})

describe('What would become part of every object', () => {
  const POLLUTED = [
    '{"__proto__":{"polluted":true}}',
    '{"__proto__":{"polluted":true},"name":"N"}',
    '{"constructor":{"prototype":{"polluted":true}},"name":"N"}',
    '{"name":"N","seo":{"__proto__":{"polluted":true}}}',
    '{"name":"N","__proto__.polluted":true}',
    '{"name":"N","constructor.prototype.polluted":true}',
    '{"name":"N","seo.__proto__.polluted":true}',
    '{"name":"N","identifiers":[{"__proto__":{"polluted":true}}]}',
    '{"name":"N","summary":{"root":{"type":"root","__proto__":{"polluted":true},"children":[]}}}',
    '{"name":"N","toString":{"call":"x"},"valueOf":1,"hasOwnProperty":1}',
    '{"name":"N","toString.call":"x"}',
    '{"name":"N","seo":{"toString":{"call":"x"}}}',
    '{"name":"N","contacts":[{"hasOwnProperty":{"call":"x"}}]}',
    '{"name":"N","__defineGetter__":"x","__lookupGetter__":"y"}',
  ]

  it.each(POLLUTED)('does not: %s', async (body) => {
    const form = new FormData()
    form.set('_payload', body)
    const json = { method: 'PATCH', body, headers: { 'content-type': 'application/json' } }

    const answers = [
      await post('/api/authorities', body, { as: 'editor' }),
      await post('/api/authorities?draft=true', body, { as: 'editor' }),
      await house.ask(`/api/authorities/${kent.id}`, { as: 'editor', ...json }),
      await house.ask('/api/authorities', { as: 'editor', method: 'POST', body: form }),
      await post('/api/globals/site-settings', body, { as: 'admin' }),
      await post('/api/payload-preferences/x', `{"value":${body}}`, { as: 'editor' }),
      await post('/api/enquiries', body),
      await post('/api/users/login', body),
      await post('/api/users/invite', body, { as: 'admin' }),
      await post(
        '/api/graphql',
        `{"query":"query ($where: Authority_where) { Authorities(where: $where) { totalDocs } }","variables":{"where":${body}}}`,
      ),
      await post(
        '/api/graphql',
        `{"query":"mutation ($data: mutationAuthorityUpdateInput!) { updateAuthority(id: \\"${kent.id}\\", data: $data) { id } }","variables":{"data":${body}}}`,
        { as: 'editor' },
      ),
    ]
    await house.ask(`/api/authorities/${kent.id}`, { as: 'editor', method: 'PATCH', body: { name: 'Kent' } })
    const { body: kept } = await house.ask(`/api/authorities/${kent.id}?draft=true`, { as: 'editor' })

    for (const { status } of answers) expect(status).toBeLessThan(500)
    expectCleanPrototypes()
    expect(JSON.stringify(kept)).not.toContain('polluted')
  })

  it.each([
    '?__proto__[polluted]=1',
    '?constructor[prototype][polluted]=1',
    '?where[__proto__][polluted]=1',
    '?select[constructor][prototype][polluted]=true',
    '?a[__proto__][polluted]=1',
    '?__proto__.polluted=1',
  ])('does not by a query: %s', async (query) => {
    await house.ask(`/api/authorities${query}`)
    await house.ask(`/api/authorities${query}`, { as: 'admin' })
    await house.ask(`/api/authorities/${kent.id}${query}`, { as: 'admin', method: 'PATCH', body: {} })

    expectCleanPrototypes()
  })
})

describe('What is nested as deep as a well', () => {
  const deep = (levels: number) => '{"root":'.repeat(levels) + '1' + '}'.repeat(levels)
  const list = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  const text = (levels: number) =>
    `{"root":{"type":"root","version":1,"children":[${'{"type":"quote","version":1,"children":['.repeat(levels)}${']}'.repeat(levels)}]}}`

  it.each<[string, string]>([
    ['objects', deep(5000)],
    ['lists', list(30_000)],
    ['rich text', text(1000)],
  ])('is refused, of %s: as a document, in a form, as variables and as an enquiry', async (_, value) => {
    const before = await rowsIn(house)
    const form = new FormData()
    form.set('_payload', `{"name":"Deep","summary":${value}}`)

    const answers = [
      await post('/api/authorities', `{"name":"Deep","summary":${value}}`, { as: 'editor' }),
      await post('/api/authorities?draft=true', `{"name":"Deep","editorNote":${value}}`, { as: 'editor' }),
      await house.ask('/api/authorities', { as: 'editor', method: 'POST', body: form }),
      await house.ask('/api/globals/site-settings', { as: 'admin', method: 'POST', body: form }),
      await post('/api/payload-preferences/x', `{"value":${value}}`, { as: 'editor' }),
      await post('/api/graphql', `{"query":"{ __typename }","variables":{"a":${value}}}`),
      await post('/api/enquiries', `{"type":"general","consents":${value.slice(0, 60_000)}`),
      await post('/api/users/login', `{"email":${list(10_000)},"password":"x"}`),
    ]

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400))
    expect(await rowsIn(house)).toEqual(before)
  })

  it('is kept where it is rich text that a person may write: twenty lists within one another', async () => {
    const { status } = await post(
      '/api/authorities',
      `{"name":"${uniqueName('Lists')}","summary":${text(40)}}`,
      { as: 'editor' },
    )

    expect(status).toBe(201)
  })

  it('or as broad as a field, is no error of ours', async () => {
    const children = Array.from({ length: 60_000 }, () => ({ type: 'text', text: '' }))

    const { status } = await post(
      '/api/authorities?draft=true',
      JSON.stringify({
        name: uniqueName('Broad'),
        summary: { root: { type: 'root', version: 1, children } },
      }),
      { as: 'editor' },
    )

    expect(status).toBeLessThan(500)
  })
})

describe('What would break out of a line', () => {
  it.each(['%0d%0aSet-Cookie:%20a=b', '%0d%0a%0d%0a<script>', '%00', '%1b[31m', '%e2%80%a8'])(
    'breaks out of no header and no answer: %s',
    async (text) => {
      const answers = [
        await askRaw(house, { path: `/api/authorities/${text}` }),
        await askRaw(house, { path: `/api/authorities?${text}=1` }),
        await askRaw(house, { path: `/api/authorities?where[${text}][equals]=1` }),
        await askRaw(house, { path: `/api/media/file/${text}` }),
        await askRaw(house, { path: `/${text}` }),
      ]

      for (const { status, headers } of answers) {
        expect([400, 404]).toContain(status)
        expect(headers.get('set-cookie')).toBeNull()
        expect(headers.get('content-type')).toMatch(/^application\/json/)
        expect(headers.get('x-content-type-options')).toBe('nosniff')
      }
    },
  )
})

describe('An address that leads out of the API', () => {
  it.each([
    '/api/%2e%2e///',
    '/api/..//evil.example/api/authorities',
    '/api/%2e%2e//evil.example/api/authorities',
    '/api/authorities/..%2f..%2f',
    '/api/.%2e/.%2e//',
    '//evil.example/api/authorities',
    '/api//evil.example',
    '/api/\\\\evil.example',
    'http://evil.example//api/authorities',
  ])('is not followed, and no error of ours: %s', async (path) => {
    const { status, text } = await askRaw(house, { path })

    expect([400, 404]).toContain(status)
    expect(text).not.toContain('docs')
  })
})
