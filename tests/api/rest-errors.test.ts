import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectFaults } from '#tests/support/faults.ts'
import { make } from '#tests/support/hidden-content.ts'
import { openHouse, type Answer, type Asked, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Sends a request as it stands, also one that fetch would not send. */
const sendRaw = (method: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(house.url)
    http
      .request({ hostname, port, method, path, headers }, async (response) => {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk as Buffer)
        const body = JSON.parse(Buffer.concat(chunks).toString())
        const named = new Headers(response.headers as Record<string, string>)
        resolve({ status: response.statusCode!, headers: named, body })
      })
      .on('error', reject)
      .end()
  })

const tooLongForm = new FormData()
tooLongForm.set('file', new Blob(['x'.repeat(70_000)]), 'x.png')
const asText = { 'content-type': 'text/plain' }

describe('An error over REST', () => {
  it.each<[string, string, Asked, number, string]>([
    ['an address with nothing at it', '/nothing', {}, 404, 'not-found'],
    ['an address of the API with nothing at it', '/api/nothing/at/all', {}, 404, 'not-found'],
    ['the API itself', '/api', {}, 404, 'not-found'],
    ['the API itself, for staff', '/api/nothing', { as: 'admin' }, 404, 'not-found'],
    ['a document that is not there', '/api/authorities/nope', {}, 404, 'not-found'],
    ['a global that is not there', '/api/globals/nope', {}, 404, 'not-found'],
    ['a file that nothing shows, if there is one', '/api/media/file/nope.pdf', {}, 404, 'not-found'],
    ['a method that is not used', '/api/authorities', { method: 'PUT', body: {} }, 405, 'method-not-allowed'],
    [
      'a method that is not used, for staff',
      '/api/authorities',
      { as: 'editor', method: 'PUT', body: {} },
      405,
      'method-not-allowed',
    ],
    ['a path that is not encoded', '/api/authorities/%E0%A4%A', {}, 400, 'not-encoded'],
    [
      'a path that is not encoded, for staff',
      '/api/authorities/%E0%A4%A',
      { as: 'editor' },
      400,
      'not-encoded',
    ],
    [
      'JSON that is not',
      '/api/authorities',
      { as: 'editor', method: 'POST', body: '{"name":' },
      400,
      'bad-json',
    ],
    ['JSON that is not, from a visitor', '/api/users/login', { method: 'POST', body: '{' }, 400, 'bad-json'],
    ['an enquiry that is not JSON', '/api/enquiries', { method: 'POST', body: '{' }, 400, 'bad-json'],
    [
      'text in the place of JSON',
      '/api/authorities',
      { as: 'editor', method: 'POST', body: '{"name":"x"}', headers: asText },
      415,
      'unsupported-media-type',
    ],
    [
      'text in the place of an enquiry',
      '/api/enquiries',
      { method: 'POST', body: '{}', headers: asText },
      415,
      'unsupported-media-type',
    ],
    [
      'a query in JSON',
      '/api/authorities',
      { method: 'POST', body: '{}', headers: { 'x-payload-http-method-override': 'GET' } },
      415,
      'unsupported-media-type',
    ],
    [
      'too long a body of staff',
      '/api/authorities',
      { as: 'editor', method: 'POST', body: 'x'.repeat(5_300_000) },
      413,
      'too-large',
    ],
    [
      'too long a body of a visitor',
      '/api/users/login',
      { method: 'POST', body: 'x'.repeat(70_000) },
      413,
      'too-large',
    ],
    [
      'too long a form of a visitor',
      '/api/users/login',
      { method: 'POST', body: tooLongForm },
      413,
      'too-large',
    ],
    [
      'too long an enquiry',
      '/api/enquiries',
      { method: 'POST', body: JSON.stringify({ message: 'x'.repeat(70_000) }) },
      413,
      'too-large',
    ],
    [
      'a password that is wrong',
      '/api/users/login',
      { body: { email: 'editor@staff.example', password: 'x' } },
      401,
      'wrong-credentials',
    ],
    [
      'somebody who is not known',
      '/api/users/login',
      { body: { email: 'nobody@staff.example', password: 'x' } },
      401,
      'wrong-credentials',
    ],
    [
      'an operator for an address',
      '/api/users/login',
      { body: { email: { $ne: null }, password: 'x' } },
      400,
      'invalid',
    ],
    [
      'a reset with a wrong token',
      '/api/users/reset-password',
      { body: { token: 'x', password: 'correct horse' } },
      403,
      'forbidden',
    ],
    [
      'a token that is none',
      '/api/authorities/versions',
      { headers: { authorization: 'JWT nonsense' } },
      401,
      'unauthorized',
    ],
    ['what one may not do', '/api/authorities', { as: 'viewer', body: { name: 'x' } }, 403, 'forbidden'],
    ['a filter that is wrong', '/api/authorities?limit=0', {}, 400, 'bad-limit'],
    ['enquiries of a visitor', '/api/enquiries', {}, 401, 'unauthorized'],
  ])('says it in one form: %s', async (_what, path, asked, status, code) => {
    const answer = await house.ask(path, asked)

    expect(expectFaults(answer)).toEqual({ status, codes: [code] })
  })

  it.each([
    ['PROPFIND', '/api/authorities', 405, 'GET, HEAD'],
    ['PUT', '/api/enquiries', 405, 'POST'],
    ['PUT', '/api/globals/site-settings', 405, 'GET, HEAD'],
    ['PUT', '/api/authorities/by-slug/kent', 405, 'GET, HEAD'],
    ['TRACE', '/api/users/me', 405, 'GET, HEAD'],
    ['PUT', '/api/graphql', 405, 'GET, HEAD, POST'],
    ['DELETE', '/nothing', 404, null],
  ])('says it in one form for %s %s', async (method, path, status, allowed) => {
    const answer = await sendRaw(method, path)

    expect(expectFaults(answer).status).toBe(status)
    expect(answer.headers.get('allow')).toBe(allowed)
  })

  it.each([
    ['/healthz'],
    ['/api/openapi.json'],
    ['/api/search?q=a'],
    ['/api/statistics'],
    ['/api/open-data/inspections.csv'],
    ['/feeds/news.rss'],
    ['/api/authorities'],
  ])('says in the same words what may be done instead: %s', async (path) => {
    const { status, body } = await house.ask(path, { method: 'PUT' })

    expect([status, body.errors[0].message]).toEqual([405, 'Use GET or HEAD here.'])
  })

  it('says to staff which methods there are for them', async () => {
    const methodsAt = async (path: string) =>
      (await house.ask(path, { as: 'admin', method: 'PUT' })).headers.get('allow')

    expect(await methodsAt('/api/enquiries')).toBe('GET, HEAD, POST, PATCH, DELETE')
    expect(await methodsAt('/api/enquiries/count')).toMatch(/^GET, HEAD/)
    expect(await methodsAt('/api/webhooks/1/pause')).toBe('POST')
    expect(await methodsAt('/api/globals/site-settings')).toBe('GET, HEAD, POST')
    expect(await methodsAt('/api/nothing')).toBeNull()
  })

  it.each([
    '/api/docs',
    '/api/statistics',
    '/api/changes',
    '/api/open-data/inspections.json',
    '/feeds/news.rss',
  ])('says in the same words that there are no parameters: %s', async (path) => {
    const { status, body } = await house.ask(`${path}?colour=red&size=9`)

    expect([status, body.errors]).toEqual([
      400,
      ['colour', 'size'].map((field) => ({
        message: `${field}: There are no parameters here. Leave it out.`,
        code: 'unknown-parameter',
        field,
      })),
    ])
  })

  it('names every field that is wrong, one entry for each, with what Payload says of it', async () => {
    const answer = await house.ask('/api/authorities', {
      as: 'editor',
      body: { _status: 'published', name: 'x'.repeat(300), gssCode: 'E99', latitude: 90 },
    })

    expect(expectFaults(answer)).toEqual({ status: 400, codes: ['invalid', 'invalid', 'invalid'] })
    expect(answer.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'gssCode',
      'latitude',
      'name',
    ])
    expect(answer.body.errors[0]).toMatchObject({
      name: 'ValidationError',
      data: { collection: 'authorities' },
    })
  })

  it('says so where a value must be the only one of its kind', async () => {
    await make(house, 'glossary', { abbreviation: 'IRO', meaning: 'Independent reviewing officer' })
    const answer = await house.ask('/api/glossary', {
      as: 'editor',
      body: { abbreviation: 'IRO', meaning: 'x' },
    })

    expect(expectFaults(answer)).toEqual({ status: 400, codes: ['taken'] })
    expect(answer.body.errors[0].field).toBe('abbreviation')
  })

  it('is the same, word for word, whether an address is known or only the password is wrong', async () => {
    const known = await house.ask('/api/users/login', {
      body: { email: 'viewer@staff.example', password: 'x' },
    })
    const unknown = await house.ask('/api/users/login', {
      body: { email: 'nobody@staff.example', password: 'x' },
    })
    const mailed = await house.ask('/api/users/forgot-password', { body: { email: 'viewer@staff.example' } })
    const notMailed = await house.ask('/api/users/forgot-password', {
      body: { email: 'nobody@staff.example' },
    })

    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    expect([notMailed.status, notMailed.body]).toEqual([mailed.status, mailed.body])
  })
})
