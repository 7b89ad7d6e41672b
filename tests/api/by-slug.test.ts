import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'
import { editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'
import { expectFaults } from '#tests/support/faults.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

let count = 0
/** Words for addresses that no other test uses. */
const addresses = () => {
  count++
  return { a: `place-a-${count}`, b: `place-b-${count}`, c: `place-c-${count}` }
}
const article = (slug: string, data: object = {}) =>
  editor.publish(NEWS, { title: uniqueName('Article'), slug, ...data })
const move = (id: string, slug: string) => editor.change(NEWS, id, { slug })
const at = (slug: string, query = '', asked: Asked = {}, collection = NEWS) =>
  house.ask(`/api/${collection}/by-slug/${slug}${query}`, asked)
/** What is at an address: the id of the page, the slug that it moved to, or the status. */
const whatIsAt = async (slug: string, asked?: Asked, query = '') => {
  const { status, body } = await at(slug, query, asked)
  if (status === 200) return body.id
  return status === 301 ? { movedTo: body.movedTo.slug } : status
}

describe('Asking for a page by its slug', () => {
  it.each([
    ['authorities', () => editor.authority()],
    ['agencies', () => editor.publish('agencies', { name: uniqueName('Agency'), kind: 'partner' })],
    [NEWS, () => article(addresses().a)],
    [
      'inspection-reports',
      async () =>
        editor.report(
          inspections.good2022,
          { authority: (await editor.authority()).id },
          { slug: 'by-slug' },
        ),
    ],
  ])('of %s answers what asking by its id does, also without a body', async (collection, make) => {
    const { id, slug } = await (make as () => Promise<Doc>)()

    const found = await at(slug, '', {}, collection)
    const head = await at(slug, '', { method: 'HEAD' }, collection)

    expect(found.status).toBe(200)
    expect(found.body).toEqual((await house.ask(`/api/${collection}/${id}`)).body)
    expect([head.status, head.body]).toEqual([200, ''])
  })

  it.each([
    'depth=0',
    'depth=2',
    'select[title]=true',
    'select[title]=true&select[authorities]=true&populate[authorities][name]=true',
  ])('gives it the shape that is asked for: %s', async (query) => {
    const authority = await editor.authority()
    const { id, slug } = await article(addresses().a, { authorities: [authority.id] })

    const found = await at(slug, `?${query}`)

    expect(found.body).toEqual((await house.ask(`/api/${NEWS}/${id}?${query}`)).body)
  })

  it('asks its joins as they are asked for', async () => {
    const authority = await editor.authority()
    for (const slug of Object.values(addresses())) await article(slug, { authorities: [authority.id] })

    const { body } = await at(authority.slug, '?joins[news][limit]=2&joins[reports]=false', {}, 'authorities')

    expect(body.news.docs.length).toBe(2)
    expect(body.reports).toBeUndefined()
  })

  it.each([
    ['depth=9', 'bad-depth'],
    ['select[secret]=true', 'unknown-path'],
    ['joins[enquiries][limit]=1', 'unknown-join'],
    ['where[title][equals]=x', 'unknown-parameter'],
  ])('is checked like every other query: %s', async (query, code) => {
    expect(expectFaults(await at('anything', `?${query}`))).toEqual({ status: 400, codes: [code] })
  })

  it.each(['nothing-here', 'Not%20a%20slug', '%2e%2e%2fusers', 'a'.repeat(500)])(
    'answers 404 where nothing is or was: %s',
    async (slug) => {
      expect((await at(slug)).status).toBe(404)
    },
  )

  it('has the usual error where nothing is or was', async () => {
    expect(expectFaults(await at('nothing-here'))).toEqual({ status: 404, codes: ['not-found'] })
  })

  it('is there for pages only', async () => {
    const topic = await editor.create('topics', { name: uniqueName('Topic') })

    expect((await at(topic.slug, '', {}, 'topics')).status).toBe(404)
  })
})

describe('Asking by the slug of a page that moved', () => {
  it('is answered with where it is now, the query kept', async () => {
    const { a, b } = addresses()
    const { id } = await article(a)
    await move(id, b)

    const moved = await at(a, '?depth=0&select[title]=true')
    const head = await at(a, '', { method: 'HEAD' })

    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `/api/${NEWS}/by-slug/${b}?depth=0&select[title]=true`,
    ])
    expect(moved.body).toEqual({ movedTo: { id, slug: b, url: `https://www.example.org/news/${b}` } })
    expect(moved.headers.get('cache-control')).toContain('max-age=0')
    expect([head.status, head.headers.get('location')]).toEqual([301, `/api/${NEWS}/by-slug/${b}`])
  })

  it('leads over one step to where it is now, however often it moved', async () => {
    const { a, b, c } = addresses()
    const { id } = await article(a)
    await move(id, b)
    await move(id, c)

    expect([await whatIsAt(a), await whatIsAt(b), await whatIsAt(c)]).toEqual([
      { movedTo: c },
      { movedTo: c },
      id,
    ])
  })

  it('goes round in no circle when it moves back', async () => {
    const { a, b } = addresses()
    const { id } = await article(a)
    await move(id, b)
    await move(id, a)

    expect([await whatIsAt(a), await whatIsAt(b)]).toEqual([id, { movedTo: a }])
  })

  it('finds the page that took its address, and when that one moved on, where that is', async () => {
    const { a, b, c } = addresses()
    const first = await article(a)
    await move(first.id, b)
    const second = await article(a)
    expect([await whatIsAt(a), await whatIsAt(b)]).toEqual([second.id, first.id])

    await move(second.id, c)

    expect([await whatIsAt(a), await whatIsAt(b)]).toEqual([{ movedTo: c }, first.id])
  })

  it('is right when two pages change places', async () => {
    const { a, b, c } = addresses()
    const [first, second] = [await article(a), await article(b)]
    await move(first.id, c)
    await move(second.id, a)
    await move(first.id, b)

    expect([await whatIsAt(a), await whatIsAt(b), await whatIsAt(c)]).toEqual([
      second.id,
      first.id,
      { movedTo: b },
    ])
  })

  it('still leads there while a draft has its old address, and no longer once that is published', async () => {
    const { a, b } = addresses()
    const { id } = await article(a)
    await move(id, b)
    const draft = await editor.create(NEWS, { title: uniqueName('Draft'), slug: a, _status: 'draft' })
    expect(await whatIsAt(a)).toEqual({ movedTo: b })

    await editor.change(NEWS, draft.id, { _status: 'published' })

    expect(await whatIsAt(a)).toBe(draft.id)
  })

  it.each([
    ['unpublished', (id: string) => editor.unpublish(NEWS, id)],
    ['in the trash', (id: string) => editor.trash(NEWS, id)],
  ])('leads nowhere while it is %s, and there again afterwards', async (_, hide) => {
    const { a, b } = addresses()
    const { id } = await article(a)
    await move(id, b)

    await hide(id)
    expect([await whatIsAt(a), await whatIsAt(b)]).toEqual([404, 404])

    await editor.change(NEWS, id, { deletedAt: null, _status: 'published' }, '&trash=true')
    expect([await whatIsAt(a), await whatIsAt(b)]).toEqual([{ movedTo: b }, id])
  })

  it('finds one that got its new address while it was not published', async () => {
    const { a, b } = addresses()
    const { id } = await article(a)
    await editor.unpublish(NEWS, id)
    await editor.saveDraft(NEWS, id, { slug: b })

    await editor.change(NEWS, id, { _status: 'published' })

    expect([await whatIsAt(a), await whatIsAt(b)]).toEqual([{ movedTo: b }, id])
  })

  it('leads nowhere when it was deleted, and its address is free', async () => {
    const { a, b } = addresses()
    const { id } = await article(a)
    await move(id, b)

    await editor.remove(NEWS, id)
    expect([await whatIsAt(a), await whatIsAt(b)]).toEqual([404, 404])

    const other = await article(a)
    expect(await whatIsAt(a)).toBe(other.id)
  })

  it('follows a move made in a change of many', async () => {
    const { a, b } = addresses()
    const { id } = await article(a)
    await editor.saveDraft(NEWS, id, { slug: b })

    await house.ask(`/api/${NEWS}?where[id][in]=${id}`, {
      as: 'editor',
      method: 'PATCH',
      body: { _status: 'published' },
    })

    expect([await whatIsAt(a), await whatIsAt(b)]).toEqual([{ movedTo: b }, id])
  })
})

describe('A draft, asked for by its slug', () => {
  it('is for staff, at its own address and at that of the published page', async () => {
    const { a, b } = addresses()
    const { id } = await article(a)
    await editor.saveDraft(NEWS, id, { slug: b, title: 'Only a draft' })
    const staff: Asked = { as: 'viewer' }

    expect(await whatIsAt(b)).toBe(404)
    expect(await whatIsAt(a)).toBe(id)
    expect((await at(b, '?draft=true')).status).toBe(401)
    expect((await at(b, '?draft=true', staff)).body).toMatchObject({ id, title: 'Only a draft' })
    expect(await whatIsAt(a, staff, '?draft=true')).toEqual({ movedTo: b })
    expect(await whatIsAt(a, staff)).toBe(id)
  })

  it('that was never published is found by staff', async () => {
    const { a } = addresses()
    const { id } = await editor.create(NEWS, { title: uniqueName('Draft'), slug: a, _status: 'draft' })

    expect([await whatIsAt(a), await whatIsAt(a, { as: 'editor' }, '?draft=true')]).toEqual([404, id])
  })
})

describe('GraphQL, asked for a page by its slug', () => {
  const MOVED = `query ($slug: String!, $draft: Boolean) {
    NewsArticleBySlug(slug: $slug, draft: $draft) {
      document { id title authorities { name } }
      movedTo { id slug url }
    }
  }`
  const ask = async (slug: string, draft?: boolean, asked?: Asked) =>
    (await house.graphql(MOVED, { slug, draft }, asked)).body

  it('answers the page with what is related to it', async () => {
    const authority = await editor.authority()
    const { id, slug, title } = await article(addresses().a, { authorities: [authority.id] })

    expect((await ask(slug)).data.NewsArticleBySlug).toEqual({
      document: { id, title, authorities: [{ name: authority.name }] },
      movedTo: null,
    })
  })

  it('answers where it moved to, and nothing where nothing is or was', async () => {
    const { a, b, c } = addresses()
    const { id } = await article(a)
    await move(id, b)

    expect((await ask(a)).data.NewsArticleBySlug).toEqual({
      document: null,
      movedTo: { id, slug: b, url: `https://www.example.org/news/${b}` },
    })
    expect(await ask(c)).toEqual({ data: { NewsArticleBySlug: null } })
  })

  it('has one for each kind of page', async () => {
    const authority = await editor.authority()

    const { body } = await house.graphql(
      `query ($slug: String!) {
        AuthorityBySlug(slug: $slug) { document { id reports(limit: 1) { docs { id } } } }
        InspectionReportBySlug(slug: "none") { document { id } }
        AgencyBySlug(slug: "none") { document { id } }
      }`,
      { slug: authority.slug },
    )

    expect(body).toEqual({
      data: {
        AuthorityBySlug: { document: { id: authority.id, reports: { docs: [] } } },
        InspectionReportBySlug: null,
        AgencyBySlug: null,
      },
    })
  })

  it('answers drafts to staff only', async () => {
    const { a } = addresses()
    const { id } = await editor.create(NEWS, { title: uniqueName('Draft'), slug: a, _status: 'draft' })

    expect((await ask(a, true)).errors[0]).toMatchObject({ code: 'sign-in-required' })
    expect((await ask(a)).data.NewsArticleBySlug).toBeNull()
    expect((await ask(a, true, { as: 'viewer' })).data.NewsArticleBySlug.document.id).toBe(id)
  })

  it('counts what is asked of the page, as in a list', async () => {
    const { body, status } = await house.graphql(
      `{ AuthorityBySlug(slug: "none") { document { news(limit: 100) { docs { reports { authority { reports(limit: 100) { docs { title } } } } } } } } }`,
    )

    expect([status, body.errors[0].code]).toEqual([400, 'query-too-costly'])
  })
})
