import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { make, type Doc } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let kent: Doc
beforeAll(async () => {
  house = await openHouse()
  kent = await make(house, 'authorities', { name: 'Kent' })
  for (let number = 1; number <= 12; number++) {
    await make(house, 'inspection-reports', {
      title: `Report ${number}`,
      framework: 'ilacs-2018',
      authority: kent.id,
    })
  }
})
afterAll(() => house.close())

const times = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => write(number)).join(' ')

const nested = (depth: number) =>
  `{ InspectionReports(limit: 1) { docs { ${'parentInspection { '.repeat(depth - 3)} id ${' }'.repeat(depth - 3)} } } }`

describe('A GraphQL operation of a visitor', () => {
  it.each([
    ['levels', nested(11), 'query-too-deep'],
    [
      'levels within fragments',
      `${nested(4).replace(' id ', ' ...F ')} fragment F on InspectionReport { ${'parentInspection { '.repeat(7)} id ${' }'.repeat(7)} }`,
      'query-too-deep',
    ],
    ['aliases', `{ Authorities { docs { ${times(16, (n) => `a${n}: name`)} } } }`, 'too-many-aliases'],
    ['lists at once', `{ ${times(11, (n) => `a${n}: countAuthorities { totalDocs }`)} }`, 'too-many-fields'],
    ['words', `{ Authorities { docs { ${times(2100, () => 'name')} } } }`, 'query-too-long'],
    ['repetitions', `{ Authorities { docs { ${times(11, () => 'name')} } } }`, 'query-too-long'],
    ['characters', `{ Authorities { docs { name } } } # ${'x'.repeat(100_000)}`, 'query-too-long'],
    [
      'values',
      '{ Authorities(limit: 100) { docs { reports(limit: 100) { docs { title } } } } }',
      'query-too-costly',
    ],
    [
      'values by default limits',
      '{ Authorities(limit: 100) { docs { reports { docs { title headline } } news { docs { title } } } } }',
      'query-too-costly',
    ],
  ])('is refused with too many %s', async (_what, query, code) => {
    const { status, body } = await house.graphql(query)

    expect(status).toBe(400)
    expect(body.errors).toEqual([
      {
        message: expect.stringMatching(/\d|Ask once/),
        code,
        field: 'query',
        extensions: { message: expect.any(String), code, field: 'query', statusCode: 400 },
      },
    ])
  })

  it('follows no fragment round in a circle', async () => {
    const { status, body } = await house.graphql(
      '{ Authorities { docs { ...A } } } fragment A on Authority { name ...B } fragment B on Authority { ...A }',
    )

    expect(status).toBe(400)
    expect(body.errors[0].code).toBe('query-not-valid')
  })

  it.each([
    ['limit: 0', 'bad-limit', 'limit'],
    ['limit: 101', 'bad-limit', 'limit'],
    ['page: 0', 'bad-page', 'page'],
    ['limit: null, pagination: false', 'limit-missing', 'limit'],
    ['sort: "nope"', 'unknown-path', 'sort'],
    ['where: { name: { like: "" } }', 'value-not-search', 'where[name][like]'],
    ['where: { id: { equals: "42" } }', 'value-not-id', 'where[id][equals]'],
    ['where: { deliveredBy: { equals: "bad" } }', 'value-not-id', 'where[deliveredBy][equals]'],
    [
      'where: { deliveredBy: { equals: { relationTo: "users" } } }',
      'value-not-id',
      'where[deliveredBy][equals]',
    ],
  ])('is refused with %s, the argument named', async (argument, code, name) => {
    const { status, body } = await house.graphql(`{ Authorities(${argument}) { docs { id } } }`)

    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ code, field: `Authorities.${name}` })
  })

  it('may ask the schema about itself in the demo', async () => {
    const { status, body } = await house.graphql(getIntrospectionQuery())

    expect(status).toBe(200)
    expect(body.data.__schema.queryType.name).toBe('Query')
  })

  it('has an explorer in the demo, all of which comes from this service', async () => {
    const { status, headers, body } = await house.ask('/api/graphql', { headers: { accept: 'text/html' } })

    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^text\/html/)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(body).not.toMatch(/<(script|link)[^>]+(src|href)="?https?:/)
  })

  it('is answered ten of a list, also where it names no limit', async () => {
    const { body } = await house.graphql(
      `{ Authority(id: "${kent.id}") { reports { docs { id } hasNextPage } } InspectionReports { docs { id } totalDocs }
        none: InspectionReports(limit: null) { docs { id } } unpaged: InspectionReports(pagination: false) { docs { id } } }`,
    )

    expect(body.data.Authority.reports).toMatchObject({ hasNextPage: true })
    expect(body.data.Authority.reports.docs).toHaveLength(10)
    expect(body.data.InspectionReports.docs).toHaveLength(10)
    expect(body.data.none.docs).toHaveLength(10)
    expect(body.data.unpaged.docs).toHaveLength(10)
    expect(body.data.InspectionReports.totalDocs).toBe(12)
  })

  it('holds one mutation at most', async () => {
    const one = 'createEnquiry(data: { type: general, fullName: "Jo", phone: "01632 960001" }) { reference }'
    const { status, body } = await house.graphql(`mutation { a: ${one} b: ${one} }`)
    const kept = await house.ask('/api/enquiries', { as: 'enquiries' })

    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ code: 'too-many-fields', field: 'query' })
    expect(kept.body.totalDocs).toBe(0)
  })

  it.each([
    ['no JSON', '{'],
    ['nested without end', '['.repeat(5000) + ']'.repeat(5000)],
  ])('is refused by GET with variables that are %s', async (_what, variables) => {
    const { status, body } = await house.ask(`/api/graphql?query={__typename}&variables=${variables}`)

    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ code: 'variables-not-valid', field: 'variables' })
  })

  it.each([
    ['not JSON', '{', {}, 400, 'bad-json'],
    ['a batch', JSON.stringify([{ query: '{ __typename }' }]), {}, 400, 'query-missing'],
    ['no operation', '{}', {}, 400, 'query-missing'],
    ['text', '{"query":"{ __typename }"}', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    [
      'a form',
      'query={__typename}',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported-media-type',
    ],
    [
      'variables that do not fit',
      JSON.stringify({
        query: 'query ($n: Int!) { Authorities(limit: $n) { docs { id } } }',
        variables: { n: 'ten' },
      }),
      {},
      400,
      'variables-not-valid',
    ],
    [
      'a field that is not there',
      '{"query":"{ Authorities { docs { hash } } }"}',
      {},
      400,
      'query-not-valid',
    ],
    ['a subscription', '{"query":"subscription { x }"}', {}, 400, 'query-not-valid'],
    ['too long a body', JSON.stringify({ query: 'x'.repeat(1_100_000) }), {}, 413, 'too-large'],
  ])('is refused as %s', async (_what, body, headers, status, code) => {
    const answer = await house.ask('/api/graphql', {
      method: 'POST',
      body,
      headers: headers as Record<string, string>,
    })

    expect(answer.status).toBe(status)
    expect(answer.body.errors[0]).toMatchObject({ code, message: expect.any(String) })
    expect(answer.body).not.toHaveProperty('data')
  })

  it('has not the names told that are like the one that it got wrong', async () => {
    const { body } = await house.graphql('{ Authorities { docs { editorNot } } }')

    expect(body.errors[0].message).not.toMatch(/editorNote|Did you mean/)
  })
})

describe('A GraphQL operation of staff', () => {
  const asEditor = { as: 'editor' } as const

  it('writes, publishes, reads drafts and deletes', async () => {
    const made = await house.graphql(
      'mutation { createAuthority(draft: true, data: { name: "Devon", slug: "devon", status: current, _status: draft }) { id _status } }',
      {},
      asEditor,
    )
    const { id } = made.body.data.createAuthority
    const hidden = await house.graphql(`{ Authority(id: "${id}") { name } }`)
    const draft = await house.graphql(`{ Authority(id: "${id}", draft: true) { name } }`, {}, asEditor)
    const published = await house.graphql(
      `mutation { updateAuthority(id: "${id}", data: { _status: published }) { _status } }`,
      {},
      asEditor,
    )
    const shown = await house.graphql(`{ Authority(id: "${id}") { name } }`)
    const deleted = await house.graphql(`mutation { deleteAuthority(id: "${id}") { id } }`, {}, asEditor)
    const gone = await house.graphql(`{ Authority(id: "${id}") { name } }`)

    expect([hidden.body.data.Authority, draft.body.data.Authority]).toEqual([null, { name: 'Devon' }])
    expect(published.body.data.updateAuthority).toEqual({ _status: 'published' })
    expect(shown.body.data.Authority).toEqual({ name: 'Devon' })
    expect(deleted.body.data.deleteAuthority).toEqual({ id })
    expect(gone.body.data.Authority).toBeNull()
  })

  it('is told of each fault by its field, at the top and in the extensions', async () => {
    const { status, body } = await house.graphql(
      `mutation { updateAuthority(id: "${kent.id}", data: { gssCode: "E99", ofstedUrn: "x" }) { id } }`,
      {},
      asEditor,
    )

    expect(status).toBe(200)
    expect(body.data).toEqual({ updateAuthority: null })
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(['gssCode', 'ofstedUrn'])
    for (const { message, code, field, extensions } of body.errors) {
      expect({ message, code, field }).toEqual({
        message: expect.stringContaining('Write'),
        code: 'invalid',
        field,
      })
      expect(extensions).toMatchObject({ message, code, field, statusCode: 400 })
    }
  })

  it('says draft to all fields of its root, or to none', async () => {
    const { status, body } = await house.graphql(
      '{ Authorities(draft: true) { docs { id } } InspectionReports { docs { id } } }',
      {},
      asEditor,
    )

    expect(status).toBe(400)
    expect(body.errors[0].code).toBe('draft-mixed')
  })
})
