import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { block, p, richText } from '#src/lib/rich-text.ts'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'
import { editorIn, graded, inspections, uniqueName } from '#tests/support/content.ts'
import { expectFaults } from '#tests/support/faults.ts'
import { keepPdf, keepPicture } from '#tests/support/files.ts'

const NEWS = 'news-articles'
const NO_ID = { uuid: '01900000-0000-7000-8000-000000000000', objectid: '019000000000000000000000' }

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const check = (collection: string, values: unknown, asked: Asked = { as: 'editor' }) =>
  house.ask(`/api/${collection}/checks`, { ...asked, body: values })
/** Path and code of each warning, and what the messages say. */
const warningsOf = async (collection: string, values: object) => {
  const { status, body } = await check(collection, values)
  expect(status).toBe(200)
  return body.warnings.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)
}
const linkTo = (relationTo: string, value: string, words = 'this page') => ({
  ...p(words),
  type: 'link',
  version: 3,
  fields: { linkType: 'internal', doc: { relationTo, value }, newTab: false },
})
const linkOut = (url: string) => ({ ...p('a page'), type: 'link', fields: { linkType: 'custom', url } })
const uploadOf = (value: string) => ({ type: 'upload', version: 3, relationTo: 'media', value, fields: null })
const article = (data: object = {}) => editor.publish(NEWS, { title: uniqueName('Article'), ...data })

describe('Checks before publishing', () => {
  it.each(['authorities', 'inspection-reports', NEWS, 'agencies'])(
    'have nothing against an empty page of %s',
    async (collection) => {
      expect(await warningsOf(collection, {})).toEqual([])
    },
  )

  it('keep nothing and refuse nothing: what they warn of can be published', async () => {
    const draft = await editor.create(NEWS, { title: uniqueName('Draft'), _status: 'draft' })
    const body = richText(p('The boy, Tom Example, likes ', linkTo(NEWS, draft.id), '.'))

    const warned = await warningsOf(NEWS, { body })
    const { id } = await article({ body })

    expect(warned).toEqual(['body link-broken', 'body child-named'])
    expect((await house.ask(`/api/${NEWS}/${id}`)).status).toBe(200)
  })

  it('find what is not right with pages in fields, lists and rich text', async () => {
    const authority = await editor.authority()
    const [draft, binned, gone] = [
      await editor.create('inspection-reports', { title: 'Not out yet' }, '&draft=true'),
      await article({ title: 'Thrown away' }),
      await article(),
    ]
    await editor.trash(NEWS, binned.id)
    await editor.remove(NEWS, gone.id)

    const { body } = await check(NEWS, {
      authorities: [authority.id],
      reports: [draft.id],
      related: [binned.id],
      body: richText(p(linkTo(NEWS, gone.id, 'the story')), block('reportCard', { report: draft.id })),
    })

    const told = body.warnings.map(({ path, message }: Record<string, string>) => `${path}: ${message}`)
    expect(told.sort()).toEqual([
      'body: The link “the story” has been deleted. Choose another page, or none.',
      'body: What is chosen in “body” leads to “Not out yet”, which is not published. Readers will not see it until it is.',
      'related: What is chosen in “related” leads to “Thrown away”, which is in the trash. Choose another page, or none.',
      'reports: What is chosen in “reports” leads to “Not out yet”, which is not published. Readers will not see it until it is.',
    ])
  })

  it('say nothing of a page that leads to itself before it is published', async () => {
    const draft = await editor.create(NEWS, { title: uniqueName('Draft'), _status: 'draft' })

    const warned = await warningsOf(NEWS, { id: draft.id, body: richText(p(linkTo(NEWS, draft.id))) })

    expect(warned).toEqual([])
  })

  it('find no page under ids that this database does not give', async () => {
    const warned = await warningsOf(NEWS, {
      reports: ['nonsense', NO_ID.uuid, NO_ID.objectid],
      heroImage: NO_ID.uuid,
    })

    expect(warned).toEqual(['heroImage file-missing', 'reports link-broken'])
  })

  it('know the addresses of our own front end, those that moved too', async () => {
    const { slug, id } = await article()
    const moved = await article()
    await editor.change(NEWS, moved.id, { slug: 'moved-elsewhere' })
    const to = (path: string) => richText(p(linkOut(`https://www.example.org${path}`)))

    const asked = await Promise.all(
      [`/news/${slug}?from=mail#top`, `/news/${moved.slug}`, '/about', '/news/nowhere', '/news/'].map(
        (path) => warningsOf(NEWS, { body: to(path) }),
      ),
    )
    await editor.unpublish(NEWS, id)

    expect(asked).toEqual([[], [], [], ['body link-broken'], []])
    expect(await warningsOf(NEWS, { body: to(`/news/${slug}/`) })).toEqual(['body link-broken'])
    expect(
      await warningsOf(NEWS, { body: richText(p(linkOut('https://elsewhere.example/news/nowhere'))) }),
    ).toEqual([])
  })

  it('find pictures without words for those who cannot see them, wherever they are shown', async () => {
    const [silent, described, paper] = [
      await keepPicture(house),
      await keepPicture(house),
      await keepPdf(house),
    ]
    await house.payload.db.updateOne({ collection: 'media', id: silent.id, data: { alt: ' ' } })

    const warned = await warningsOf(NEWS, {
      heroImage: silent.id,
      seo: { image: silent.id },
      body: richText(
        uploadOf(silent.id) as never,
        uploadOf(described.id) as never,
        uploadOf(paper.id) as never,
      ),
    })

    expect(warned.sort()).toEqual([
      'body picture-without-alt',
      'heroImage picture-without-alt',
      'seo.image picture-without-alt',
    ])
  })

  it('find quotations that nobody has checked, in reports and in articles', async () => {
    const quotations = [
      { text: 'As printed.', checkedAgainstSource: true },
      { text: 'From memory.', checkedAgainstSource: false },
    ]
    const body = richText(
      block('quotation', { text: 'As printed.', checkedAgainstSource: true }),
      block('quotation', { text: 'From memory.' }),
    )

    expect(await warningsOf('inspection-reports', { quotations })).toEqual([
      'quotations.1.checkedAgainstSource quotation-unchecked',
    ])
    expect(await warningsOf(NEWS, { body })).toEqual(['body quotation-unchecked'])
  })

  it('find a grade without a date where an authority is described', async () => {
    const summary = richText(p('It is rated Good.'), p('In 2015 it was rated Inadequate.'))

    expect(await warningsOf('authorities', { summary })).toEqual(['summary grade-without-date'])
    expect(await warningsOf('agencies', { name: 'Rated Good' })).toEqual([])
  })

  it('find a child who may be named in full, but not places, inspectors and authors', async () => {
    const place = await editor.authority({ name: 'Great Felpersham' })
    const words = `A boy from ${place.name} met Ann Example, Eve Example and Tom Example.`

    const { body } = await check('inspection-reports', {
      leadInspector: 'Ann Example',
      team: [{ name: 'Eve Example', role: 'Inspector' }],
      headline: words,
      recommendations: [{ text: 'Nobody is named.' }, { text: words }],
      editorNote: words,
    })

    expect(body.warnings).toEqual(
      ['headline', 'recommendations.1.text'].map((path) => ({
        path,
        code: 'child-named',
        message: expect.stringContaining('‘Tom Example’'),
      })),
    )
    expect(await warningsOf(NEWS, { standfirst: words, authors: [{ name: 'Tom Example' }] })).toEqual([
      'standfirst child-named',
      'standfirst child-named',
    ])
  })

  it('have nothing against a true report', async () => {
    const { id } = await editor.authority()

    const warned = await warningsOf('inspection-reports', {
      title: 'Inspection of Ambridge',
      authority: id,
      ...inspections.good2022,
      judgements: graded({ 'overall-effectiveness': 'good' } as never),
    })

    expect(warned).toEqual([])
  })

  it('are for those who write content or read drafts', async () => {
    const statuses = await Promise.all(
      (['editor', 'viewer', 'enquiries', undefined] as const).map(
        async (as) => (await check(NEWS, {}, { as })).status,
      ),
    )

    expect(statuses).toEqual([200, 200, 403, 401])
  })

  it.each(['[]', '"text"', 'null'])('ask for a page where they are sent %s', async (sent) => {
    expect(
      expectFaults(
        await check(NEWS, sent, { as: 'editor', headers: { 'content-type': 'application/json' } }),
      ),
    ).toEqual({
      status: 400,
      codes: ['invalid'],
    })
  })

  it.each([
    { body: { root: { children: [null, 7, { type: 'link' }, { type: 'block' }, { type: 'upload' }] } } },
    { body: 'text', authorities: 7, related: [{}, null, [1]], corrections: [null, 'x'], seo: [] },
    { heroImage: { id: 7 }, sourceLinks: { 0: {} }, authors: [{ name: 7 }] },
  ])('pass over what makes no sense: %j', async (values) => {
    expect(await warningsOf(NEWS, values)).toEqual([])
  })
})
