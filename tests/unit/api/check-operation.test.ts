import { configToSchema } from '@payloadcms/graphql'
import { getIntrospectionQuery, print } from 'graphql'
import { describe, expect, it, vi } from 'vitest'
import { checkOperation } from '#src/api/graphql/limits.ts'
import { anId, sampleConfig } from './sample-config.ts'

// Vite would give us graphql's other build, which does not know the types that Payload made with this one.
vi.mock(
  'graphql',
  async () => (await import('node:module')).createRequire(import.meta.url)('graphql') as object,
)

const { schema } = configToSchema(sampleConfig)

type Given = { variables?: unknown; operationName?: string; visitor?: boolean; introspection?: boolean }

const check = (source: unknown, { visitor = true, ...given }: Given = {}) =>
  checkOperation({ config: sampleConfig, schema, source, visitor, idPattern: 'uuid', ...given })

const faultsOf = (source: unknown, given?: Given) => {
  const checked = check(source, given)
  return 'faults' in checked
    ? checked.faults.map(({ parameter, code, status }) => [parameter, code, status])
    : []
}

const documentOf = (source: string, given?: Given) => {
  const checked = check(source, given)
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults))
  return print(checked.document).replace(/\s+/g, ' ')
}

describe('A GraphQL operation of a visitor', () => {
  it.each([
    '{ Authorities { docs { id name } totalDocs } }',
    '{ Authorities(limit: 100, page: 2, sort: "-name,createdAt", draft: false) { docs { name } } }',
    '{ Authorities(where: { AND: [{ name: { like: "kent" } }, { OR: [{ type: { equals: london_borough } }] }] }) { docs { name } } }',
    '{ NewsArticles(where: { seo__title: { equals: "x" }, publishedAt: { less_than: "2026-01-31T00:00:00Z" } }) { docs { title } } }',
    `{ NewsArticles(where: { authorities: { in: ["${anId}"] } }) { docs { title } } }`,
    '{ countAuthorities(where: { open: { equals: true } }) { totalDocs } }',
    `{ Authority(id: "${anId}") { name reports(limit: 20, sort: "-startDate", count: true, where: { title: { exists: true } }) { docs { title } totalDocs } } }`,
    '{ SiteSettings { name } }',
    '{ NewsArticles { docs { layout { ... on Quotation { text } } source { relationTo value { ... on Authority { name } } } } } }',
    '{ Authorities(where: {}, limit: null) { docs { name } } }',
    'mutation { createInspectionReport(data: { title: "x" }) { id } }',
  ])('is taken: %s', (source) => {
    expect(faultsOf(source)).toEqual([])
  })

  it('is taken for a whole page about an authority', () => {
    const source = `query Page($id: String!, $latest: Int = 3) {
      Authority(id: $id) { ...Facts reports(limit: 100, sort: "-startDate") { docs { ...Report authority { ...Facts } } hasNextPage }
        news(limit: $latest) { docs { title publishedAt related { title } authorities { name reports(limit: 1) { docs { title } } } } } }
      SiteSettings { name }
    }
    fragment Facts on Authority { id name type region latitude summary judgements { area } }
    fragment Report on InspectionReport { id title startDate }`

    expect(faultsOf(source, { variables: { id: anId } })).toEqual([])
  })

  it.each([
    ['{ Authorities(limit: 0) { docs { id } } }', 'Authorities.limit', 'bad-limit', 400],
    ['{ Authorities(limit: 101) { docs { id } } }', 'Authorities.limit', 'bad-limit', 400],
    ['{ Authorities(limit: -5) { docs { id } } }', 'Authorities.limit', 'bad-limit', 400],
    ['{ Authorities(page: 0) { docs { id } } }', 'Authorities.page', 'bad-page', 400],
    ['{ Authorities(pagination: false) { docs { id } } }', 'Authorities.limit', 'limit-missing', 400],
    ['{ a: Authorities(sort: "nope") { docs { id } } }', 'a.sort', 'unknown-path', 400],
    ['{ Authorities(sort: "enquiryEmail") { docs { id } } }', 'Authorities.sort', 'unknown-path', 400],
    ['{ Authorities(draft: true) { docs { id } } }', 'Authorities.draft', 'sign-in-required', 401],
    ['{ Authorities(trash: true) { docs { id } } }', 'Authorities.trash', 'sign-in-required', 401],
    [
      `{ InspectionReport(id: "${anId}", draft: true) { id } }`,
      'InspectionReport.draft',
      'sign-in-required',
      401,
    ],
    [
      '{ InspectionReports { docs { authority(draft: true) { id } } } }',
      'InspectionReports.docs.authority.draft',
      'sign-in-required',
      401,
    ],
    [
      '{ Authorities(where: { enquiryEmail: { equals: "a@example.org" } }) { docs { id } } }',
      'Authorities.where[enquiryEmail]',
      'unknown-path',
      400,
    ],
    [
      '{ Authorities(where: { _status: { equals: draft } }) { docs { id } } }',
      'Authorities.where[_status]',
      'unknown-path',
      400,
    ],
    [
      '{ Authorities(where: { OR: [{ name: { like: "" } }] }) { docs { id } } }',
      'Authorities.where[OR][0][name][like]',
      'value-not-search',
      400,
    ],
    [
      '{ Authorities(where: { OR: [{}] }) { docs { id } } }',
      'Authorities.where[OR][0]',
      'where-not-understood',
      400,
    ],
    [
      '{ Authorities(where: { name: {} }) { docs { id } } }',
      'Authorities.where[name]',
      'operator-missing',
      400,
    ],
    [
      '{ Authorities(where: { name: { equals: null } }) { docs { id } } }',
      'Authorities.where[name][equals]',
      'value-not-text',
      400,
    ],
    [
      '{ InspectionReports(where: { authority: { equals: { a: 1 } } }) { docs { id } } }',
      'InspectionReports.where[authority][equals]',
      'value-not-id',
      400,
    ],
    [
      '{ NewsArticles(where: { authorities: { all: ["x"] } }) { docs { id } } }',
      'NewsArticles.where[authorities][all]',
      'operator-not-allowed',
      400,
    ],
    [
      '{ countAuthorities(where: { id: { like: "a" } }) { totalDocs } }',
      'countAuthorities.where[id][like]',
      'operator-not-allowed',
      400,
    ],
    [
      '{ versionsAuthorities(where: { version__name: { like: "a" } }) { docs { id } } }',
      'versionsAuthorities.where[version__name]',
      'unknown-path',
      400,
    ],
    [
      '{ Authorities { docs { reports(limit: 1000) { docs { id } } } } }',
      'Authorities.docs.reports.limit',
      'bad-limit',
      400,
    ],
    [
      '{ Authorities { docs { reports(limit: 5, page: 2) { docs { id } } } } }',
      'Authorities.docs.reports.page',
      'bad-page',
      400,
    ],
    [
      '{ Authorities { docs { reports(sort: "nope") { docs { id } } } } }',
      'Authorities.docs.reports.sort',
      'unknown-path',
      400,
    ],
    [
      '{ Authorities { docs { reports(where: { recordedBy: { exists: true }, _status: { exists: true } }) { docs { id } } } } }',
      'Authorities.docs.reports.where[_status]',
      'unknown-path',
      400,
    ],
  ])('is refused, naming the argument: %s', (source, parameter, code, status) => {
    expect(faultsOf(source)).toEqual([[parameter, code, status]])
  })

  it('is checked by the values of its variables', () => {
    const source =
      'query ($limit: Int, $where: Authority_where) { Authorities(limit: $limit, where: $where) { docs { id } } }'

    expect(faultsOf(source, { variables: { limit: 10, where: { name: { equals: 'x' } } } })).toEqual([])
    expect(faultsOf(source)).toEqual([])
    expect(faultsOf(source, { variables: { limit: 5000 } })).toEqual([
      ['Authorities.limit', 'bad-limit', 400],
    ])
    expect(faultsOf(source, { variables: { where: { editorNote: { like: 'x' } } } })).toEqual([
      ['Authorities.where[editorNote]', 'unknown-path', 400],
    ])
  })

  it.each([
    ['no text', undefined, 'query', 'query-missing'],
    ['an empty text', ' ', 'query', 'query-missing'],
    ['a text that is not GraphQL', '{ Authorities', 'query', 'query-not-valid'],
    ['a field that is not there', '{ Authoritys { docs { id } } }', 'query', 'query-not-valid'],
    [
      'two operations and no name',
      'query A { SiteSettings { name } } query B { SiteSettings { name } }',
      'operationName',
      'operation-unknown',
    ],
    [
      'fragments in a circle',
      '{ Authorities { docs { ...A } } } fragment A on Authority { ...B } fragment B on Authority { ...A }',
      'query',
      'query-not-valid',
    ],
    [
      'more words than are read',
      `{ Authorities { ${'docs { id } '.repeat(700)} } }`,
      'query',
      'query-too-long',
    ],
    [
      'a field asked again and again',
      `{ Authorities { ${'docs { id } '.repeat(11)} } }`,
      'query',
      'query-too-long',
    ],
    [
      'more than forty fragments',
      `{ SiteSettings { name } } ${Array.from({ length: 41 }, (_, i) => `fragment F${i} on Authority { id }`).join(' ')}`,
      'query',
      'query-too-long',
    ],
    ['brackets without end', '{ Authorities { docs '.repeat(400), 'query', 'query-not-valid'],
    [
      'fields too deep',
      `{ Authority(id: "${anId}") { ${'reports(limit: 1) { docs { authority { '.repeat(3)} id ${'} } } '.repeat(3)} } }`,
      'query',
      'query-too-deep',
    ],
    [
      'too many aliases',
      `{ Authorities { docs { ${Array.from({ length: 16 }, (_, i) => `a${i}: name`).join(' ')} } } }`,
      'query',
      'too-many-aliases',
    ],
    [
      'aliases that a fragment multiplies',
      `{ ${['Authorities', 'InspectionReports'].map((name) => `${name} { docs { ${name === 'Authorities' ? '...A' : 'authority { ...A }'} } }`).join(' ')} } fragment A on Authority { ${Array.from({ length: 8 }, (_, i) => `a${i}: name`).join(' ')} }`,
      'query',
      'too-many-aliases',
    ],
    [
      'too many fields of the root',
      `{ SiteSettings { name } ${Array.from({ length: 10 }, (_, i) => `a${i}: SiteSettings { name }`).join(' ')} }`,
      'query',
      'too-many-fields',
    ],
    [
      'lists in lists',
      '{ Authorities(limit: 100) { docs { reports(limit: 100) { docs { title } } } } }',
      'query',
      'query-too-costly',
    ],
    [
      'a join of each of very many',
      '{ Authorities(limit: 100) { docs { reports(limit: 1) { docs { id } } news(limit: 1) { docs { id } } a: reports(limit: 1) { docs { title } } } } }',
      'query',
      'query-too-costly',
    ],
    [
      'joins without limits in each other',
      '{ Authorities(limit: 30) { docs { reports { docs { authority { reports { docs { id } } } } } } } }',
      'query',
      'query-too-costly',
    ],
    [
      'two mutations',
      `mutation { createInspectionReport(data: {}) { id } a: createInspectionReport(data: {}) { id } }`,
      'query',
      'too-many-fields',
    ],
    [
      'two attempts to sign in',
      `mutation { loginPerson(email: "a", password: "b") { token } a: loginPerson(email: "a", password: "c") { token } }`,
      'query',
      'too-many-fields',
    ],
  ])('is refused with %s', (_title, source, parameter, code) => {
    expect(faultsOf(source)).toEqual([[parameter, code, 400]])
  })

  it('is refused with variables that do not fit, or are nested without end', () => {
    const source =
      'query ($limit: Int, $where: Authority_where) { Authorities(limit: $limit, where: $where) { docs { id } } }'
    let where: unknown = {}
    for (let i = 0; i < 50_000; i++) where = { AND: [where] }

    expect(faultsOf(source, { variables: { limit: 'ten' } })).toEqual([
      ['variables', 'variables-not-valid', 400],
    ])
    expect(faultsOf(source, { variables: [] })).toEqual([['variables', 'variables-not-valid', 400]])
    expect(faultsOf(source, { variables: { where } })).toEqual([['variables', 'variables-not-valid', 400]])
  })

  it('is not told of names like the one that it got wrong', () => {
    const checked = check('{ Authoritie { docs { id } } }')

    expect(JSON.stringify(checked)).not.toMatch(/Did you mean/)
  })

  it('may ask the schema about itself only where that is allowed', () => {
    expect(faultsOf(getIntrospectionQuery())).toEqual([])
    expect(faultsOf('{ __typename }', { introspection: false })).toEqual([])
    expect(faultsOf('{ __type(name: "Query") { name } }', { introspection: false })).toEqual([
      ['query', 'no-introspection', 400],
    ])
  })

  it('has the limit that REST would give written into joins that have none', () => {
    const source = `query ($n: Int) { Authority(id: "${anId}") { reports { docs { id } } news(limit: $n) { docs { id } } } }`

    const document = documentOf(source)

    expect(document).toContain('reports(limit: 10)')
    expect(document).toContain('news(limit: 5)')
    expect(documentOf(source, { variables: { n: 7 } })).toContain('news(limit: $n)')
  })

  it('is found to be good once, and each of its variables for itself', () => {
    const source = 'query ($n: Int) { Authorities(limit: $n) { docs { name } } }'
    const good = check(source, { variables: { n: 3 } })

    expect(check(source, { variables: { n: 3 } })).toBe(good)
    expect(faultsOf(source, { variables: { n: 3000 } })).toHaveLength(1)
  })

  it('is refused though staff were answered the same', () => {
    const source = '{ Authorities(draft: true) { docs { name } } }'

    expect(faultsOf(source, { visitor: false })).toEqual([])
    expect(faultsOf(source)).toHaveLength(1)
  })

  it('is checked in a few milliseconds, however it is made', () => {
    const doubling = `{ Authorities { docs { ...F0 } } } ${Array.from({ length: 30 }, (_, i) => `fragment F${i} on Authority { reports(limit: 1) { docs { authority { ...F${i + 1} } title } } x: reports(limit: 1) { docs { authority { ...F${i + 1} } } } }`).join(' ')} fragment F30 on Authority { id }`
    const started = performance.now()

    const faults = faultsOf(doubling)

    expect(faults).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(300)
  })
})

describe('A GraphQL operation of staff', () => {
  const staff = (source: string) => faultsOf(source, { visitor: false })

  it.each([
    '{ Authorities(limit: 1000, draft: true, trash: true, where: { enquiryEmail: { exists: true }, _status: { equals: draft } }) { docs { id } } }',
    'mutation { a: createInspectionReport(data: {}) { id } b: createInspectionReport(data: {}) { id } }',
    '{ versionsAuthorities(where: { version__name: { like: "a" } }, sort: "-updatedAt") { docs { id } } }',
  ])('is taken: %s', (source) => {
    expect(staff(source)).toEqual([])
  })

  it.each([
    ['{ Authorities(limit: 1001) { docs { id } } }', 'Authorities.limit', 'bad-limit'],
    ['{ Authorities(limit: 0) { docs { id } } }', 'Authorities.limit', 'bad-limit'],
    ['{ Authorities(draft: true) { docs { id } } NewsArticles { docs { id } } }', 'query', 'draft-mixed'],
    [
      'mutation { loginPerson(email: "a", password: "b") { token } b: loginPerson(email: "a", password: "c") { token } }',
      'query',
      'too-many-sign-ins',
    ],
  ])('is refused: %s', (source, parameter, code) => {
    expect(staff(source)).toEqual([[parameter, code, 400]])
  })
})
