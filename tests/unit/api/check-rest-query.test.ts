import { describe, expect, it } from 'vitest'
import { checkRestQuery, type QueryKind } from '#src/api/query/check-rest-query.ts'
import { anId, parsed, sampleConfig, sentByAdmin } from './sample-config.ts'

type Given = { slug?: string; kind?: QueryKind; visitor?: boolean; idPattern?: 'uuid' | 'objectid' }

const check = (search: string | Record<string, unknown>, given: Given = {}) => {
  const { slug = 'authorities', kind = 'list', visitor = true, idPattern = 'uuid' } = given
  const query = typeof search === 'string' ? parsed(search) : search
  return checkRestQuery({ config: sampleConfig, slug, kind, query, visitor, idPattern })
}

const brief = (faults: ReturnType<typeof check>) =>
  faults.map(({ parameter, code, status }) => [parameter, code, status])

describe('A query of a visitor', () => {
  it.each([
    '',
    'limit=100&page=2&depth=3&sort=-name,createdAt',
    'pagination=false&limit=50',
    'draft=false&trash=false',
    'where[name][equals]=Kent',
    'where[name][like]=north%20kent',
    'where[type][in]=county,unitary',
    'where[type][not_in]=county',
    'where[region][exists]=false',
    'where[latitude][greater_than]=51.5',
    'where[open][equals]=true',
    'where[judgements.area][equals]=leadership',
    `where[id][in]=${anId}&where[id][not_equals]=${anId}`,
    'where[createdAt][less_than]=2026-01-31T09:00:00%2B01:00',
    'where[updatedAt][greater_than_equal]=2026-01-31',
    'where[or][0][name][equals]=a&where[or][1][and][0][region][equals]=London',
    'where[AND][0][name][equals]=a&where[Or][0][name][contains]=b',
    'where[or][3][name][equals]=a&where[or][7][name][equals]=b',
    'select[id]=true&select[name]=true&select[judgements][area]=true',
    'select[position]=true&select[reports]=true',
    'select[summary]=false',
    'populate[inspection-reports][title]=true',
    'joins[reports][limit]=5&joins[reports][page]=2&joins[reports][sort]=-startDate&joins[reports][count]=true',
    'joins[reports][where][title][equals]=x&joins[news]=false',
  ])('is taken: %s', (search) => {
    expect(check(search)).toEqual([])
  })

  it.each([
    'where[authorities][in]=' + anId,
    'where[authorities.name][equals]=Kent',
    'where[seo.title][like]=a',
    'where[seo__title][like]=a',
    `where[source.value][equals]=${anId}&where[source.relationTo][equals]=authorities`,
    `where[related.id][equals]=${anId}`,
    'where[facts][exists]=true',
    'sort=seo.title',
    'select[layout][quotation][text]=true',
  ])('about related documents, groups and blocks is taken: %s', (search) => {
    expect(check(search, { slug: 'news-articles' })).toEqual([])
  })

  it.each([
    ['limit=0', 'limit', 'bad-limit'],
    ['limit=101', 'limit', 'bad-limit'],
    ['limit=-1', 'limit', 'bad-limit'],
    ['limit=abc', 'limit', 'bad-limit'],
    ['limit=', 'limit', 'bad-limit'],
    ['limit=1e1', 'limit', 'bad-limit'],
    ['limit=10&limit=20', 'limit', 'bad-limit'],
    ['limit[a]=1', 'limit', 'bad-limit'],
    ['page=0', 'page', 'bad-page'],
    ['page=1.5', 'page', 'bad-page'],
    ['page=1000001', 'page', 'bad-page'],
    ['depth=4', 'depth', 'bad-depth'],
    ['depth=-1', 'depth', 'bad-depth'],
    ['pagination=no', 'pagination', 'not-a-boolean'],
    ['pagination=false', 'limit', 'limit-missing'],
    ['locale=en', 'locale', 'unknown-parameter'],
    ['fallback-locale=none', 'fallback-locale', 'unknown-parameter'],
    ['filter[name]=x', 'filter', 'unknown-parameter'],
    ['sort=nope', 'sort', 'unknown-path'],
    ['sort=', 'sort', 'sort-not-understood'],
    ['sort=name,', 'sort', 'sort-not-understood'],
    ['sort[a]=name', 'sort', 'sort-not-understood'],
    ['sort=enquiryEmail', 'sort', 'unknown-path'],
    ['sort=-updatedBy.hash', 'sort', 'unknown-path'],
    ['sort=judgements.area', 'sort', 'path-not-sortable'],
    ['sort=reports', 'sort', 'path-not-sortable'],
    ['sort=$natural', 'sort', 'unknown-path'],
    ['sort=__proto__', 'sort', 'unknown-path'],
  ])('is refused with %s, naming %s', (search, parameter, code) => {
    expect(brief(check(search))).toEqual([[parameter, code, 400]])
  })

  it.each([
    ['where=1', 'where', 'where-not-understood'],
    ['where[name]=x', 'where[name]', 'operator-missing'],
    ['where[nope][equals]=x', 'where[nope]', 'unknown-path'],
    ['where[name][$ne]=x', 'where[name][$ne]', 'operator-not-allowed'],
    ['where[$where][equals]=x', 'where[$where]', 'unknown-path'],
    ['where[name.constructor][equals]=x', 'where[name.constructor]', 'unknown-path'],
    ['where[name.$regex][equals]=x', 'where[name.$regex]', 'unknown-path'],
    ['where[name][equals][x]=1', 'where[name][equals]', 'value-not-text'],
    ['where[name][equals][]=a', 'where[name][equals]', 'value-not-text'],
    ['where[name][like][]=a', 'where[name][like]', 'value-not-search'],
    ['where[name][like]=', 'where[name][like]', 'value-not-search'],
    ['where[name][like]=a%20b%20c%20d%20e%20f%20g', 'where[name][like]', 'value-not-search'],
    ['where[name][not_like]=a', 'where[name][not_like]', 'operator-not-allowed'],
    ['where[region][not_in]=London', 'where[region][not_in]', 'operator-not-allowed'],
    ['where[region][equals]=Wales', 'where[region][equals]', 'value-not-option'],
    ['where[region][in]=London,Wales', 'where[region][in]', 'value-not-option'],
    ['where[latitude][equals]=abc', 'where[latitude][equals]', 'value-not-number'],
    ['where[latitude][equals]=', 'where[latitude][equals]', 'value-not-number'],
    ['where[latitude][like]=5', 'where[latitude][like]', 'operator-not-allowed'],
    ['where[latitude][near]=1,2,3', 'where[latitude][near]', 'operator-not-allowed'],
    ['where[open][equals]=1', 'where[open][equals]', 'value-not-boolean'],
    ['where[open][in]=true', 'where[open][in]', 'operator-not-allowed'],
    ['where[createdAt][equals]=yesterday', 'where[createdAt][equals]', 'value-not-date'],
    ['where[createdAt][less_than]=2026-02-30', 'where[createdAt][less_than]', 'value-not-date'],
    ['where[createdAt][less_than]=2026-01-01T00:00:00', 'where[createdAt][less_than]', 'value-not-date'],
    ['where[createdAt][exists]=1', 'where[createdAt][exists]', 'value-not-boolean'],
    ['where[id][equals]=1', 'where[id][equals]', 'value-not-id'],
    ['where[id][in]=', 'where[id][in]', 'value-not-id'],
    ['where[id][in][]=', 'where[id][in]', 'value-not-list'],
    [`where[id][not_equals]=`, 'where[id][not_equals]', 'value-not-id'],
    ['where[id][exists]=true', 'where[id][exists]', 'operator-not-allowed'],
    ['where[judgements][exists]=true', 'where[judgements]', 'path-not-filterable'],
    ['where[judgements.area][not_equals]=a', 'where[judgements.area][not_equals]', 'operator-not-allowed'],
    ['where[reports][exists]=true', 'where[reports]', 'path-not-filterable'],
    ['where[position][equals]=a', 'where[position]', 'path-not-filterable'],
    ['where[or]=a', 'where[or]', 'unknown-path'],
    ['where[or][0]=a', 'where[or][0]', 'where-not-understood'],
    ['where[or][0][nope][equals]=a', 'where[or][0][nope]', 'unknown-path'],
  ])('is refused with %s, naming %s', (search, parameter, code) => {
    expect(brief(check(search))).toEqual([[parameter, code, 400]])
  })

  it.each([
    ['where[authorities.updatedBy.hash][like]=a', 'where[authorities.updatedBy.hash]', 'unknown-path'],
    ['where[authorities.enquiryEmail][like]=a', 'where[authorities.enquiryEmail]', 'unknown-path'],
    ['where[authorities.name][exists]=true', 'where[authorities.name][exists]', 'operator-not-allowed'],
    ['where[authorities.name][not_equals]=a', 'where[authorities.name][not_equals]', 'operator-not-allowed'],
    [`where[authorities][all]=${anId}`, 'where[authorities][all]', 'operator-not-allowed'],
    ['where[authorities][equals]=null', 'where[authorities][equals]', 'value-not-id'],
    ['where[authorities][contains][name][equals]=a', 'where[authorities][contains]', 'operator-not-allowed'],
    ['where[source][equals][relationTo]=authorities', 'where[source][equals]', 'operator-not-allowed'],
    ['where[facts.a][equals]=1', 'where[facts.a]', 'unknown-path'],
    ['where[layout.text][equals]=1', 'where[layout.text]', 'unknown-path'],
    ['where[related.related.title][equals]=1', 'where[related.related.title]', 'unknown-path'],
    ['sort=related.title', 'sort', 'path-not-sortable'],
    ['sort=seo__title', 'sort', 'unknown-path'],
  ])('about related documents is refused with %s', (search, parameter, code) => {
    expect(brief(check(search, { slug: 'news-articles' }))).toEqual([[parameter, code, 400]])
  })

  it('is refused where it leads into a collection that visitors do not read', () => {
    const faults = check('where[recordedBy.name][equals]=x', { slug: 'inspection-reports' })

    expect(brief(faults)).toEqual([['where[recordedBy.name]', 'unknown-path', 400]])
  })

  it.each(['enquiryEmail', 'editorNote', 'shows', 'updatedBy', '_status', 'deletedAt'])(
    'is told that %s is unknown, in filters, orders and choices',
    (name) => {
      const codes = check(`where[${name}][exists]=true&sort=${name}`).map(({ code }) => code)

      expect(codes).toEqual(['unknown-path', 'unknown-path'])
    },
  )

  it.each([
    ['where[nmae][equals]=x', 'name'],
    ['where[Region][equals]=London', 'region'],
    ['where[judgments.area][equals]=x', 'judgements.area'],
    ['sort=-latitud', 'latitude'],
    ['select[sumary]=true', 'summary'],
    ['where[or][0][latitud][equals]=1', 'latitude'],
  ])('is offered the field that was probably meant: %s', (search, meant) => {
    expect(check(search)).toMatchObject([{ message: expect.stringContaining(`Did you mean ${meant}?`) }])
  })

  it('is offered a field of what is referred to as well', () => {
    const search = 'where[authority.regon][equals]=x&where[athority.name][equals]=x'

    expect(check(search, { slug: 'inspection-reports' }).map(({ message }) => message)).toEqual([
      expect.stringContaining('Did you mean authority.region?'),
      expect.stringContaining('Did you mean authority.name?'),
    ])
  })

  it.each(['enquiryEmial', 'editorNotes', 'show', 'updatedBys', 'xxxxxxxx', 'n'.repeat(5000)])(
    'is offered nothing private, and nothing that is not nearly so: %.20s',
    (name) => {
      const faults = check(`where[${name}][exists]=true&sort=${name}&select[${name}]=true`)

      expect(faults).toHaveLength(3)
      expect(JSON.stringify(faults)).not.toMatch(/Did you mean/)
    },
  )

  it.each(['_statu', 'deletedAtt'])('is not offered what only staff filter by: %s', (name) => {
    const faults = check(`where[${name}][exists]=true&sort=${name}`)

    expect(faults).toHaveLength(2)
    expect(JSON.stringify(faults)).not.toMatch(/Did you mean/)
  })

  it.each(['hash', 'salt', 'resetPasswordToken', 'sessions.id', 'loginAttempts', 'email', 'anything'])(
    'learns nothing of people: %s is unknown',
    (name) => {
      expect(check(`where[${name}][exists]=true`, { slug: 'users' }).map(({ code }) => code)).toEqual([
        'unknown-path',
      ])
    },
  )

  it.each(['draft=true', 'trash=true', 'draft=', 'draft=1', 'trash[a]=b'])(
    'is told to sign in first for %s',
    (search) => {
      expect(check(search).map(({ code, status }) => [code, status])).toEqual([['sign-in-required', 401]])
    },
  )

  it.each([
    ['select=name', 'select', 'select-not-understood'],
    ['select[name]=1', 'select[name]', 'select-not-understood'],
    ['select[nope]=true', 'select[nope]', 'unknown-path'],
    ['select[hash]=true', 'select[hash]', 'unknown-path'],
    ['select[enquiryEmail]=true', 'select[enquiryEmail]', 'unknown-path'],
    ['select[judgements][nope]=true', 'select[judgements][nope]', 'unknown-path'],
    ['select[name][x]=true', 'select[name]', 'select-not-understood'],
    ['select[name]=true&select[type]=false', 'select', 'select-mixed'],
    ['populate[nope][a]=true', 'populate[nope]', 'unknown-collection'],
    ['populate[users][email]=true', 'populate[users]', 'unknown-collection'],
    ['populate[outbox][kind]=true', 'populate[outbox]', 'unknown-collection'],
    ['populate[site-settings][name]=true', 'populate[site-settings]', 'unknown-collection'],
    ['populate[news-articles]=true', 'populate[news-articles]', 'select-not-understood'],
    ['populate[news-articles][nope]=true', 'populate[news-articles][nope]', 'unknown-path'],
    ['joins=false', 'joins', 'joins-not-understood'],
    ['joins[nope]=false', 'joins[nope]', 'unknown-join'],
    ['joins[reports]=true', 'joins[reports]', 'joins-not-understood'],
    ['joins[reports][limit]=0', 'joins[reports][limit]', 'bad-limit'],
    ['joins[reports][limit]=x', 'joins[reports][limit]', 'bad-limit'],
    ['joins[reports][page]=3', 'joins[reports][page]', 'bad-page'],
    ['joins[reports][sort]=-startDate,title', 'joins[reports][sort]', 'sort-not-understood'],
    ['joins[reports][sort]=nope', 'joins[reports][sort]', 'unknown-path'],
    ['joins[reports][where][nope][equals]=1', 'joins[reports][where][nope]', 'unknown-path'],
    ['joins[reports][where][_status][equals]=draft', 'joins[reports][where][_status]', 'unknown-path'],
    ['joins[reports][draft]=true', 'joins[reports][draft]', 'unknown-parameter'],
  ])('is refused with %s, naming %s', (search, parameter, code) => {
    expect(brief(check(search))).toEqual([[parameter, code, 400]])
  })

  it('is refused with every fault named at once', () => {
    const faults = check('limit=0&where[nope][equals]=1&where[type][equals]=x&draft=true')

    expect(faults.map(({ parameter }) => parameter)).toEqual([
      'limit',
      'where[nope]',
      'where[type][equals]',
      'draft',
    ])
  })

  it.each([
    ['101 ids', 'id', 'in', Array(101).fill(anId).join(), 'value-not-list'],
    ['101 characters to search for', 'name', 'contains', 'x'.repeat(101), 'value-not-search'],
    ['501 characters to compare with', 'name', 'equals', 'x'.repeat(501), 'value-not-text'],
  ])('is refused with %s', (_title, path, operator, value, code) => {
    expect(brief(check({ where: { [path]: { [operator]: value } } }))).toEqual([
      [`where[${path}][${operator}]`, code, 400],
    ])
  })

  it('is refused with more than sixty conditions', () => {
    const where = Object.fromEntries(Array.from({ length: 61 }, (_, i) => [i, { name: { equals: 'x' } }]))

    expect(brief(check({ where: { or: where } }))).toEqual([['where', 'where-too-long', 400]])
  })

  it('is refused with "and" and "or" nested more than six deep, however deep', () => {
    const nest = (levels: number): unknown => {
      let where: unknown = { name: { equals: 'x' } }
      for (let i = 0; i < levels; i++) where = { or: [where] }
      return where
    }

    expect(check({ where: nest(6) })).toEqual([])
    expect(brief(check({ where: nest(7) }))).toEqual([['where', 'where-too-deep', 400]])
    expect(brief(check({ where: nest(50_000) }))).toEqual([['where', 'where-too-deep', 400]])
  })

  it('takes the ids of the database that is used', () => {
    const search = 'where[id][equals]=65f0c0ffee65f0c0ffee65f0'

    expect(check(search, { idPattern: 'objectid' })).toEqual([])
    expect(check(search, { idPattern: 'uuid' })).toHaveLength(1)
  })

  it.each([
    ['document', 'depth=1&select[name]=true&joins[reports][limit]=1', []],
    ['document', 'limit=1', [['limit', 'unknown-parameter', 400]]],
    ['count', 'where[name][equals]=x', []],
    ['count', 'limit=1', [['limit', 'unknown-parameter', 400]]],
    ['versions', 'where[version.name][equals]=x', [['where[version.name]', 'unknown-path', 400]]],
  ] as const)('for a %s takes only what that knows: %s', (kind, search, expected) => {
    expect(brief(check(search, { kind }))).toEqual(expected)
  })

  it('for a global takes its fields, not those for staff', () => {
    const ask = (search: string) => brief(check(search, { slug: 'site-settings', kind: 'global' }))

    expect(ask('depth=1&select[name]=true')).toEqual([])
    expect(ask('select[recipients]=true')).toEqual([['select[recipients]', 'unknown-path', 400]])
  })

  it('about something that does not exist is left to be answered with a 404', () => {
    expect(check('limit=0', { slug: 'nothing' })).toEqual([])
  })
})

describe('A query of staff', () => {
  const staff = (search: string | Record<string, unknown>, given: Given = {}) =>
    check(search, { visitor: false, ...given })

  it.each([
    'limit=1000&depth=10&draft=true&trash=true&locale=en&_r=17',
    'where[_status][equals]=draft&where[deletedAt][exists]=true',
    'where[enquiryEmail][contains]=kent&sort=enquiryEmail',
    'where[updatedBy.email][equals]=a%40example.org',
    'where[name][not_like]=a&where[region][not_in]=London&where[createdAt][in]=2026-01-01',
    'where[id][exists]=false',
    'where[id][like]=0199',
    'select[shows]=true&select[enquiryEmail]=true',
  ])('is taken: %s', (search) => {
    expect(staff(search)).toEqual([])
  })

  it.each([
    ['limit=1001', 'limit', 'bad-limit'],
    ['limit=0', 'limit', 'bad-limit'],
    ['depth=11', 'depth', 'bad-depth'],
    ['draft=maybe', 'draft', 'not-a-boolean'],
    ['where[nope][equals]=1', 'where[nope]', 'unknown-path'],
    ['where[shows][equals]=1', 'where[shows]', 'unknown-path'],
    ['where[createdAt][less_than]=abc', 'where[createdAt][less_than]', 'value-not-date'],
  ])('is refused with %s', (search, parameter, code) => {
    expect(brief(staff(search))).toEqual([[parameter, code, 400]])
  })

  it.each(['hash', 'salt', 'resetPasswordToken', 'sessions.id', 'sessions'])(
    'finds out nothing by %s',
    (name) => {
      expect(staff(`where[${name}][exists]=true&sort=${name}`, { slug: 'users' })).toHaveLength(2)
    },
  )

  it('reads versions', () => {
    const search = `where[parent][equals]=${anId}&where[version.name][like]=x&where[latest][equals]=true&sort=-updatedAt`

    expect(staff(search, { kind: 'versions' })).toEqual([])
    expect(staff(search, { kind: 'versions', slug: 'nothing' })).toEqual([])
  })

  it.each([
    { depth: 0, limit: 250, draft: true, where: { id: { in: [anId, anId].join(',') } } },
    {
      depth: 0,
      limit: 10,
      draft: true,
      page: 1,
      sort: 'name',
      where: { and: [{ id: { not_in: [] } }, { name: { like: 'a title of more than six words, pasted' } }] },
    },
    { depth: 0, limit: 0, trash: true, where: { deletedAt: { exists: true } } },
  ])('is taken as the admin sends it: %j', (query) => {
    expect(staff(sentByAdmin(query))).toEqual([])
  })

  it('may name a thousand ids', () => {
    expect(staff(sentByAdmin({ where: { id: { in: Array(1000).fill(anId) } } }))).toEqual([])
    expect(staff({ where: { id: { in: Array(1001).fill(anId) } } })).toHaveLength(1)
  })

  it.each([
    { 'where[globalSlug][equals]': 'x' },
    { 'where[document.relationTo][equals]': 'authorities', 'where[document.value][equals]': anId },
  ])('about locks is taken as the admin sends it: %j', (query) => {
    expect(staff(sentByAdmin(query), { slug: 'payload-locked-documents' })).toEqual([])
  })
})

describe('A change of many documents', () => {
  const bulk = (search: string | Record<string, unknown>) => check(search, { kind: 'bulk', visitor: false })

  it.each([
    { limit: 0, select: {}, where: { id: { not_equals: '' } } },
    { limit: 0, where: { and: [{ id: { in: [anId] } }, { deletedAt: { exists: true } }] }, trash: true },
    {
      where: {
        and: [
          { _status: { not_equals: 'published' } },
          { or: [{ name: { like: 'kent' } }] },
          { id: { not_equals: '' } },
        ],
      },
      draft: true,
    },
    { trash: true, where: { and: [{ id: { equals: anId } }, { deletedAt: { exists: true } }] } },
  ])('is taken as the admin sends it: %j', (query) => {
    expect(bulk(sentByAdmin(query))).toEqual([])
  })

  it.each([
    ['', 'where', 'where-missing'],
    ['limit=10', 'where', 'where-missing'],
    ['where=', 'where', 'where-not-understood'],
    ['where[or][]=', 'where', 'where-not-understood'],
    ['where[createdAt][less_than]=abc', 'where[createdAt][less_than]', 'value-not-date'],
    ['where[latitude][less_than]=abc', 'where[latitude][less_than]', 'value-not-number'],
    ['where[latitude][like]=a', 'where[latitude][like]', 'operator-not-allowed'],
    ['where[updatedBy.email][exists]=true', 'where[updatedBy.email][exists]', 'operator-not-allowed'],
    ['where[judgements.area][exists]=true', 'where[judgements.area][exists]', 'operator-not-allowed'],
    ['where[id][exists]=true', 'where[id][exists]', 'operator-not-allowed'],
    ['where[name][like]=', 'where[name][like]', 'value-not-search'],
    ['where[id][in]=abc', 'where[id][in]', 'value-not-id'],
    ['where[nope][equals]=x&where[name][equals]=x', 'where[nope]', 'unknown-path'],
  ])('is refused when its filter is not understood whole: %s', (search, parameter, code) => {
    expect(brief(bulk(search))).toContainEqual([parameter, code, 400])
  })

  it.each([{}, { and: [] }, { and: [{}] }, { or: [] }])(
    'is refused with a filter that says nothing: %j',
    (where) => {
      expect(bulk({ where })).toHaveLength(1)
    },
  )
})

describe('Checking an ordinary query', () => {
  it('takes well under a millisecond', () => {
    const query = parsed(
      'limit=20&page=2&depth=1&sort=-createdAt&where[type][equals]=county&where[name][like]=kent&select[name]=true&joins[reports][limit]=1',
    )
    check(query)

    const started = performance.now()
    for (let i = 0; i < 500; i++) check(query)

    expect((performance.now() - started) / 500).toBeLessThan(1)
  })
})
