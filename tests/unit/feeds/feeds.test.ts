import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { feedOf, FORMS, type Feed } from '#src/feeds/index.ts'
import { faultsOfJsonFeed, faultsOfXml } from '#tests/support/formats/check-format.ts'

const about = {
  site: {
    name: 'Ambridge Fostering',
    strapline: 'News of the sector',
    updatedAt: '2026-01-01T00:00:00.000Z',
  },
  address: 'https://content.example.org/feeds/news',
  service: 'https://content.example.org',
  home: 'https://www.example.org/',
}

const article = (more: object = {}) => ({
  id: '64b0c0ffee0000000000beef',
  url: 'https://www.example.org/news/a',
  title: 'A title',
  publishedAt: '2026-02-03T04:05:06.000Z',
  updatedAt: '2026-02-04T04:05:06.000Z',
  ...more,
})

const written = (feed: Feed) =>
  Object.fromEntries(Object.entries(FORMS).map(([form, { write }]) => [form, write(feed)])) as Record<
    'rss' | 'atom' | 'json',
    string
  >

async function faultsOf(feed: Feed) {
  const { rss, atom, json } = written(feed)
  return [...(await faultsOfXml('rss', rss)), ...(await faultsOfXml('atom', atom)), ...faultsOfJsonFeed(json)]
}

/** What three readers that are not ours read of the titles, texts, names and topics. */
function readBack(feed: Feed) {
  const { rss, atom, json } = written(feed)
  const inRss = parseRssFeed(rss).items![0]!
  const inAtom = parseAtomFeed(atom).entries![0]!
  const inJson = parseJsonFeed(json).items![0]!
  return { inRss, inAtom, inJson }
}

const HOSTILE: [string, string][] = [
  ['markup', '<script>alert(1)</script> & <b>bold</b> &lt;'],
  ['the end of a CDATA section', 'before ]]> after <![CDATA[ x ]]>'],
  ['quotes', `"double" and 'single'`],
  ['control characters', 'a\u0000b\u0007c\u000bd\u001fe'],
  ['halves of surrogate pairs', 'a\ud800b\udc00c'],
  ['noncharacters', 'a\ufffeb\uffffc'],
  ['other scripts and directions', 'עברית \u202e rtl \u2066 العربية 😀 𝒳'],
  ['an entity of its own', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]> &b;'],
  ['a comment and an instruction', '<!-- --> <?xml version="1.0"?> <?php x ?>'],
]

/** What may stand in a feed of it: what no format can hold is replaced. */
const kept = (text: string) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')

describe('The rules of the formats', () => {
  it('are broken by what they do not allow', async () => {
    const { rss, atom, json } = written(feedOf([article()], about))

    expect(await faultsOfXml('rss', rss.replace('<title>A title</title>', ''))).not.toEqual([])
    expect(await faultsOfXml('rss', rss.replace('03 Feb 2026', '3 February 2026'))).not.toEqual([])
    expect(await faultsOfXml('atom', atom.replace(/<updated>[^<]*<\/updated>/, ''))).not.toEqual([])
    expect(await faultsOfXml('atom', atom.replace('A title', 'A & title'))).not.toEqual([])
    expect(faultsOfJsonFeed(json.replace('"id"', '"name"'))).not.toEqual([])
  })
})

describe('A feed', () => {
  it('keeps the rules of its format with everything in it, and with nothing', async () => {
    const full = article({
      standfirst: 'In short.',
      bodyHtml: '<p>At <a href="https://www.example.org/x?a=1&amp;b=2">length</a>.</p>',
      authors: [{ name: 'Ada' }, { name: 'Bea' }],
      topics: [{ name: 'Adoption' }],
      heroImage: {
        url: 'https://content.example.org/api/media/file/a.jpg',
        mimeType: 'image/jpeg',
        filesize: 12,
      },
    })

    expect(await faultsOf(feedOf([full, article({ id: 'b' })], about))).toEqual([])
    expect(await faultsOf(feedOf([], about))).toEqual([])
    expect(await faultsOf(feedOf([], { ...about, site: {}, subject: { name: 'Ambridge' } }))).toEqual([])
  })

  it.each(HOSTILE)('keeps them with %s in every text, which is read as it was written', async (_, text) => {
    const hostile = article({
      title: text,
      standfirst: text,
      bodyHtml: text,
      authors: [{ name: text }],
      topics: [{ name: text }],
    })
    const feed = feedOf([hostile], { ...about, site: { name: text, strapline: text } })

    expect(await faultsOf(feed)).toEqual([])

    const { inRss, inAtom, inJson } = readBack(feed)
    expect([inRss.title, inAtom.title, inJson.title].map(textOf)).toEqual(Array(3).fill(kept(text).trim()))
    expect([inRss.content?.encoded, inAtom.content, inJson.content_html].map(textOf)).toEqual(
      Array(3).fill(kept(text).trim()),
    )
  })

  it('says of plain text that it is plain, also where readers take it as HTML', () => {
    const { inRss, inAtom } = readBack(feedOf([article({ standfirst: 'a < b & c' })], about))

    expect(textOf(inRss.description)).toBe('a &#60; b &#38; c')
    expect(textOf(inAtom.summary)).toBe('a < b & c')
  })

  it('names an article by what stays when it moves', () => {
    const before = feedOf([article()], about).articles[0]!
    const after = feedOf([article({ url: 'https://www.example.org/news/b', title: 'Renamed' })], about)
      .articles[0]!

    expect(after.id).toBe(before.id)
  })

  it('is as old as its newest change', () => {
    const rows = [
      article({ updatedAt: '2026-03-01T00:00:00.000Z' }),
      article({ updatedAt: '2026-05-01T00:00:00.000Z' }),
    ]

    expect(feedOf(rows, about).updatedAt.toISOString()).toBe('2026-05-01T00:00:00.000Z')
  })

  it('leaves out a picture of which it was given no more than the id', () => {
    expect(
      feedOf([article({ heroImage: '64b0c0ffee0000000000beef' })], about).articles[0]!.image,
    ).toBeUndefined()
  })
})

/** Readers differ in how they hand on a text. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : String((value as { value?: unknown } | undefined)?.value ?? '')
