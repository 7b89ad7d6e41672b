import { symbols, type Logger } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

type Line = {
  level: number
  msg: string
  req?: { id: string; path: string; method: string }
  res?: { status: number }
}

let house: House
let written: string[] = []
beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: 'info' })
  const { log } = await import('#src/lib/log.ts')
  // What would go to the standard output.
  ;(log as Logger & Record<symbol, unknown>)[symbols.streamSym] = {
    write: (line: string) => written.push(line),
  }
})
afterAll(() => house.close())
beforeEach(() => {
  written = []
})

const lines = () => written.map((line) => JSON.parse(line) as Line)

/** The line of the request that was answered last: it is written when the answer has left. */
const lineOf = (id: string | null) =>
  vi.waitFor(() => {
    const line = lines().find(({ req }) => req?.id === id)
    expect(line).toBeDefined()
    return line!
  })

describe('The log', () => {
  it('has a line for each request, with the id that the answer carries', async () => {
    const { headers } = await house.ask('/api/authorities?limit=0')
    const line = await lineOf(headers.get('x-request-id'))

    expect(line).toMatchObject({
      level: 30,
      msg: 'request',
      req: { method: 'GET', path: '/api/authorities' },
      res: { status: 400 },
    })
  })

  it.each([
    ['an address in a query', '/api/authorities?where[name][equals]=jane@example.org', '/api/authorities'],
    [
      'a link that chooses a new password',
      '/admin/reset/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
      '/admin/reset/…',
    ],
    ['a link to a draft', '/api/authorities/x?depth=0&preview=jane.0a1b2c3d', '/api/authorities/…'],
    ['an address in a path', '/api/authorities/jane@example.org', '/api/authorities/…'],
    ['an encoded address in a path', '/api/enquiries/jane%40example.org', '/api/enquiries/…'],
    ['a line that would forge another', '/api/authorities/x%0A%7B%22level%22:60%7D', '/api/authorities/…'],
  ])('holds nothing of %s', async (_what, path, kept) => {
    const { headers } = await house.ask(path, {
      headers: {
        referer: 'https://www.example.org/?q=jane@example.org',
        'user-agent': 'Jane',
      },
    })
    const line = await lineOf(headers.get('x-request-id'))

    expect(line.req!.path).toBe(kept)
    expect(written.join('')).not.toMatch(/jane|example\.org|0a1b2c3d|127\.0\.0\.1/i)
  })

  it('holds nothing of what an enquirer writes', async () => {
    const { headers, body } = await house.ask('/api/enquiries', {
      body: { type: 'general', fullName: 'Jane Doe', email: 'jane@example.org', message: 'My secret' },
    })
    await lineOf(headers.get('x-request-id'))

    expect(body.reference).toBeTruthy()
    expect(written.join('')).not.toMatch(/jane|doe|example\.org|secret/i)
  })

  it('holds nothing of who tries to sign in, with which password or token', async () => {
    const tries = [
      await house.ask('/api/users/login', {
        body: { email: 'editor@staff.example', password: 'my-password' },
      }),
      await house.ask('/api/users/forgot-password', { body: { email: 'editor@staff.example' } }),
      await house.ask('/api/users/reset-password', { body: { token: 'my-token', password: 'my-password' } }),
      await house.ask('/api/users/me', {
        headers: { authorization: 'JWT my-token', cookie: 'payload-token=my-token' },
      }),
    ]
    for (const { headers } of tries) await lineOf(headers.get('x-request-id'))

    expect(written.join('')).not.toMatch(/editor@|staff\.example|my-password|my-token/)
  })

  it('says of a statement that failed what kind of failure it was, and none of its values', async () => {
    const cause = Object.assign(new Error('UNIQUE constraint failed: jane@example.org'), {
      code: 'SQLITE_CONSTRAINT',
    })
    const failed = new Error(
      'Failed query: insert into "enquiries" values (?)\nparams: Jane Doe,jane@example.org',
      {
        cause,
      },
    )
    failed.name = 'DrizzleQueryError'
    const { db } = house.payload
    const { create } = db
    vi.spyOn(db, 'create').mockImplementation((args) =>
      args.collection === 'enquiries' ? Promise.reject(failed) : create.call(db, args),
    )

    const { status, headers } = await house.ask('/api/enquiries', {
      body: { type: 'general', fullName: 'Jane Doe', email: 'jane@example.org' },
    })
    vi.restoreAllMocks()
    await lineOf(headers.get('x-request-id'))
    const errors = lines().filter(({ msg }) => msg === 'an unexpected error')

    expect(status).toBe(500)
    expect(errors).toMatchObject([
      {
        level: 50,
        requestId: headers.get('x-request-id'),
        err: [{ type: 'DrizzleQueryError' }, { type: 'Error', code: 'SQLITE_CONSTRAINT' }],
      },
    ])
    expect(written.join('')).not.toMatch(/jane|doe|example\.org|params|insert into/i)
  })
})
