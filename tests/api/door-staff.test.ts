import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { make, type Doc } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const asEditor = { as: 'editor' } as const

describe('Staff at the door', () => {
  it.each([
    ['limit=1000', 200],
    ['limit=1001', 400],
    ['limit=0', 400],
    ['draft=true&trash=true&depth=5', 200],
    ['where[_status][equals]=draft', 200],
    ['where[nope][equals]=1', 400],
    ['sort=nope', 400],
    ['where[createdAt][less_than]=abc', 400],
  ])('is answered %s with %i', async (search, expected) => {
    const { status } = await house.ask(`/api/authorities?${search}`, asEditor)

    expect(status).toBe(expected)
  })

  it('may ask for a thousand over GraphQL, and for no more', async () => {
    const ask = (limit: number) =>
      house.graphql(`{ Authorities(limit: ${limit}, draft: true) { docs { id } } }`, {}, asEditor)

    expect((await ask(1000)).status).toBe(200)
    expect((await ask(1001)).body.errors[0]).toMatchObject({ code: 'bad-limit', field: 'Authorities.limit' })
  })
})

describe('A change of many documents', () => {
  let topics: Doc[]
  const all = async () =>
    (await house.ask('/api/topics?limit=100&sort=name')).body.docs.map(({ name }: Doc) => name)

  beforeEach(async () => {
    await house.ask('/api/topics?where[name][exists]=true', { ...asEditor, method: 'DELETE' })
    topics = []
    for (const name of ['Adoption', 'Fostering', 'Permanence'])
      topics.push(await make(house, 'topics', { name }))
  })

  it.each([
    '',
    'where=',
    'where[]=',
    'where[name]=',
    'where[and][0]=',
    'where[or]=',
    'where[nope][equals]=1',
    'where[name][nope]=1',
    'where[createdAt][less_than]=abc',
    'where[createdAt][greater_than]=',
    'where[parent][equals]=bad',
    'where[parent][not_equals]=bad',
    'where[parent.name][exists]=true',
    'where[synonyms][exists]=true',
    'where[id][in]=',
    'where[id][in]=bad',
    'where[id][not_in]=bad',
    'where[id][exists]=true',
    'where[__proto__][equals]=1',
    'where[name][like]=',
  ])('is refused when its filter is not understood whole, and nothing changes: %s', async (search) => {
    const patched = await house.ask(`/api/topics?${search}`, {
      ...asEditor,
      method: 'PATCH',
      body: { synonyms: ['changed'] },
    })
    const deleted = await house.ask(`/api/topics?${search}`, { ...asEditor, method: 'DELETE' })
    const topicsNow = await house.ask('/api/topics?limit=100&sort=name')

    expect([patched.status, deleted.status]).toEqual([400, 400])
    expect(patched.body.errors[0].field).toMatch(/^where/)
    expect(topicsNow.body.docs.map(({ name, synonyms }: Doc) => [name, synonyms])).toEqual([
      ['Adoption', []],
      ['Fostering', []],
      ['Permanence', []],
    ])
  })

  it('reaches those whose ids are named, and no others', async () => {
    const ids = [topics[0]!.id, topics[2]!.id].join(',')

    const patched = await house.ask(`/api/topics?where[id][in]=${ids}`, {
      ...asEditor,
      method: 'PATCH',
      body: { synonyms: ['changed'] },
    })
    const { body } = await house.ask('/api/topics?sort=name')
    const deleted = await house.ask(`/api/topics?where[id][in]=${ids}`, { ...asEditor, method: 'DELETE' })

    expect([patched.status, deleted.status]).toEqual([200, 200])
    expect(body.docs.map(({ synonyms }: Doc) => synonyms)).toEqual([['changed'], [], ['changed']])
    expect(await all()).toEqual(['Fostering'])
  })

  it('reaches documents with drafts whose ids are named, and publishes them together', async () => {
    const drafts = [
      await make(house, 'agencies', { name: 'One', kind: 'trust', _status: 'draft' }),
      await make(house, 'agencies', { name: 'Two', kind: 'trust', _status: 'draft' }),
      await make(house, 'agencies', { name: 'Three', kind: 'trust', _status: 'draft' }),
    ]
    const ids = drafts.slice(0, 2).map(({ id }) => id)

    const { status, body } = await house.ask(`/api/agencies?where[id][in]=${ids}&draft=true`, {
      ...asEditor,
      method: 'PATCH',
      body: { _status: 'published' },
    })
    const shown = await house.ask('/api/agencies?sort=name')

    expect([status, body.errors]).toEqual([200, []])
    expect(shown.body.docs.map(({ name }: Doc) => name)).toEqual(['One', 'Two'])
  })

  it('names each document that it could not change, with a code, and shows nothing of the cause', async () => {
    const { status, body } = await house.ask(`/api/topics?where[id][in]=${topics[0]!.id}`, {
      ...asEditor,
      method: 'PATCH',
      body: { name: 'x'.repeat(200) },
    })

    expect(status).toBe(400)
    expect(body.errors).toEqual([
      { id: topics[0]!.id, code: 'bad-request', message: expect.stringContaining('Name') },
    ])
  })

  it('is refused to those who may only read', async () => {
    const { status } = await house.ask(`/api/topics?where[id][in]=${topics[0]!.id}`, {
      as: 'viewer',
      method: 'DELETE',
    })

    expect(status).toBe(403)
    expect(await all()).toHaveLength(3)
  })
})
