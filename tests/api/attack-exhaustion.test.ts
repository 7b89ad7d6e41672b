import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsIn } from '#tests/support/fuzz/expect-decent.ts'
import { make, type Doc } from '#tests/support/hidden-content.ts'
import { openHouse, type Answer, type House } from '#tests/support/house.ts'
import { askRaw, readersAreServed, type RawAnswer } from '#tests/support/raw.ts'

let house: House
let kent: Doc
beforeAll(async () => {
  house = await openHouse({ TRUST_PROXY: '1', ENQUIRIES_PER_MINUTE: '5', ENQUIRIES_PER_HOUR: '30' })
  kent = await make(house, 'authorities', { name: 'Kent' })
  for (let number = 0; number < 15; number++)
    await make(house, 'news-articles', { title: `News ${number}`, authorities: [kent.id] })
})
afterAll(() => house.close())

const times = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => write(number)).join(' ')
const json = { 'content-type': 'application/json' }
const postRaw = (
  path: string,
  body: string | Buffer | Readable,
  headers: Record<string, string | string[]> = json,
) => askRaw(house, { path, method: 'POST', headers, body })

/** Refused, and quickly; readers are served meanwhile and nothing is kept. */
async function expectRefused(attack: () => Promise<Answer | RawAnswer>, withinMs = 5000): Promise<number> {
  const rows = await rowsIn(house)
  const began = performance.now()
  const [{ status }, served] = await Promise.all([attack(), readersAreServed(house)])
  expect(performance.now() - began).toBeLessThan(withinMs)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(served).toBe(true)
  expect(await rowsIn(house)).toEqual(rows)
  return status
}

describe('Too much of a list', () => {
  it.each([
    'limit=0',
    'limit=1e9',
    'limit=-1',
    'limit=NaN',
    'pagination=false',
    'page=1e9',
    'depth=999',
    'depth=Infinity',
  ])('is refused: %s', async (query) => {
    for (const path of ['authorities', 'news-articles', 'media'])
      expect(await expectRefused(() => house.ask(`/api/${path}?${query}`))).toBe(400)
  })

  it('a page far behind the last is empty, and answered at once', async () => {
    const began = performance.now()
    const { status, body } = await house.ask('/api/news-articles?page=1000000&limit=100')

    expect([status, body.docs]).toEqual([200, []])
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('documents that lead round in a circle are answered as deep as is allowed', async () => {
    const [one, other] = [
      await make(house, 'news-articles', { title: 'One', authorities: [kent.id] }),
      await make(house, 'news-articles', { title: 'Other', authorities: [kent.id] }),
    ]
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      await house.ask(`/api/news-articles/${from.id}`, {
        as: 'editor',
        method: 'PATCH',
        body: { related: [to.id] },
      })

    const { status, body } = await house.ask(`/api/news-articles/${one.id}?depth=3`)

    expect(status).toBe(200)
    expect(JSON.stringify(body).length).toBeLessThan(1_000_000)
  })
})

describe('Too much of a filter', () => {
  const query = (count: number, write: (number: number) => string) => times(count, write).replaceAll(' ', '&')

  it.each<[string, () => string]>([
    ['300 alternatives', () => query(300, (n) => `where[or][${n}][name][equals]=x`)],
    ['filters nested 100 deep', () => `where${'[and][0]'.repeat(100)}[name][equals]=x`],
    ['1,001 parameters', () => query(1001, (n) => `a${n}=1`)],
    ['a list of 300 ids', () => `where[id][in]=${query(300, () => kent.id).replaceAll('&', ',')}`],
    ['a search for 400 words', () => `where[name][like]=${query(400, (n) => `w${n}`).replaceAll('&', '+')}`],
    ['a search of 5,000 letters', () => `where[name][contains]=${'x'.repeat(5000)}`],
    ['500 sorts', () => `sort=${query(500, () => 'name').replaceAll('&', ',')}`],
    ['joins of everything', () => query(300, (n) => `joins[reports][where][or][${n}][title][like]=a`)],
  ])('is refused: %s', async (_, write) => {
    expect(await expectRefused(() => askRaw(house, { path: `/api/authorities?${write()}` }))).toBe(400)
  })

  it.each<[string, (where: (inner: string) => string) => string]>([
    ['1,000 alternatives', (where) => where(`OR: [${times(1000, () => '{ name: { equals: "x" } },')}]`)],
    [
      'filters nested 300 deep',
      (where) => where(`${'AND: [{ '.repeat(300)} name: { equals: "x" } ${'}]'.repeat(300)}`),
    ],
    ['a list of 100,000 ids', (where) => where(`id: { in: [${times(1500, () => '"x",')}] }`)],
    ['a search for 10,000 words', (where) => where(`name: { like: "${times(10_000, (n) => `w${n}`)}" }`)],
  ])('is refused over GraphQL: %s', async (_, write) => {
    const operation = write((inner) => `{ Authorities(where: { ${inner} }) { docs { id } } }`)

    expect(await expectRefused(() => house.graphql(operation))).toBe(400)
  })

  it.each<[string, unknown]>([
    ['1,000 alternatives', { OR: Array.from({ length: 1000 }, () => ({ name: { equals: 'x' } })) }],
    ['a list of 100,000 ids', { id: { in: Array.from({ length: 100_000 }, () => 'x') } }],
    ['a search for 10,000 words', { name: { like: 'word '.repeat(10_000) } }],
  ])('is refused in variables: %s', async (_, where) => {
    const operation = 'query ($where: Authority_where) { Authorities(where: $where) { docs { id } } }'

    expect(await expectRefused(() => house.graphql(operation, { where }))).toBeGreaterThanOrEqual(400)
  })
})

describe('Too much of an operation', () => {
  it.each<[string, () => string]>([
    [
      '300 lists by other names',
      () => `{ ${times(300, (n) => `a${n}: NewsArticles(limit: 100) { docs { id } }`)} }`,
    ],
    [
      'fields nested 30 deep',
      () =>
        `{ NewsArticles { docs { ${'authorities { news { docs { '.repeat(10)} id ${'} } } '.repeat(10)} } } }`,
    ],
    ['fragments in a circle', () => '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['a flood of directives', () => `{ __typename ${'@skip(if: false) '.repeat(3000)} }`],
    ['a flood of unknown directives', () => `{ __typename ${times(500, (n) => `@d${n}`)} }`],
    ['50,000 words', () => `{ ${'__typename '.repeat(50_000)} }`],
    ['a document of a megabyte', () => `{ __typename } #${'x'.repeat(1_000_000)}`],
    ['50,000 comments', () => `{ __typename } ${'#\n'.repeat(50_000)}`],
    ['2,000 brackets', () => `${'{ a '.repeat(900)}${'}'.repeat(900)}`],
    [
      'a value nested 900 deep',
      () => `{ Authorities(where: ${'{a: '.repeat(600)}1${'}'.repeat(600)}) { totalDocs } }`,
    ],
    ['400 variables', () => `query (${times(400, (n) => `$v${n}: Int`)}) { __typename }`],
    [
      '50 enquiries',
      () =>
        `mutation { ${times(50, (n) => `a${n}: createEnquiry(data: { type: general, fullName: "x", phone: "01632 960001" }) { reference }`)} }`,
    ],
    [
      '50 sign-ins',
      () =>
        `mutation { ${times(50, (n) => `a${n}: loginUser(email: "a@b.example", password: "x") { token }`)} }`,
    ],
  ])('is refused: %s', async (_, write) => {
    const query = write()

    expect(await expectRefused(() => house.graphql(query))).toBe(400)
  })

  it('is answered once where fragments double thirty times', async () => {
    const doubling = times(30, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)
    const began = performance.now()

    const { body } = await house.graphql(`{ ...F0 } ${doubling} fragment F30 on Query { __typename }`)

    expect(body.data).toEqual({ __typename: 'Query' })
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('is refused as a batch of a thousand', async () => {
    const batch = JSON.stringify(Array.from({ length: 1000 }, () => ({ query: '{ __typename }' })))

    expect(await expectRefused(() => postRaw('/api/graphql', batch))).toBe(400)
  })

  it('is, when it is allowed, bounded: the dearest operation is answered in a few seconds, and readers meanwhile', async () => {
    const dearest = `{ ${times(8, (n) => `a${n}: NewsArticles(limit: 20, sort: "title") { docs { id title authorities { id name } } }`)} }`

    const began = performance.now()
    const [answers, served] = await Promise.all([
      Promise.all(Array.from({ length: 2 }, () => house.graphql(dearest))),
      readersAreServed(house),
    ])

    expect(answers.map(({ body }) => body.errors)).toEqual(answers.map(() => undefined))
    expect(served).toBe(true)
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})

describe('Too much of a body', () => {
  /** As much as one likes, of which nobody says how long it is. */
  const endless = (piece: string, megabytes: number) =>
    Readable.from(
      (function* () {
        const chunk = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)))
        for (let sent = 0; sent < megabytes * 16; sent++) yield chunk
      })(),
    )

  it.each([
    '/api/enquiries',
    '/api/graphql',
    '/api/users/login',
    '/api/users/forgot-password',
    '/api/authorities',
  ])('of 200 megabytes in pieces is refused while it comes: %s', async (path) => {
    const before = process.memoryUsage().rss

    const status = await expectRefused(() => postRaw(path, endless('{"a":[', 200)))

    expect(status).toBe(413)
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
  })

  it('that says it is long is refused before it comes', async () => {
    for (const path of ['/api/enquiries', '/api/graphql', '/api/users/login'])
      expect(await expectRefused(() => postRaw(path, '{}', { ...json, 'content-length': '209715200' }))).toBe(
        413,
      )
  })

  it.each(['gzip', 'br', 'deflate', 'zstd', 'gzip, gzip'])(
    'that is compressed by %s is not unpacked',
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, 32))

      for (const path of ['/api/enquiries', '/api/graphql', '/api/users/login'])
        expect(
          await expectRefused(() => postRaw(path, bomb, { ...json, 'content-encoding': encoding })),
        ).toBe(415)
    },
  )

  it('of lists in lists is refused', async () => {
    for (const path of ['/api/enquiries', '/api/graphql', '/api/users/login'])
      expect(await expectRefused(() => postRaw(path, '['.repeat(30_000)))).toBe(400)
  })

  it('of thousands of unknown fields is told of a hundred of them', async () => {
    const body = JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`f${n}`, 1])))

    const { status, text } = await postRaw('/api/enquiries', body)

    expect([status, JSON.parse(text).errors.length]).toEqual([400, 100])
  })
})

describe('Too much of a head', () => {
  it('is refused: 10,000 lines, or one that is too long', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`x-${n}`, '1']))

    const statuses = [
      await expectRefused(() => askRaw(house, { path: '/api/authorities', headers: many })),
      await expectRefused(() =>
        askRaw(house, { path: '/api/authorities', headers: { 'x-long': 'x'.repeat(40_000) } }),
      ),
      await expectRefused(() => askRaw(house, { path: `/api/authorities?${'x'.repeat(40_000)}` })),
      await expectRefused(() =>
        askRaw(house, { path: '/api/authorities', headers: { cookie: 'a=b; '.repeat(8000) } }),
      ),
    ]

    expect(statuses).toEqual([431, 431, 431, 431])
  })

  it('that comes a letter at a time from 200 keeps no reader waiting', async () => {
    const { hostname, port } = new URL(house.url)
    const slow: Socket[] = Array.from({ length: 200 }, () =>
      connect(Number(port), hostname).on('error', () => {}),
    )
    for (const socket of slow)
      socket.write('POST /api/enquiries HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nX-')

    const began = performance.now()
    const served = await readersAreServed(house)
    const took = performance.now() - began
    for (const socket of slow) socket.destroy()

    expect(served).toBe(true)
    expect(took).toBeLessThan(5000)
  })
})

describe('A flood', () => {
  it('of enquiries from one network ends after five, whatever addresses of its own it sends from', async () => {
    const before = await rowsIn(house)
    const send = (number: number) =>
      house.ask('/api/enquiries', {
        body: { type: 'general', fullName: `Jo ${number}`, email: 'victim@family.example' },
        headers: { 'x-forwarded-for': `2001:db8:77:1:${number.toString(16)}::1` },
      })

    const [answers, served] = await Promise.all([
      Promise.all(Array.from({ length: 200 }, (_, number) => send(number))),
      readersAreServed(house),
    ])

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(195)
    expect(served).toBe(true)
    expect((await rowsIn(house)).enquiries).toBe(before.enquiries! + 5)
  })

  it('of preferences is bounded: each is small', async () => {
    const before = await rowsIn(house)

    const { status } = await house.ask('/api/payload-preferences/big', {
      as: 'viewer',
      body: { value: randomBytes(200_000).toString('hex') },
    })

    expect(status).toBe(413)
    expect(await rowsIn(house)).toEqual(before)
  })

  it('of saves that save themselves keeps one version', async () => {
    const { id } = await make(house, 'authorities', { name: 'Surrey' })
    const versions = () =>
      house.payload.db.countVersions({ collection: 'authorities', where: { parent: { equals: id } } })
    const save = (number: number) =>
      house.ask(`/api/authorities/${id}?draft=true&autosave=true`, {
        as: 'editor',
        method: 'PATCH',
        body: { name: `Surrey ${number}` },
      })
    await save(0)
    const { totalDocs: before } = await versions()

    for (let number = 1; number <= 30; number++) expect((await save(number)).status).toBe(200)

    expect((await versions()).totalDocs).toBe(before)
  })

  it('of saves by hand keeps as many versions as are looked at', async () => {
    const { config } = house.payload
    const kept = config.collections.flatMap(({ versions }) => (versions ? [versions.maxPerDoc] : []))

    for (const most of kept) expect(most).toBeGreaterThan(0)
  })
})

describe('What is matched against a pattern takes no longer than it is long:', () => {
  const EVIL = [
    `${'a'.repeat(50_000)}!`,
    `${'a.'.repeat(25_000)}@`,
    `${'0'.repeat(30_000)}x`,
    `${'- '.repeat(20_000)}`,
    `${' '.repeat(50_000)}x`,
    `${'('.repeat(20_000)}`,
    `a@${'a.'.repeat(20_000)}`,
    `${'<'.repeat(30_000)}`,
    `${'\n'.repeat(30_000)}x`,
  ]

  it.each(EVIL.map((text) => [`${text.slice(0, 4)}…${text.length}`, text]))('%s', async (_, text) => {
    const began = performance.now()

    const answers = [
      await house.ask('/api/enquiries', {
        body: {
          type: 'general',
          fullName: text,
          email: text,
          phone: text,
          postcode: text,
          message: text,
          sourceUrl: text,
        },
      }),
      await house.ask('/api/users/forgot-password', { body: { email: text } }),
      await house.ask('/api/authorities?draft=true', {
        as: 'editor',
        body: {
          name: text,
          slug: text,
          gssCode: text,
          website: text,
          email: text,
          phone: text,
          ofstedUrn: text,
        },
      }),
      await house.ask('/api/users/invite', { as: 'admin', body: { name: text, email: text, roles: [text] } }),
      await house.graphql(
        `{ Authorities(where: { name: { like: ${JSON.stringify(text)} } }, sort: ${JSON.stringify(text)}) { totalDocs } }`,
      ),
    ]

    for (const { status } of answers) expect(status).toBeLessThan(500)
    expect(performance.now() - began).toBeLessThan(8000)
  })
})
