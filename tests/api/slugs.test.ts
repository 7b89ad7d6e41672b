import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, inspections, uniqueName } from '#tests/support/content.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const article = (data: object) => editor.publish(NEWS, data)
const send = (method: string, path: string, body: object) =>
  house.ask(`/api/${NEWS}${path}`, { as: 'editor', method, body })
const redirectsTo = async (id: string) => {
  const { body } = await house.ask('/api/redirects?depth=0&limit=100&sort=createdAt', { as: 'editor' })
  return body.docs
    .filter(({ document }: { document: { value: string } }) => document.value === id)
    .map(({ collection, from }: { collection: string; from: string }) => `${collection}/${from}`)
}

describe('The slug of a page', () => {
  it.each([
    ['Wandsworth’s new homes', 'wandsworths-new-homes'],
    ['Größe & Höhe: Ärger!', 'grosse-and-hohe-arger'],
    ['  A -- B  ', 'a-b'],
    [
      `${'Very long '.repeat(12)}title`,
      'very-long-very-long-very-long-very-long-very-long-very-long-very-long-very-long',
    ],
  ])('is made from its title %j', async (title, slug) => {
    expect((await article({ title })).slug).toBe(slug)
  })

  it('is made from the name of an authority, an agency and a topic', async () => {
    const made = [
      await editor.authority({ name: 'Felpersham' }),
      await editor.publish('agencies', { name: 'Felpersham Fostering', kind: 'partner' }),
      await editor.create('topics', { name: 'Staying close' }),
    ]

    expect(made.map(({ slug }) => slug)).toEqual(['felpersham', 'felpersham-fostering', 'staying-close'])
  })

  it('has a number where another page has it already', async () => {
    const slugs = []
    for (const title of ['In brief', 'In brief', 'In brief']) slugs.push((await article({ title })).slug)

    expect(slugs).toEqual(['in-brief', 'in-brief-2', 'in-brief-3'])
  })

  it('stays when the title changes', async () => {
    const { id } = await article({ title: 'The first title' })

    const changed = await editor.change(NEWS, id, { title: 'Another title' })

    expect(changed).toMatchObject({ title: 'Another title', slug: 'the-first-title' })
  })

  it('that an editor types is brought into shape', async () => {
    expect((await article({ title: uniqueName('Typed'), slug: ' My Own Address ' })).slug).toBe(
      'my-own-address',
    )
  })

  it.each([
    ['is refused where nothing of it can be used', { title: 'Written', slug: '???' }],
    ['is asked for where none can be made of the title', { title: '???' }],
  ])('%s, saying what to write', async (_, data) => {
    const { status, body } = await send('POST', '', { ...data, _status: 'published' })

    expect([status, body.errors.map(({ field }: { field: string }) => field)]).toEqual([400, ['slug']])
    expect(body.errors[0].message).toMatch(/^Write lower-case letters/)
  })

  it('is refused when publishing takes that of another page', async () => {
    await article({ title: 'Taken' })
    const { id } = await article({ title: 'Not taken' })
    await editor.saveDraft(NEWS, id, { slug: 'taken' })

    const { status, body } = await send('PATCH', `/${id}`, { _status: 'published' })

    expect([status, body.errors[0]]).toMatchObject([400, { field: 'slug', code: 'taken' }])
    expect(await asVisitor(house, NEWS, id)).toMatchObject({ slug: 'not-taken' })
  })

  it('may be missing in any number of drafts', async () => {
    const drafts = [await send('POST', '?draft=true', {}), await send('POST', '?draft=true', {})]

    expect(drafts.map(({ status }) => status)).toEqual([201, 201])
    expect(drafts[0]!.body.doc.slug).toBeNull()
  })
})

describe('A published page that gets another slug', () => {
  it('leaves a redirect at each of its old addresses', async () => {
    const { id } = await article({ title: 'Address one' })

    await editor.change(NEWS, id, { slug: 'address-two' })
    await editor.change(NEWS, id, { slug: 'address-three' })

    expect(await redirectsTo(id)).toEqual([`${NEWS}/address-one`, `${NEWS}/address-two`])
  })

  it('leaves none before the change is published', async () => {
    const { id } = await article({ title: 'Quiet address' })

    await editor.saveDraft(NEWS, id, { slug: 'loud-address' })
    expect(await redirectsTo(id)).toEqual([])

    await editor.change(NEWS, id, { _status: 'published' })
    expect(await redirectsTo(id)).toEqual([`${NEWS}/quiet-address`])
  })

  it('leaves none where it was never published', async () => {
    const { id } = await editor.create(NEWS, { title: 'Never seen', _status: 'draft' })

    await editor.change(NEWS, id, { slug: 'never-seen-either', _status: 'published' })

    expect(await redirectsTo(id)).toEqual([])
  })

  it('takes its old address back, and that no longer redirects', async () => {
    const { id } = await article({ title: 'There' })

    await editor.change(NEWS, id, { slug: 'and-back' })
    await editor.change(NEWS, id, { slug: 'there' })

    expect(await redirectsTo(id)).toEqual([`${NEWS}/and-back`])
  })

  it('gives its old address up to a new page, which is then found there', async () => {
    const { id } = await article({ title: 'Old place' })
    await editor.change(NEWS, id, { slug: 'new-place' })

    const other = await article({ title: 'Old place' })

    expect(other.slug).toBe('old-place')
    expect(await redirectsTo(id)).toEqual([])
  })

  it('takes its redirects with it when it is deleted', async () => {
    const { id } = await article({ title: 'Short lived' })
    await editor.change(NEWS, id, { slug: 'short-lived-still' })

    await editor.remove(NEWS, id)

    const { body } = await house.ask('/api/redirects?limit=100&where[from][equals]=short-lived', {
      as: 'editor',
    })
    expect(body.docs).toEqual([])
  })

  it('is no business of visitors', async () => {
    expect((await house.ask('/api/redirects')).status).toBe(401)
  })
})

describe('The address of a page', () => {
  const ALL = ['authorities', 'inspection-reports', NEWS, 'agencies'] as const

  it('is that of the front end, for each kind of page', async () => {
    const authority = await editor.authority({ name: 'Penny Hassett' })
    const made = [
      authority,
      await editor.report(inspections.good2022, { authority: authority.id }, { title: 'Penny Hassett 2022' }),
      await article({ title: 'From Penny Hassett' }),
      await editor.publish('agencies', { name: 'Penny Hassett Fostering', kind: 'partner' }),
    ]

    const urls = await Promise.all(
      made.map(async ({ id }, index) => (await asVisitor(house, ALL[index]!, id))!.url),
    )

    expect(urls).toEqual([
      'https://www.example.org/authorities/penny-hassett',
      'https://www.example.org/reports/penny-hassett-2022',
      'https://www.example.org/news/from-penny-hassett',
      'https://www.example.org/agencies/penny-hassett-fostering',
    ])
  })

  it('is answered when it alone is asked for, in lists, alone and within another page', async () => {
    const authority = await editor.authority({ name: 'Darrington' })
    const report = await editor.report(inspections.good2022, { authority: authority.id })
    const url = 'https://www.example.org/authorities/darrington'

    const alone = await asVisitor(house, 'authorities', authority.id, 'select[url]=true')
    const list = await house.ask(`/api/authorities?where[name][equals]=Darrington&select[url]=true`)
    const within = await asVisitor(
      house,
      'inspection-reports',
      report.id,
      'depth=1&select[authority]=true&populate[authorities][url]=true',
    )
    const graphql = await house.graphql(`query ($id: String!) { Authority(id: $id) { url } }`, {
      id: authority.id,
    })

    expect(alone!.url).toBe(url)
    expect(list.body.docs.map((doc: { url: string }) => doc.url)).toEqual([url])
    expect(within!.authority.url).toBe(url)
    expect(graphql.body.data.Authority).toEqual({ url })
  })

  it('follows the pattern in the settings', async () => {
    const { id } = await article({ title: 'Moved house' })
    const setPattern = async (newsArticles: string) =>
      (
        await house.ask('/api/globals/site-settings', {
          as: 'admin',
          body: { pathPatterns: { newsArticles } },
        })
      ).status

    expect(await setPattern('/stories/{slug}.html')).toBe(200)
    expect((await asVisitor(house, NEWS, id))!.url).toBe('https://www.example.org/stories/moved-house.html')

    expect(await setPattern('/stories')).toBe(400)
    expect(await setPattern('/news/{slug}')).toBe(200)
  })
})
