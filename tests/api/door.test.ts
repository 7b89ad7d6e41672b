import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { make, type Doc } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let kent: Doc
beforeAll(async () => {
  house = await openHouse()
  kent = await make(house, 'authorities', { name: 'Kent', type: 'county', latitude: 51.2 })
  for (const name of ['Devon', 'Surrey']) await make(house, 'authorities', { name, type: 'county' })
})
afterAll(() => house.close())

const names = (body: { docs: Doc[] }) => body.docs.map(({ name }) => name)
const fieldsOf = (body: { errors: { field: string }[] }) => body.errors.map(({ field }) => field)

describe('A visitor at the door of REST', () => {
  it.each([
    ['', ['Devon', 'Kent', 'Surrey']],
    ['limit=1', ['Devon']],
    ['limit=100&page=1&depth=3', ['Devon', 'Kent', 'Surrey']],
    ['limit=2&page=2', ['Surrey']],
    ['sort=-name', ['Surrey', 'Kent', 'Devon']],
    ['sort=type,-name&depth=0', ['Surrey', 'Kent', 'Devon']],
    ['draft=false&trash=false', ['Devon', 'Kent', 'Surrey']],
    ['pagination=false&limit=10', ['Devon', 'Kent', 'Surrey']],
    ['where[name][equals]=Kent', ['Kent']],
    ['where[name][in]=Kent,Surrey', ['Kent', 'Surrey']],
    ['where[name][like]=ken', ['Kent']],
    ['where[latitude][greater_than]=51', ['Kent']],
    ['where[latitude][exists]=true', ['Kent']],
    ['where[createdAt][greater_than]=2100-01-01', []],
    ['where[type][not_equals]=county', []],
    ['where[or][0][name][equals]=Kent&where[or][1][name][equals]=Devon', ['Devon', 'Kent']],
    ['select[name]=true', ['Devon', 'Kent', 'Surrey']],
  ])('is answered: %s', async (search, expected) => {
    const { status, body } = await house.ask(`/api/authorities?${search}`)

    expect(status).toBe(200)
    expect(names(body)).toEqual(expected)
  })

  it.each([
    ['limit=0', 'limit', 'bad-limit'],
    ['limit=101', 'limit', 'bad-limit'],
    ['limit=-5', 'limit', 'bad-limit'],
    ['limit=abc', 'limit', 'bad-limit'],
    ['limit=1e2', 'limit', 'bad-limit'],
    ['limit=5&limit=500', 'limit', 'bad-limit'],
    ['limit[]=500', 'limit', 'bad-limit'],
    ['pagination=false', 'limit', 'limit-missing'],
    ['page=0', 'page', 'bad-page'],
    ['page=-1', 'page', 'bad-page'],
    ['depth=4', 'depth', 'bad-depth'],
    ['depth=-1', 'depth', 'bad-depth'],
    ['sort=nope', 'sort', 'unknown-path'],
    ['sort=', 'sort', 'sort-not-understood'],
    ['sort=$natural', 'sort', 'unknown-path'],
    ['sort=__proto__', 'sort', 'unknown-path'],
    ['sort=-editorNote', 'sort', 'unknown-path'],
    ['where=1', 'where', 'where-not-understood'],
    ['where[name]=Kent', 'where[name]', 'operator-missing'],
    ['where[nope][equals]=1', 'where[nope]', 'unknown-path'],
    ['where[$where][equals]=1', 'where[$where]', 'unknown-path'],
    ['where[constructor][equals]=1', 'where[constructor][equals]', 'unknown-path'],
    ['where[name][$ne]=Kent', 'where[name][$ne]', 'operator-not-allowed'],
    ['where[name][equals][$ne]=Kent', 'where[name][equals]', 'value-not-text'],
    ['where[name][like][]=a', 'where[name][like]', 'value-not-search'],
    ['where[id][equals]=42', 'where[id][equals]', 'value-not-id'],
    ['where[id][in]=', 'where[id][in]', 'value-not-id'],
    ['where[deliveredBy][equals]=bad', 'where[deliveredBy][equals]', 'value-not-id'],
    ['where[createdAt][less_than]=abc', 'where[createdAt][less_than]', 'value-not-date'],
    ['where[createdAt][less_than]=2026-02-30', 'where[createdAt][less_than]', 'value-not-date'],
    ['where[latitude][equals]=north', 'where[latitude][equals]', 'value-not-number'],
    ['where[latitude][exists]=perhaps', 'where[latitude][exists]', 'value-not-boolean'],
    ['where[type][equals]=duchy', 'where[type][equals]', 'value-not-option'],
    ['where[or]=x', 'where[or]', 'unknown-path'],
    ['where[or][0]=x', 'where[or][0]', 'where-not-understood'],
    ['select[nope]=true', 'select[nope]', 'unknown-path'],
    ['select=name', 'select', 'select-not-understood'],
    ['populate[nope][name]=true', 'populate[nope]', 'unknown-collection'],
    ['joins[nope][limit]=1', 'joins[nope]', 'unknown-join'],
    ['joins[reports][limit]=0', 'joins[reports][limit]', 'bad-limit'],
    ['joins[reports][where][nope][equals]=1', 'joins[reports][where][nope]', 'unknown-path'],
    ['joins[reports][sort]=nope', 'joins[reports][sort]', 'unknown-path'],
    ['locale=all', 'locale', 'unknown-parameter'],
    ['showHiddenFields=true', 'showHiddenFields', 'unknown-parameter'],
    ['where[name][equals]=%E0%A4%A', 'where[name][equals]', 'not-encoded'],
  ])('is refused, with the parameter named: %s', async (search, field, code) => {
    const { status, body } = await house.ask(`/api/authorities?${search}`)

    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ field, code })
    expect(body.errors[0].message).toContain(field)
    expect(body).not.toHaveProperty('docs')
  })

  it.each(['draft=true', 'trash=true', 'draft=1', 'draft=true&where[name][equals]=Kent'])(
    'is told to sign in for %s, of a list, a document and a count',
    async (search) => {
      const answers = [
        await house.ask(`/api/authorities?${search}`),
        await house.ask(`/api/authorities/${kent.id}?${search.split('&')[0]}`),
        await house.ask(`/api/authorities/count?${search}`),
        await house.ask(`/api/globals/site-settings?${search.split('&')[0]}`),
      ]

      for (const { status, body } of answers) {
        expect(status).toBe(401)
        expect(body.errors[0]).toMatchObject({ code: 'sign-in-required', field: search.split('=')[0] })
      }
    },
  )

  it('is told of every fault at once', async () => {
    const { status, body } = await house.ask(
      '/api/authorities?limit=0&sort=nope&where[nope][equals]=1&colour=red',
    )

    expect(status).toBe(400)
    expect(fieldsOf(body)).toEqual(['limit', 'sort', 'where[nope]', 'colour'])
  })

  it.each([
    [`/api/authorities/KENT?depth=4`, 'depth'],
    [`/api/authorities/KENT?select[nope]=true`, 'select[nope]'],
    [`/api/authorities/KENT?where[name][equals]=Devon`, 'where'],
    ['/api/authorities/count?where[nope][equals]=1', 'where[nope]'],
    ['/api/authorities/count?limit=5', 'limit'],
    ['/api/globals/site-settings?depth=9', 'depth'],
    ['/api/globals/site-settings?select[defaultRecipients]=true', 'select[defaultRecipients]'],
  ])('is held to the same elsewhere: %s', async (path, field) => {
    const { status, body } = await house.ask(path.replace('KENT', kent.id))

    expect(status).toBe(400)
    expect(fieldsOf(body)).toEqual([field])
  })

  it('may leave a slash at the end of an address', async () => {
    const list = await house.ask('/api/authorities/?limit=1')
    const one = await house.ask(`/api/authorities/${kent.id}/`)

    expect(names(list.body)).toEqual(['Devon'])
    expect(one.body.name).toBe('Kent')
  })
})
