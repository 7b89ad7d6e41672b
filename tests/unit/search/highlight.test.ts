import { describe, expect, it } from 'vitest'
import { extractOf, marked } from '#src/search/highlight.ts'
import { entryOf } from '#src/search/index-entry.ts'
import { article, indexOf, look, wandsworth } from './sample-index.ts'
import { richText, p } from '#src/lib/rich-text.ts'

const textOf = (html: string) => html.replace(/<\/?mark>/g, '')

describe('What was looked for', () => {
  it('is marked as it is written', () => {
    expect(marked('Children’s services; children', new Set(['children']))).toBe(
      '<mark>Children’s</mark> services; <mark>children</mark>',
    )
  })

  it('is marked also where it was found by a slip or a beginning', () => {
    const index = indexOf(['authorities', wandsworth])

    expect(look(index, 'wandworth').hits[0]!.titleHtml).toBe('<mark>Wandsworth</mark>')
    expect(look(index, 'foster').hits[0]!.extract).toContain('a <mark>fostering</mark> team')
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)"> carers',
    '"><b>carers</b>',
    '<mark>carers</mark>',
    '&lt;carers&gt; \' " ` <',
    '<carers onclick=x>',
    '\u202Ecarers <b>',
  ])('brings no HTML of a text with it: %s', (hostile) => {
    const index = indexOf([
      'news-articles',
      article('n', { title: `carers ${hostile}`, standfirst: hostile, body: richText(p(hostile)) }),
    ])
    const [hit] = look(index, `carers script img mark b onclick ${hostile}`.slice(0, 200)).hits

    for (const html of [hit!.titleHtml, hit!.extract]) expect(textOf(html)).not.toMatch(/[<>"']/)
    expect(hit!.titleHtml).toContain('<mark>carers</mark>')
  })
})

describe('The extract', () => {
  const long = `${'Nothing of it is here. '.repeat(15)}Carers were asked. ${'Nor here. '.repeat(40)}`
  const entry = (more: object) => entryOf('news-articles', article('n', more))

  it('is the passage that has most of the words, with a sign where it is cut', () => {
    const extract = extractOf(entry({ standfirst: '', body: richText(p(long)) }), new Set(['carer', 'asked']))

    expect(extract).toMatch(/^… .*<mark>Carers<\/mark> were <mark>asked<\/mark>\. .* …$/)
    expect(textOf(extract).length).toBeLessThan(230)
  })

  it('is the beginning where the words are in the title only', () => {
    expect(extractOf(entry({ standfirst: long }), new Set(['meet']))).toMatch(
      /^Nothing of it is here\. .* …$/,
    )
  })

  it('is the other name by which something was found', () => {
    expect(extractOf(entryOf('authorities', wandsworth), new Set(['lbw']))).toBe('<mark>LBW</mark>')
  })

  it('is cut between signs, also where a text has no spaces', () => {
    const extract = extractOf(entry({ standfirst: '🦊'.repeat(240), body: null }), new Set())

    expect(!/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(extract)).toBe(true)
  })

  it('is empty where there is no text', () => {
    expect(extractOf(entry({ standfirst: null }), new Set(['meet']))).toBe('')
  })
})
