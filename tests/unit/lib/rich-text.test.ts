import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import { describe, expect, it } from 'vitest'
import { block, bold, h2, link, ol, p, plainText, quote, richText, ul } from '#src/lib/rich-text.ts'

const idsIn = (value: unknown) => [...JSON.stringify(value).matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id)

describe('Rich text', () => {
  it('becomes the paragraphs, headings, lists and links that it was built from', () => {
    const text = richText(
      h2('Findings'),
      p('Read ', bold('all'), ' of ', link('it', 'https://example.org/')),
      ul('one', 'two'),
      ol('first'),
      quote('Said so.'),
    )

    const html = convertLexicalToHTML({ data: text as never, disableContainer: true })

    expect(html).toContain('<h2>Findings</h2>')
    expect(html).toContain('<p>Read <strong>all</strong> of <a href="https://example.org/">it</a></p>')
    expect(html).toMatch(/<ul[^>]*><li[^>]*value="1"[^>]*>one<\/li><li[^>]*value="2"[^>]*>two<\/li><\/ul>/)
    expect(html).toMatch(/<ol[^>]*><li[^>]*>first<\/li><\/ol>/)
    expect(html).toContain('<blockquote>Said so.</blockquote>')
  })

  it('keeps a block’s fields with its type', () => {
    const text = richText(block('keyFigure', { value: '28', unit: 'months' }))

    expect(text.root.children[0]).toMatchObject({
      type: 'block',
      version: 2,
      fields: { blockType: 'keyFigure', blockName: '', value: '28', unit: 'months' },
    })
  })

  it('has the same ids whenever it is built, and never one twice', () => {
    const build = () =>
      richText(
        block('quotation', { text: 'A' }),
        block('quotation', { text: 'A' }),
        p(link('a', 'https://a.example/')),
      )

    const ids = idsIn(build())

    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(3)
    expect(ids.filter((id) => !/^[0-9a-f]{24}$/.test(id ?? ''))).toEqual([])
    expect(idsIn(build())).toEqual(ids)
  })

  it('can be read as plain words, a line for each part', () => {
    expect(plainText(richText(h2('Title'), p('One ', bold('two')), ul('a', 'b')))).toBe(
      'Title\nOne two\na\nb',
    )
  })
})
