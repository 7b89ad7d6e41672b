import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const article = (data: object = {}) =>
  editor.publish(NEWS, { title: uniqueName('Article'), standfirst: 'As published.', ...data })
const asEditor = async (id: string, query = 'depth=0') =>
  (await house.ask(`/api/${NEWS}/${id}?${query}`, { as: 'editor' })).body
const titlesFor = async (query: string) =>
  (await house.ask(`/api/${NEWS}?${query}`)).body.docs.map(({ title }: { title: string }) => title)

describe('A draft', () => {
  it('over a published page is not seen by visitors, in no way', async () => {
    const { id, title } = await article()

    await editor.saveDraft(NEWS, id, { title: 'Secret title', standfirst: 'Secret.' })

    expect(await asVisitor(house, NEWS, id)).toMatchObject({
      title,
      standfirst: 'As published.',
      _status: 'published',
    })
    expect(await titlesFor('where[title][equals]=Secret title')).toEqual([])
    expect(await titlesFor(`where[title][equals]=${title}`)).toEqual([title])
    const { body } = await house.graphql(
      `query ($id: String!) { NewsArticle(id: $id) { title standfirst } }`,
      { id },
    )
    expect(body.data.NewsArticle).toEqual({ title, standfirst: 'As published.' })
    expect(await asEditor(id, 'depth=0&draft=true')).toMatchObject({
      title: 'Secret title',
      _status: 'draft',
    })
  })

  it('that was never published is not seen, counted or found through what it is about', async () => {
    const authority = await editor.authority()
    const draft = await editor.create(NEWS, {
      title: uniqueName('Unseen'),
      authorities: [authority.id],
      _status: 'draft',
    })

    expect(await asVisitor(house, NEWS, draft.id)).toBeUndefined()
    expect(await titlesFor(`where[authorities][in]=${authority.id}`)).toEqual([])
    const count = await house.ask(`/api/${NEWS}/count?where[authorities][in]=${authority.id}`)
    expect(count.body.totalDocs).toBe(0)
    expect((await asVisitor(house, 'authorities', authority.id))!.news.docs).toEqual([])
  })

  it('is seen by every visitor once it is published', async () => {
    const { id } = await article()
    await editor.saveDraft(NEWS, id, { standfirst: 'Second.' })

    await editor.change(NEWS, id, { _status: 'published' })

    expect(await asVisitor(house, NEWS, id)).toMatchObject({ standfirst: 'Second.' })
  })

  it('that saves itself keeps one version of itself, whatever is typed', async () => {
    const { id } = await article()
    for (const standfirst of ['F', 'Fi', 'Fir', 'Firs', 'First.'])
      await editor.change(NEWS, id, { standfirst }, '&draft=true&autosave=true')

    const versions = await editor.versions(NEWS, id)

    expect(versions.map(({ version }) => [version._status, version.standfirst])).toEqual([
      ['draft', 'First.'],
      ['published', 'As published.'],
    ])
    expect(await asVisitor(house, NEWS, id)).toMatchObject({ standfirst: 'As published.' })
  })

  it('may lack what it likes, but is refused a choice that there is not, at its field', async () => {
    const drafted = (data: object) =>
      house.ask('/api/inspection-reports?draft=true', { as: 'editor', body: { title: 'Begun', ...data } })

    const whole = await drafted({ framework: 'ilacs-2018', judgements: [{ area: 'overall' }] })
    const odd = await drafted({ framework: 'ilacs', judgements: [{ area: 'overall' }, { area: 'luck' }] })

    expect(whole.status).toBe(201)
    expect(odd.status).toBe(400)
    expect(odd.body.errors.map(({ field, code }: Doc) => [field, code])).toEqual([
      ['framework', 'invalid'],
      ['judgements.1.area', 'invalid'],
    ])
    expect(odd.body.errors[0].message).toBe('“ilacs” is none of the choices here. Choose one that there is.')
  })

  it('answers the same fields as what is published, the empty ones as null', async () => {
    const { id } = await article()

    const [row, draft] = [await asEditor(id), await editor.saveDraft(NEWS, id, { standfirst: 'Draft.' })]

    expect(Object.keys(draft).sort()).toEqual(Object.keys(row).sort())
    expect(draft).toMatchObject({ heroImage: null, deletedAt: null, corrections: [], seo: { title: null } })
    expect(row).toMatchObject({ heroImage: null, deletedAt: null, corrections: [], seo: { title: null } })
  })
})

describe('A published page', () => {
  it('that is unpublished is gone for visitors, and kept for editors', async () => {
    const { id, title } = await article()

    await editor.unpublish(NEWS, id)

    expect(await asVisitor(house, NEWS, id)).toBeUndefined()
    expect(await asEditor(id)).toMatchObject({ title, _status: 'draft' })
  })

  it('can be brought back to an earlier version', async () => {
    const { id } = await article({ standfirst: 'First.' })
    await editor.change(NEWS, id, { standfirst: 'Second.' })
    const first = (await editor.versions(NEWS, id)).at(-1)!

    await editor.restoreVersion(NEWS, first.id)

    expect(await asVisitor(house, NEWS, id)).toMatchObject({ standfirst: 'First.', _status: 'published' })
    expect((await editor.versions(NEWS, id)).length).toBe(3)
  })

  it('in the trash is gone for visitors and found there by editors, who can take it out', async () => {
    const { id, title } = await article()

    await editor.trash(NEWS, id)

    expect(await asVisitor(house, NEWS, id)).toBeUndefined()
    expect(await titlesFor(`where[title][equals]=${title}`)).toEqual([])
    const trash = await house.ask(`/api/${NEWS}?trash=true&where[deletedAt][exists]=true`, { as: 'editor' })
    expect(trash.body.docs.map((doc: { id: string }) => doc.id)).toContain(id)

    await editor.untrash(NEWS, id)
    expect(await asVisitor(house, NEWS, id)).toMatchObject({ title })
  })

  it('is not brought back from the trash by visitors, whatever they ask', async () => {
    const { id } = await article()
    await editor.trash(NEWS, id)

    const asked = await Promise.all(
      [
        `/api/${NEWS}/${id}?trash=true`,
        `/api/${NEWS}?trash=true`,
        `/api/${NEWS}/${id}?draft=true`,
        `/api/${NEWS}/versions`,
      ].map((path) => house.ask(path)),
    )

    expect(asked.map(({ status }) => status)).toEqual([401, 401, 401, 401])
  })

  it('deleted for good leaves no versions behind', async () => {
    const { id } = await article()
    await editor.saveDraft(NEWS, id, { standfirst: 'Draft.' })

    await editor.remove(NEWS, id)

    expect(await editor.versions(NEWS, id)).toEqual([])
  })
})

describe('A copy of a page', () => {
  it.each([
    ['an article', async () => [NEWS, await article({ corrections: [{ text: 'Corrected.' }] })] as const],
    [
      'an authority',
      async () =>
        [
          'authorities',
          await editor.authority({ gssCode: 'E09000032', contacts: [{ team: 'Duty' }] }),
        ] as const,
    ],
    [
      'a report',
      async () => {
        const { id: authority } = await editor.authority()
        return ['inspection-reports', await editor.report(inspections.good2022, { authority })] as const
      },
    ],
  ])('(%s) is a draft with an address of its own, and leaves the first as it is', async (_, make) => {
    const [collection, first] = await make()
    const before = await asVisitor(house, collection, first.id)
    const copy = () => house.ask(`/api/${collection}/${first.id}/duplicate`, { as: 'editor', body: {} })

    const [one, two] = [await copy(), await copy()]

    expect([one, two].map(({ status, body }) => [status, body.errors])).toEqual([
      [200, undefined],
      [200, undefined],
    ])
    expect(one.body.doc._status).toBe('draft')
    expect(new Set([first.slug, one.body.doc.slug, two.body.doc.slug]).size).toBe(3)
    expect(await asVisitor(house, collection, one.body.doc.id)).toBeUndefined()
    expect(await asVisitor(house, collection, first.id)).toEqual(before)
  })
})

describe('Who saved a page last', () => {
  it('is kept and told to staff only', async () => {
    const { id } = await article()
    const { body: me } = await house.ask('/api/users/me', { as: 'editor' })
    const { body: other } = await house.ask('/api/users/me', { as: 'admin' })

    expect(await asEditor(id)).toMatchObject({ updatedBy: me.user.id })
    expect(await asVisitor(house, NEWS, id)).not.toHaveProperty('updatedBy')
    expect((await house.ask(`/api/${NEWS}?where[updatedBy][equals]=${me.user.id}`)).status).toBe(400)

    await editorIn(house, 'admin').change(NEWS, id, { standfirst: 'By another.' })
    expect(await asEditor(id)).toMatchObject({ updatedBy: other.user.id })
  })

  it('cannot be said to be another', async () => {
    const { body: other } = await house.ask('/api/users/me', { as: 'admin' })
    const { body: me } = await house.ask('/api/users/me', { as: 'editor' })

    const { id } = await article({ updatedBy: other.user.id })

    expect(await asEditor(id)).toMatchObject({ updatedBy: me.user.id })
  })
})
