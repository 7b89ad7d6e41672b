import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { block, link, p, richText, ul } from '#src/lib/rich-text.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, uniqueName } from '#tests/support/content.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

type Node = Parameters<typeof richText>[0]
const INJECTED = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
const text = (words: unknown, more: object = {}): Node => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
  ...more,
})
const heading = (tag: unknown): Node => ({ ...p('A heading'), type: 'heading', tag })
const list = (more: object): Node => ({ ...ul('An item'), ...more })
const item = (more: object): Node => ({
  ...ul('An item'),
  children: [{ ...p('An item'), type: 'listitem', ...more }],
})

/** What is dangerous in some HTML as a browser would read it. */
function dangersIn(html: string): string[] {
  const tags = html.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? []
  const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address!)
  return [
    ...tags.filter((tag) =>
      /^<(script|iframe|object|embed|svg|style|form|input|link|meta|base)\b|\s(on\w+|style|formaction)\s*=/i.test(
        tag,
      ),
    ),
    ...addresses.filter((address) => !/^(https?:|mailto:|tel:)/.test(address)),
  ]
}

const hostile: [string, Node][] = [
  ['text with markup', p('<script>alert(1)</script><img src=x onerror=alert(1)>')],
  ['a heading that calls itself a script', heading('script')],
  ['a heading whose tag holds markup', heading(`h2 onclick="alert(1)"`)],
  ['a heading whose tag is no text', heading({ toString: 'script' })],
  ['a list whose tag holds markup', list({ tag: `ul onmouseover="alert(1)"` })],
  ['a list that starts with markup', list({ tag: 'ol', listType: 'number', start: INJECTED })],
  ['an item whose value holds markup', item({ value: INJECTED })],
  ['an item that is checked by markup', { ...item({ checked: INJECTED }), listType: 'check' }],
  ['a paragraph that is aligned by markup', { ...p('Aligned'), format: `left" onclick="alert(1)` }],
  ['a paragraph that is indented by markup', { ...p('Indented'), indent: INJECTED }],
  [
    'text whose format is no number',
    p(text('Odd', { format: INJECTED, style: 'background:url(javascript:alert(1))' })),
  ],
  [
    'a node of an unknown type',
    { type: 'iframe', version: 1, src: 'javascript:alert(1)', children: [text('Framed')] },
  ],
  ['a block of an unknown kind', block('html', { html: '<script>alert(1)</script>' })],
  ['a quotation with markup', block('quotation', { text: INJECTED, attribution: INJECTED })],
  [
    'a key figure with markup',
    block('keyFigure', {
      value: INJECTED,
      unit: INJECTED,
      label: INJECTED,
      period: INJECTED,
      source: INJECTED,
    }),
  ],
  ['a call to enquire with markup', block('enquiryCall', { text: INJECTED })],
  ['a link whose address holds markup', p(link('Go', `https://example.org/${INJECTED}`))],
  [
    'a link whose relation holds markup',
    p({
      ...link('Go', 'https://example.org/'),
      fields: { linkType: 'custom', url: 'https://example.org/', newTab: true, rel: INJECTED },
    }),
  ],
  ['a link with a script behind it, kept before links were checked', p(link('Go', 'javascript:alert(1)'))],
  [
    'a link to a page of no kind',
    p({ ...link('Go', ''), fields: { linkType: 'internal', doc: { relationTo: 'pages', value: 'x' } } }),
  ],
  ['a link to no page', p({ ...link('Go', ''), fields: { linkType: 'internal', doc: null } })],
  ['a link without anything', p({ ...link('Go', ''), fields: null })],
  [
    'a picture that is none',
    {
      type: 'upload',
      version: 3,
      format: '',
      id: 'a1',
      relationTo: 'media',
      value: { id: 'x', url: 'javascript:alert(1)', mimeType: 'image/png' },
      fields: null,
    },
  ],
]

describe('Hostile rich text', () => {
  it.each(hostile)('is harmless as HTML, in a draft and published: %s', async (_, node) => {
    const body = richText(p('Before.'), node, p('After.'))
    const { id } = await editor.publish(NEWS, { title: uniqueName('Article') })

    // As a client may send it in a draft, which is not validated, and as an older release may have kept it.
    const draft = await house.ask(`/api/${NEWS}/${id}?draft=true&depth=0`, {
      as: 'editor',
      method: 'PATCH',
      body: { body },
    })
    await house.payload.db.updateOne({ collection: NEWS, id, data: { body } as never })
    const { bodyHtml } = (await asVisitor(house, NEWS, id))!

    expect([200, 400]).toContain(draft.status)
    for (const html of [bodyHtml, draft.body.doc?.bodyHtml ?? '<p>Before.</p>After.']) {
      expect(dangersIn(html)).toEqual([])
      expect(html).toContain('<p>Before.</p>')
      expect(html).toContain('After.')
    }
  })

  it.each([
    ['text', 'just words'],
    ['a number', 7],
    ['a list', [1, 2]],
    ['nothing within', {}],
    ['no root', { root: null }],
    ['a root of no type', { root: { children: [] } }],
    ['children that are none', { root: { type: 'root', version: 1, children: 'none' } }],
    ['a child that is nothing', { root: { ...richText().root, children: [null, p('A')] } }],
    [
      'children of children that are nothing',
      { root: { ...richText().root, children: [{ ...p('A'), children: [null, 7, 'x'] }] } },
    ],
  ])('that is %s is refused at its field, in a draft too', async (_, body) => {
    const { id } = await editor.publish(NEWS, { title: uniqueName('Article') })
    const refused = await Promise.all(
      ['', '?draft=true'].map((query) =>
        house.ask(`/api/${NEWS}/${id}${query}`, { as: 'editor', method: 'PATCH', body: { body } }),
      ),
    )

    expect(refused.map(({ status, body }) => [status, body.errors[0].field, body.errors[0].code])).toEqual([
      [400, 'body', 'rich-text'],
      [400, 'body', 'rich-text'],
    ])
  })
})

describe('A link in rich text', () => {
  const UNSAFE = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://example.org/',
    '//example.org',
    '/relative',
    'example.org',
    '',
    7,
    null,
  ]

  it.each(UNSAFE)('to %j is refused, in a draft too', async (url) => {
    const body = richText(p('See ', link('this', url as string)))
    const { id } = await editor.publish(NEWS, { title: uniqueName('Article') })

    for (const query of ['', '?draft=true']) {
      const { status, body: answer } = await house.ask(`/api/${NEWS}/${id}${query}`, {
        as: 'editor',
        method: 'PATCH',
        body: { body },
      })
      expect([status, answer.errors[0].field, answer.errors[0].code]).toEqual([400, 'body', 'unsafe-link'])
      expect(answer.errors[0].message).toMatch(/Write an address with http:\/\/, https:\/\/, mailto: or tel:/)
    }
    expect((await asVisitor(house, NEWS, id))!.body).toBeNull()
  })

  it.each([
    ['within a list', ul([link('this', 'javascript:alert(1)')])],
    ['that calls itself automatic', p({ ...link('this', 'javascript:alert(1)'), type: 'autolink' })],
    ['over GraphQL', p(link('this', 'javascript:alert(1)'))],
  ])('with a script is found %s', async (where, node) => {
    const body = richText(node)
    const { id } = await editor.publish(NEWS, { title: uniqueName('Article') })

    const { body: answer } =
      where === 'over GraphQL'
        ? await house.graphql(
            `mutation ($id: String!, $body: JSON) { updateNewsArticle(id: $id, data: { body: $body }) { id } }`,
            { id, body },
            { as: 'editor' },
          )
        : await house.ask(`/api/${NEWS}/${id}?draft=true`, { as: 'editor', method: 'PATCH', body: { body } })

    expect(answer.errors?.[0]).toMatchObject({ field: 'body', code: 'unsafe-link' })
  })

  it.each([
    'https://example.org/a?b=c&d=e#f',
    'http://example.org',
    'mailto:team@example.org',
    'tel:+442088716666',
  ])('to %s is kept', async (url) => {
    const { id } = await editor.publish(NEWS, {
      title: uniqueName('Article'),
      body: richText(p(link('this', url))),
    })

    const { bodyHtml } = (await asVisitor(house, NEWS, id))!

    expect(bodyHtml).toContain(`<a href="${url.replaceAll('&', '&amp;')}" rel="noopener noreferrer">this</a>`)
  })

  it('in a report’s and an authority’s summary is refused, too', async () => {
    const summary = richText(p(link('this', 'javascript:alert(1)')))

    const answers = await Promise.all(
      ['authorities', 'inspection-reports'].map((collection) =>
        house.ask(`/api/${collection}?draft=true`, { as: 'editor', body: { summary } }),
      ),
    )

    expect(answers.map(({ status, body }) => [status, body.errors[0].field])).toEqual([
      [400, 'summary'],
      [400, 'summary'],
    ])
  })
})
