import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { isKnown } from '#tests/support/known.ts'
import { scheduleOf } from '#tests/support/schedule.ts'

const PAGE = `query ($slug: String!) {
  Authorities(where: { slug: { equals: $slug } }) { docs { name reports { docs { title } } news { docs { title } } } }
}`

let house: House
let editor: ReturnType<typeof editorIn>
let authority: Doc
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  authority = await editor.authority({ officialName: 'x'.repeat(150) })
  for (const index of [1, 2, 3])
    await editor.report(inspections.good2022, { authority: authority.id }, { startDate: `2022-11-0${index}` })
})
afterAll(() => house.close())

let asked = 0
/** The same question to the service, under an address that nobody has asked before. */
const fresh = (path: string) => `${path}${path.includes('?') ? '&' : '?'}limit=${100 - (asked += 1)}`
const aList = () => fresh('/api/authorities?depth=0')

/** As it is on the wire: `fetch` would unpack it. */
const onTheWire = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const asking = request(house.url + path, { method, headers }, async (answer) => {
      const body = Buffer.concat(await answer.toArray())
      resolve({ status: answer.statusCode!, headers: answer.headers, body })
    })
    asking.on('error', reject).end()
  })

const graphqlGet = (variables: object) =>
  `/api/graphql?query=${encodeURIComponent(PAGE)}&variables=${encodeURIComponent(JSON.stringify(variables))}`

describe('What a visitor has been answered', () => {
  it.each([
    ['a list', () => aList()],
    ['a count', () => `/api/authorities/count?where[name][not_equals]=${uniqueName('x')}`.replace(' ', '-')],
    ['a document', () => `/api/authorities/${authority.id}?depth=1`],
    ['a global', () => '/api/globals/site-settings'],
    ['a query by GET', () => graphqlGet({ slug: authority.slug })],
  ])('is known to the next one who asks: %s', async (_, path) => {
    const address = path()

    const first = await house.ask(address)
    const second = await house.ask(address)

    expect([first.status, isKnown(first)]).toEqual([200, false])
    expect([second.status, isKnown(second)]).toEqual([200, true])
    expect(second.body).toEqual(first.body)
    for (const name of ['content-type', 'etag', 'vary', 'surrogate-key', 'cache-control'])
      expect([name, second.headers.get(name)]).toEqual([name, first.headers.get(name)])
  })

  it('is known when it was asked by POST, for the same variables', async () => {
    const ask = (slug: string) => house.graphql(PAGE, { slug })

    const first = await ask(authority.slug)
    const second = await ask(authority.slug)
    const other = await ask('nowhere')

    expect([isKnown(first), isKnown(second), isKnown(other)]).toEqual([false, true, false])
    expect(second.body).toEqual(first.body)
    expect(other.body.data.Authorities.docs).toEqual([])
  })

  it('is told with the same security headers and a request id of its own', async () => {
    const address = aList()

    const [first, second] = [await house.ask(address), await house.ask(address)]

    expect(isKnown(second)).toBe(true)
    const names = (headers: Headers) => [...headers.keys()].filter((name) => name !== 'date').sort()
    expect(names(second.headers)).toEqual(names(first.headers))
    for (const [name, value] of first.headers)
      if (!['date', 'x-request-id', 'cache-status'].includes(name))
        expect([name, second.headers.get(name)]).toEqual([name, value])
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
  })

  it('may be kept for a little while by caches on the way, which ask again for every visitor’s browser', async () => {
    const { headers } = await house.ask(aList())

    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=300')
    expect(headers.get('vary')).toBe('Accept-Encoding, Authorization, Cookie')
    expect(headers.get('surrogate-key')!.split(' ')).toEqual([
      'authorities',
      `inspection-reports/authority/${authority.id}`,
      `news-articles/authorities/${authority.id}`,
      'site-settings',
      // What touches everything of a collection, as the deletion of something it refers to does.
      ...['authorities', 'inspection-reports', 'news-articles', 'site-settings'].map((name) => `${name}/*`),
    ])
  })

  it('may be kept on the way only until the next scheduled publication', async () => {
    const article = await editor.create('news-articles', { title: uniqueName('Soon'), _status: 'draft' })
    const address = aList()
    const cacheControl = async () => (await house.ask(address)).headers.get('cache-control')
    const before = await cacheControl()

    const { id } = await scheduleOf(house).add('news-articles', article.id, {
      at: new Date(Date.now() + 40_000),
    })
    const meanwhile = await cacheControl()
    await scheduleOf(house).callOff(id)

    const [, fresh, stale] = /^public, max-age=0, s-maxage=(\d+), stale-while-revalidate=(\d+)$/.exec(
      meanwhile!,
    )!
    expect(Number(fresh) + Number(stale)).toBeLessThanOrEqual(40)
    expect(Number(fresh)).toBeGreaterThan(20)
    expect(await cacheControl()).toBe(before)
  })

  it.each(['GET', 'HEAD'])('is not sent again to who has it already: %s', async (method) => {
    const address = aList()
    const { headers } = await house.ask(address)
    const etag = headers.get('etag')!

    const known = await house.ask(address, { method, headers: { 'if-none-match': `"x", W/${etag}` } })
    const other = await house.ask(address, { method, headers: { 'if-none-match': '"x"' } })

    expect([known.status, known.body, known.headers.get('etag')]).toEqual([304, '', etag])
    expect(known.headers.get('surrogate-key')).toBe(headers.get('surrogate-key'))
    expect(other.status).toBe(200)
  })

  it('answers HEAD as GET, without the body, whichever comes first', async () => {
    const [one, two] = [aList(), aList()]

    const headFirst = await onTheWire(one, {}, 'HEAD')
    const getSecond = await onTheWire(one, {})
    await onTheWire(two, {})
    const headSecond = await onTheWire(two, {}, 'HEAD')

    expect([headFirst.status, headFirst.body.length, headSecond.body.length]).toEqual([200, 0, 0])
    expect(getSecond.headers['cache-status']).toBe('content; hit')
    expect(headFirst.headers.etag).toBe(getSecond.headers.etag)
    expect(headSecond.headers['content-length']).toBe(headFirst.headers['content-length'])
  })

  it('is sent packed to who takes that, each form with a tag of its own', async () => {
    const address = `/api/authorities/${authority.id}?depth=2`
    const plain = await onTheWire(address, {})

    const forms = await Promise.all(
      ['br, gzip', 'gzip', 'gzip;q=0', 'br;q=0, gzip;q=1.0', 'zstd'].map((accepted) =>
        onTheWire(address, { 'accept-encoding': accepted }),
      ),
    )

    expect(forms.map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
      'gzip',
      undefined,
    ])
    expect(brotliDecompressSync(forms[0]!.body)).toEqual(plain.body)
    expect(gunzipSync(forms[1]!.body)).toEqual(plain.body)
    expect(new Set([plain, ...forms].map(({ headers }) => headers.etag)).size).toBe(3)
    expect(forms[0]!.body.length).toBeLessThan(plain.body.length / 2)
  })

  it('is made once for all who ask at the same moment', async () => {
    const address = aList()
    const { find } = house.payload.db
    let finds = 0
    house.payload.db.find = ((args: { collection: string }) => {
      if (args.collection === 'authorities') finds += 1
      return find.call(house.payload.db, args as never)
    }) as never

    const answers = await Promise.all(Array.from({ length: 20 }, () => house.ask(address)))
    house.payload.db.find = find

    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(finds).toBe(1)
  })
})

describe('What is refused', () => {
  it.each([
    ['what is not there', '/api/authorities/nothing', 404],
    ['a bad question', '/api/authorities?limit=abc', 400],
    ['what is for staff', '/api/enquiries', 401],
    ['a query that is not valid', '/api/graphql?query=%7Bnothing%7D', 400],
    [
      'a mutation by GET',
      `/api/graphql?query=${encodeURIComponent('mutation { deleteTopic(id: "x") { id } }')}`,
      405,
    ],
    ['variables that are no JSON', '/api/graphql?query=%7B__typename%7D&variables=x', 400],
  ])('is kept by nobody: %s', async (_, path, status) => {
    const answers = [await house.ask(path), await house.ask(path)]

    for (const answer of answers) {
      expect([answer.status, isKnown(answer)]).toEqual([status, false])
      expect(answer.headers.get('cache-control')).toContain('no-store')
      expect(answer.body.errors[0].code).toBeTypeOf('string')
    }
  })
})

describe('Who is signed in', () => {
  it.each(['/api/authorities?depth=0&limit=7', '/api/authorities?depth=0&limit=8&draft=true'])(
    'is answered for himself alone: %s',
    async (path) => {
      await house.ask(path)

      const answers = [await house.ask(path, { as: 'editor' }), await house.ask(path, { as: 'editor' })]

      for (const answer of answers) {
        expect([answer.status, isKnown(answer)]).toEqual([200, false])
        expect(answer.headers.get('cache-control')).toBe('private, no-store')
        expect(answer.headers.get('etag')).toBeNull()
      }
    },
  )

  it('is answered for himself alone over GraphQL, too', async () => {
    const query = '{ Authorities(limit: 3) { docs { name editorNote } } }'

    const staff = await house.graphql(query, {}, { as: 'editor' })
    const visitor = await house.graphql(query)

    expect(staff.headers.get('cache-control')).toBe('private, no-store')
    expect([isKnown(staff), isKnown(visitor)]).toEqual([false, false])
  })
})
