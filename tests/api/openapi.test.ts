import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenApi } from '#src/openapi/document.ts'
import type { Part } from '#src/openapi/part.ts'
import { isEndless, type questionsOf as Questions } from '#src/openapi/questions.ts'
import { makeAnswerCheck, type AnswerCheck } from '#tests/support/openapi/check-answer.ts'
import { readDescription, whatIsKnown } from '#tests/support/openapi/describe-house.ts'
import type { Known } from '#tests/support/openapi/for-fuzzing.ts'
import { change, make, makePicture, type Doc } from '#tests/support/hidden-content.ts'

import { follow } from '#tests/support/stream.ts'
import { engine, openHouse, type House } from '#tests/support/house.ts'

/** As it is committed: ids as the embedded database gives them, and all else as it is served. */
const committed = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as OpenApi

let house: House
let document: OpenApi
let check: AnswerCheck
let known: Known
let questionsOf: typeof Questions
beforeAll(async () => {
  house = await openHouse({ SAMPLE_CONTENT: 'on' })
  const picture = await makePicture(house, 'Hands')
  await make(house, 'news-articles', { title: 'With a picture', heroImage: picture.id })
  document = await readDescription(house)
  check = makeAnswerCheck(document)
  known = await whatIsKnown(house)
  ;({ questionsOf } = await import('#src/openapi/questions.ts'))
})
afterAll(() => house.close())

const operations = Object.entries(committed.paths).flatMap(([address, item]) =>
  Object.keys(item).map((method) => [method.toUpperCase(), address] as const),
)

const endless = operations.filter(([method, address]) =>
  isEndless(committed.paths[address]![method.toLowerCase()]!),
)

/** An address whose braces are filled with what there is. */
const filled = (path: string) => {
  const slug = path.split('/')[2]!
  return path
    .replace('{id}', known.ids[slug]?.[0] ?? '')
    .replace('{slug}', known.slugs[slug]?.[0] ?? '')
    .replace('{filename}', known.files[0]!)
}

describe('The description', () => {
  it('is OpenAPI 3.1 by a validator', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never)

    expect([valid, errors]).toEqual([true, undefined])
  })

  it('is the committed one, but for how ids look', () => {
    const { Id: _id, Ids: _ids, ...theirs } = committed.components.schemas!
    const { Id, Ids: _, ...ours } = document.components.schemas!

    expect({ ...document, components: { ...document.components, schemas: ours } }).toEqual({
      ...committed,
      components: { ...committed.components, schemas: theirs },
    })
    expect(known.ids.authorities![0]).toMatch(new RegExp(Id!.pattern as string))
    expect(engine === 'sqlite' ? Id : _id).toEqual(_id)
  })

  it('names nothing that visitors may not read', () => {
    const said = JSON.stringify(document)

    expect(said).not.toMatch(
      /enquiryEmail|editorNote|updatedBy|enquiryRecipients|"shows"|identity|outbox\b.*\/api/,
    )
    expect(said).not.toMatch(/\/api\/(users|outbox|redirects|scheduled-publications)/)
  })

  it('may be kept by caches, and asked for again', async () => {
    const first = await house.ask('/api/openapi.json')
    const again = await house.ask('/api/openapi.json', {
      headers: { 'if-none-match': first.headers.get('etag')! },
    })

    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=\d+/)
    expect([again.status, again.body]).toEqual([304, ''])
  })

  it.each([
    ['/api/openapi.json?x=1', 'GET', 400, 'unknown-parameter'],
    ['/api/docs?x=1', 'GET', 400, 'unknown-parameter'],
    ['/api/openapi.json', 'POST', 405, 'method-not-allowed'],
    ['/healthz', 'POST', 405, 'method-not-allowed'],
    ['/readyz', 'DELETE', 405, 'method-not-allowed'],
  ])('refuses what cannot be asked: %s by %s', async (path, method, status, code) => {
    const answer = await house.ask(path, { method })

    expect([answer.status, answer.body.errors[0].code]).toEqual([status, code])
    expect(answer.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD' : null)
  })
})

describe('Each example of the description', () => {
  it.each(operations.filter((each) => !endless.includes(each)))(
    'of %s %s is a question whose answer fits it',
    async (method, address) => {
      const questions = questionsOf(document, address, method.toLowerCase())
      const answers = await Promise.all(
        questions.map(async ({ path, body, shows }) => ({
          shows,
          answer: await house.ask(filled(path), { method, body }),
        })),
      )

      expect(answers.length).toBeGreaterThan(0)
      for (const { shows, answer } of answers) {
        expect([shows, answer.status, check(answer, { address, method: method.toLowerCase() })]).toEqual([
          shows,
          method === 'POST' && address === '/api/enquiries' ? 201 : 200,
          [],
        ])
      }
    },
  )

  it.each(endless)('of %s %s is answered with a stream that begins as described', async (method, address) => {
    const stream = await follow(house.url, { path: address })
    const { event } = await stream.waitFor(() => true)
    stream.close()

    const headers = new Headers(stream.headers as Record<string, string>)
    const at = { address, method: method.toLowerCase() }
    expect([event, check({ status: stream.status, headers, body: stream.text() }, at)]).toEqual(['ready', []])
  })

  it('of a filter finds something', async () => {
    const filters = operations
      .filter(([, address]) => address.endsWith('/count'))
      .flatMap(([, address]) => questionsOf(document, address, 'get'))
    const counts = await Promise.all(
      filters.map(async ({ path }) => [path, (await house.ask(path)).body.totalDocs > 0]),
    )

    expect(counts.filter(([, found]) => !found)).toEqual([])
    expect(counts.length).toBeGreaterThan(15)
  })

  it('of a refusal has the shape that refusals have', () => {
    const examples = Object.entries(document.components.responses!).flatMap(([name, { content }]) => {
      const json = (content as Record<string, Part> | undefined)?.['application/json']
      return json?.example ? [[name, json.example as object] as const] : []
    })
    const faults = examples.map(([name, body]) => [
      name,
      check({ status: 400, headers: new Headers(HEADERS), body }, { address: '/api/topics', method: 'get' }),
    ])

    expect(faults.length).toBeGreaterThan(7)
    expect(faults).toEqual(faults.map(([name]) => [name, []]))
  })
})

describe('The check of these tests', () => {
  it.each([
    ['a private field', 200, (body: Doc) => ({ ...body, docs: [{ ...body.docs[0], editorNote: 'secret' }] })],
    ['a number for a text', 200, (body: Doc) => ({ ...body, docs: [{ ...body.docs[0], name: 1 }] })],
    ['a list without its number', 200, ({ totalDocs: _, ...body }: Doc) => body],
    ['another status', 418, (body: Doc) => body],
  ])('sees %s', async (_what, status, spoil) => {
    const answer = await house.ask('/api/authorities?limit=1&depth=0')

    const at = { address: '/api/authorities', method: 'get' }
    expect(check(answer, at)).toEqual([])
    expect(check({ ...answer, status, body: spoil(answer.body) }, at)).not.toEqual([])
  })
})

const HEADERS = { 'content-type': 'application/json', 'x-request-id': 'x', 'cache-control': 'no-store' }

describe('What is answered besides', () => {
  it.each([
    ['/api/authorities?limit=1000', '/api/authorities', 400],
    ['/api/authorities/nothing', '/api/authorities/{id}', 404],
    ['/api/news-articles/by-slug/nothing-here', '/api/news-articles/by-slug/{slug}', 404],
    ['/api/media/file/nothing.png', '/api/media/file/{filename}', 404],
    ['/api/graphql?documentId=sha256:0', '/api/graphql', 404],
    ['/api/search', '/api/search', 400],
    ['/api/suggest?q=wan&limit=21', '/api/suggest', 400],
    ['/api/authorities/nothing/timeline', '/api/authorities/{id}/timeline', 404],
    ['/api/authorities/by-slug/nothing-here/timeline', '/api/authorities/by-slug/{slug}/timeline', 404],
    ['/api/news-articles/nothing/json-ld', '/api/news-articles/{id}/json-ld', 404],
    ['/api/open-data/inspections.csv?page=2', '/api/open-data/inspections.csv', 400],
    ['/feeds/news.xml', '/feeds/{file}', 404],
    ['/sitemaps/1000.xml', '/sitemaps/{file}', 404],
    ['/api/changes?since=1', '/api/changes', 400],
  ])('%s fits the description', async (path, address, status) => {
    const answer = await house.ask(path)

    expect([answer.status, check(answer, { address, method: 'get' })]).toEqual([status, []])
  })

  it('where a page moved fits the description', async () => {
    const { id, slug } = await make(house, 'news-articles', { title: 'It will move' })
    await change(house, `news-articles/${id}`, { slug: 'it-has-moved', _status: 'published' })

    const answer = await house.ask(`/api/news-articles/by-slug/${slug}`)

    expect(answer.status).toBe(301)
    expect(check(answer, { address: '/api/news-articles/by-slug/{slug}', method: 'get' })).toEqual([])
  })

  it.each([
    [{ type: 'fostering' }, 400],
    ['{', 400],
    [{ ...{ type: 'general', fullName: 'Ada', email: 'a@example.org' }, extra: 1 }, 400],
  ])('an enquiry that is not taken (%j) fits the description', async (body, status) => {
    const answer = await house.ask('/api/enquiries', { body })

    expect([answer.status, check(answer, { address: '/api/enquiries', method: 'post' })]).toEqual([
      status,
      [],
    ])
  })
})

describe('The page of the description', () => {
  it('runs nothing and fetches nothing', async () => {
    const { status, headers, body } = await house.ask('/api/docs')

    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    )
    expect(body).not.toMatch(/<script|<link|<img|\sstyle=|\son\w+=/)
  })

  it('tells of every operation, with an example that can be asked', async () => {
    const { body } = await house.ask('/api/docs')

    const ids = operations.map(
      ([method, address]) => document.paths[address]![method.toLowerCase()]!.operationId,
    )
    expect(ids.filter((id) => !body.includes(`<h3 id="${id}">`))).toEqual([])
    expect(body).toContain('curl -g &#39;http://localhost:3000/api/authorities?')
  })

  it('allows exactly the style sheet that is in it', async () => {
    const { headers, body } = await house.ask('/api/docs')

    const style = /<style>([\s\S]*?)<\/style>/.exec(body)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers.get('content-security-policy')).toContain(`'sha256-${hash}'`)
  })
})
