import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectCleanPrototypes, expectDecent, rowsIn } from '#tests/support/fuzz/expect-decent.ts'
import { queryOf } from '#tests/support/fuzz/queries.ts'
import { fuzz, TIMEOUT_MS } from '#tests/support/fuzz/runs.ts'
import { NAMES, oddText, written } from '#tests/support/fuzz/values.ts'
import { makeHiddenContent } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { askRaw, readersAreServed } from '#tests/support/raw.ts'

let house: House
let rows: Record<string, number>
beforeAll(async () => {
  house = await openHouse()
  await makeHiddenContent(house)
  rows = await rowsIn(house)
})
afterAll(() => house.close())

const PLACES = [
  'authorities',
  'inspection-reports',
  'news-articles',
  'agencies',
  'media',
  'topics',
  'glossary',
  'campaigns',
  'globals/site-settings',
  'enquiries',
  'users',
  'outbox',
]
const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS']
const WORDS = [
  ...PLACES,
  ...NAMES.filter(Boolean),
  'globals',
  'count',
  'versions',
  'file',
  'login',
  'me',
  'init',
  'first-register',
  'paste-url',
  'access',
  'graphql',
  'payload-jobs',
  'payload-preferences',
  'payload-kv',
  'run',
  'duplicate',
  'unlock',
  'invite',
  'send-again',
  '.gitkeep',
  '0123456789abcdef01234567',
  '019506b4-8f7e-7c3a-9d55-0f0a4b1c2d3e',
]

/** Nothing is stored, nothing is left in every object, and readers are served as before. */
async function expectUnharmed() {
  expect(await rowsIn(house)).toEqual(rows)
  expectCleanPrototypes()
  expect(await readersAreServed(house)).toBe(true)
}

describe('Whatever a visitor asks REST, the answer is decent and nothing is stored:', () => {
  it('any query', { timeout: TIMEOUT_MS }, async () => {
    const place = fc.constantFrom(
      ...PLACES.slice(0, 9).flatMap((slug) => [slug, slug, `${slug}/count`, `${slug}/x`]),
    )
    const asked = fc.tuple(place, queryOf(house.payload.config))

    await fuzz(asked, async ([at, query]) => {
      expectDecent(await askRaw(house, { path: `/api/${at}?${query}` }))
    })

    await expectUnharmed()
  })

  it('any address, by any method, with any body', { timeout: TIMEOUT_MS }, async () => {
    const part = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...WORDS).map(encodeURIComponent) },
      { weight: 2, arbitrary: written(oddText) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '',
          '.',
          '..',
          '%2e%2e',
          '%2f',
          '..%2f',
          '%00',
          '%E0%A4%A',
          '%',
          '//',
          ';',
          '\\',
        ),
      },
    )
    const asked = fc.record({
      method: fc.constantFrom(...METHODS),
      parts: fc.array(part, { maxLength: 5 }),
      start: fc.constantFrom('/api/', '/api/', '/api/', '/api/media/file/', '/', '/api//', '/API/'),
      body: fc.option(oddText, { nil: undefined }),
      type: fc.constantFrom(
        'application/json',
        'application/JSON; charset=utf-8',
        'multipart/form-data; boundary=x',
        'text/plain',
        'application/x-www-form-urlencoded',
        '',
      ),
    })

    await fuzz(asked, async ({ method, start, parts, body, type }) => {
      const path = start + parts.join('/').replace(/[^\x21-\x7e]/g, '')
      const headers: Record<string, string> = type ? { 'content-type': type } : {}
      expectDecent(
        await askRaw(house, {
          path,
          method,
          headers,
          body: method === 'GET' || method === 'HEAD' ? undefined : body,
        }),
      )
    })

    await expectUnharmed()
  })

  it('any headers', { timeout: TIMEOUT_MS }, async () => {
    const name = fc.constantFrom(
      ...'accept accept-language accept-encoding authorization cookie origin range if-range if-none-match if-modified-since content-type content-encoding x-forwarded-for x-forwarded-host x-forwarded-proto forwarded x-http-method-override x-payload-http-method-override x-middleware-subrequest x-request-id idempotency-key referer user-agent sec-fetch-site expect te upgrade connection x-payload-api disableautologin next-action rsc'.split(
        ' ',
      ),
    )
    const value = fc.oneof(
      oddText,
      fc.constantFrom(
        'JWT x',
        'Bearer x',
        'users API-Key x',
        'payload-token=x',
        'payload-token=x; payload-token=y',
        'bytes=0-',
        'bytes=9-1',
        'GET',
        'DELETE',
        'gzip',
        'null',
        'http://localhost:3000',
        '*',
        '"x"',
        'en;q=x',
        'multipart/form-data',
      ),
    )
    const asked = fc.record({
      path: fc.constantFrom(
        '/api/authorities',
        '/api/users/me',
        '/api/media/file/x.pdf',
        '/api/enquiries',
        '/api/graphql',
        '/api/users/logout',
        '/api/users/refresh-token',
        '/healthz',
        '/x',
      ),
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS'),
      headers: fc.array(fc.tuple(name, value), { maxLength: 4 }),
    })

    await fuzz(asked, async ({ path, method, headers }) => {
      const sent = Object.fromEntries(
        headers.map(([key, word]) => [key, word.replace(/[^\t\x20-\x7e\x80-\xff]/g, '')]),
      )
      // Asking for another protocol or for leave to go on is answered by Node itself.
      for (const key of ['expect', 'upgrade', 'connection']) delete sent[key]
      expectDecent(await askRaw(house, { path, method, headers: sent }))
    })

    await expectUnharmed()
  })
})
