import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { block, bold, h2, link, p, richText, ul } from '#src/lib/rich-text.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'
import { fileNode, keepPicture } from '#tests/support/files.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
let authority: Doc
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  authority = await editor.authority({ name: 'Ambridge' })
})
afterAll(() => house.close())

type Node = Parameters<typeof richText>[0]
const article = (...nodes: Node[]) =>
  editor.publish(NEWS, { title: uniqueName('Article'), body: richText(...nodes) })
const htmlOf = async (id: string) => (await asVisitor(house, NEWS, id))!.bodyHtml as string
const pageLink = (words: string, relationTo: string, value: string): Node => ({
  ...link(words, ''),
  fields: { linkType: 'internal', doc: { relationTo, value }, newTab: false },
})
const report = (more: object = {}) => editor.report(inspections.good2022, { authority: authority.id }, more)

describe('Rich text', () => {
  it('has its HTML beside it', async () => {
    const { id } = await article(
      h2('What works'),
      p('A ', bold('monthly'), ' forum.'),
      ul('One', 'Two'),
      p(link('Ofsted', 'https://reports.ofsted.gov.uk/')),
    )

    expect(await htmlOf(id)).toBe(
      '<h2>What works</h2><p>A <strong>monthly</strong> forum.</p><ul><li>One</li><li>Two</li></ul>' +
        '<p><a href="https://reports.ofsted.gov.uk/" rel="noopener noreferrer">Ofsted</a></p>',
    )
  })

  it('has its HTML also when that alone is asked for, over REST and GraphQL', async () => {
    const { id } = await article(p('Words.'))
    const other = await editor.authority({ summary: richText(p('In short.')) })

    const rest = await asVisitor(house, NEWS, id, 'select[bodyHtml]=true')
    const summary = await asVisitor(house, 'authorities', other.id, 'select[summaryHtml]=true')
    const graphql = await house.graphql(`query ($id: String!) { NewsArticle(id: $id) { bodyHtml } }`, { id })

    expect([rest!.bodyHtml, summary!.summaryHtml]).toEqual(['<p>Words.</p>', '<p>In short.</p>'])
    expect(graphql.body.data.NewsArticle).toEqual({ bodyHtml: '<p>Words.</p>' })
  })

  it('of two pages that link to each other is answered, however deep it is asked for', async () => {
    const one = await editor.authority()
    const other = await editor.authority({
      summary: richText(p(pageLink('the one', 'authorities', one.id))),
    })
    await editor.change('authorities', one.id, {
      summary: richText(p(pageLink('the other', 'authorities', other.id))),
    })

    for (const depth of [0, 1, 2, 3]) {
      const { status, body } = await house.ask(
        `/api/authorities?where[id][in]=${one.id},${other.id}&sort=name&depth=${depth}`,
      )
      const html = body.docs.map(({ summaryHtml }: Doc) => summaryHtml)

      expect(status).toBe(200)
      expect(html).toEqual([
        expect.stringContaining(`${other.slug}" rel="noopener noreferrer">the other</a>`),
        expect.stringContaining(`${one.slug}" rel="noopener noreferrer">the one</a>`),
      ])
    }
  })

  it('that is empty has none', async () => {
    const { id } = await editor.publish(NEWS, { title: uniqueName('Empty') })

    expect((await asVisitor(house, NEWS, id))!.bodyHtml).toBeNull()
  })

  it('shows its blocks', async () => {
    const made = await report({ title: 'Ambridge <2022>' })
    const { id } = await article(
      block('quotation', { text: 'These are considerable delays.', attribution: 'Ofsted' }),
      block('keyFigure', {
        value: '28',
        unit: 'months',
        label: 'on average',
        period: 'to May 2017',
        source: 'A review',
      }),
      block('reportCard', { report: made.id }),
      block('enquiryCall', { text: 'Could you give a child a home?', enquiryType: 'fostering' }),
    )

    expect((await htmlOf(id)).split('\n').join('')).toBe(
      '<figure class="quotation"><blockquote><p>These are considerable delays.</p></blockquote><figcaption>Ofsted</figcaption></figure>' +
        '<figure class="key-figure"><strong>28 months</strong> on average<figcaption>to May 2017, A review</figcaption></figure>' +
        `<aside class="report-card"><a href="https://www.example.org/reports/${made.slug}" rel="noopener noreferrer">Ambridge &lt;2022&gt;</a> <span class="grade">Good</span></aside>` +
        '<aside class="enquiry-call"><p>Could you give a child a home?</p></aside>',
    )
  })

  it('shows its pictures with their descriptions', async () => {
    const media = await keepPicture(house, {
      alt: 'A "green" field',
      caption: 'In spring',
      credit: '© A. Painter',
    })
    const { id } = await article(fileNode('media', media.id))

    const html = await htmlOf(id)

    expect(html).toContain('alt="A &quot;green&quot; field"')
    expect(html).toContain('<figcaption>In spring © A. Painter</figcaption>')
    const address = /src="([^"]+)"/.exec(html)![1]!
    expect((await house.ask(new URL(address, house.url).pathname)).status).toBe(200)
  })
})

describe('Rich text that names a file which has been deleted', () => {
  it('is shown without it, and can be saved', async () => {
    const media = await keepPicture(house)
    const { id } = await article(p('Before.'), fileNode('media', media.id))
    await editor.remove('media', media.id)

    await editor.change(NEWS, id, { standfirst: 'Saved again.' })

    expect(await asVisitor(house, NEWS, id)).toMatchObject({
      standfirst: 'Saved again.',
      bodyHtml: '<p>Before.</p>',
    })
  })
})

describe('A link within rich text to a page of ours', () => {
  it('leads to the page’s address, whatever that becomes', async () => {
    const target = await editor.authority({ name: 'Loxley' })
    const { id } = await article(p('See ', pageLink('Loxley', 'authorities', target.id), '.'))
    expect(await htmlOf(id)).toContain(
      '<a href="https://www.example.org/authorities/loxley" rel="noopener noreferrer">Loxley</a>',
    )

    await editor.change('authorities', target.id, { slug: 'loxley-barrett' })

    expect(await htmlOf(id)).toContain('href="https://www.example.org/authorities/loxley-barrett"')
  })

  it.each([
    ['unpublished', (id: string) => editor.unpublish('authorities', id)],
    ['in the trash', (id: string) => editor.trash('authorities', id)],
    ['deleted', (id: string) => editor.remove('authorities', id)],
  ])('is words only while the page is %s', async (_, hide) => {
    const target = await editor.authority({ name: uniqueName('Hidden place') })
    const { id } = await article(p('See ', pageLink('it', 'authorities', target.id), ' there.'))

    await hide(target.id)

    expect(await htmlOf(id)).toBe('<p>See it there.</p>')
  })
})

describe('The HTML of rich text never says more than a visitor may see:', () => {
  it('a card of a report that is not published is not there', async () => {
    const draft = await editor.create('inspection-reports', {
      title: 'Secret report',
      ...inspections.good2022,
      authority: authority.id,
      _status: 'draft',
    })
    const { id } = await article(p('Before.'), block('reportCard', { report: draft.id }))

    expect(await htmlOf(id)).toBe('<p>Before.</p>')
  })

  it('nor is what a draft says of a published one', async () => {
    const made = await report({ title: 'Public title', startDate: '2022-10-10', endDate: '2022-10-14' })
    const { id } = await article(block('reportCard', { report: made.id }))

    await editor.saveDraft('inspection-reports', made.id, { title: 'Secret title' })

    expect(await htmlOf(id)).toContain('Public title')
  })

  it('nor is the page behind the JSON, however deep it is asked for', async () => {
    const hidden = await editor.create('authorities', { name: 'Secret place', _status: 'draft' })
    const { id } = await article(p(pageLink('it', 'authorities', hidden.id)))

    for (const depth of [0, 1, 2, 3]) {
      const { body } = await house.ask(`/api/${NEWS}/${id}?depth=${depth}`)
      expect(JSON.stringify(body)).not.toMatch(/Secret place|secret-place/)
    }
    const { body } = await house.graphql(`query ($id: String!) { NewsArticle(id: $id) { body bodyHtml } }`, {
      id,
    })
    expect(JSON.stringify(body)).not.toMatch(/Secret place|secret-place/)
  })

  it('nor are things that are no pages, though a client refers to them', async () => {
    const { body: me } = await house.ask('/api/users/me', { as: 'editor' })
    const nodes = [p(pageLink('colleague', 'users', me.user.id)), fileNode('users', me.user.id), p('End.')]
    const { id } = await article(p('Placeholder.'))
    await house.payload.db.updateOne({ collection: NEWS, id, data: { body: richText(...nodes) } as never })

    for (const as of [undefined, 'admin'] as const) {
      const { body } = await house.ask(`/api/${NEWS}/${id}?depth=1`, { as })
      expect(body.bodyHtml).not.toMatch(/staff\.example|The editor|<img/)
      expect(body.bodyHtml).toContain('End.')
    }
  })
})
