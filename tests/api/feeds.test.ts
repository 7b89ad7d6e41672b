import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { link, p, richText } from '#src/lib/rich-text.ts'
import { editorIn, uniqueName, type Doc } from '#tests/support/content.ts'
import { expectFaults } from '#tests/support/faults.ts'
import { keepPicture } from '#tests/support/files.ts'
import { faultsOfJsonFeed, faultsOfXml } from '#tests/support/formats/check-format.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { isKnown } from '#tests/support/known.ts'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const article = (data: object = {}) =>
  editor.publish('news-articles', { title: uniqueName('Article'), ...data })
const topic = () => editor.create('topics', { name: uniqueName('Topic') })

async function items(path: string): Promise<Doc[]> {
  const { status, body } = await house.ask(path)
  expect(status).toBe(200)
  return (body as { items: [] }).items
}
const titles = async (path: string) => (await items(path)).map(({ title }) => title as string)

/** Readers differ in how they hand on a text. */
const textOf = (value: unknown) => (value as { value?: string }).value ?? value

type Node = Parameters<typeof richText>[0]
const linkTo = (relationTo: string, value: string): Node => ({
  ...link('here', ''),
  fields: { linkType: 'internal', doc: { relationTo, value }, newTab: false },
})
const upload = (value: string): Node => ({
  type: 'upload',
  version: 3,
  format: '',
  id: 'a1',
  relationTo: 'media',
  value,
  fields: null,
})

describe('A feed of news', () => {
  it('has what is published, the newest first, and keeps the rules of its format', async () => {
    const older = await article({ publishedAt: '2031-01-01T00:00:00.000Z' })
    const newer = await article({ publishedAt: '2032-01-01T00:00:00.000Z' })

    const [rss, atom, json] = await Promise.all(
      ['rss', 'atom', 'json'].map((form) => house.ask(`/feeds/news.${form}`)),
    )

    expect(await faultsOfXml('rss', rss!.body)).toEqual([])
    expect(await faultsOfXml('atom', atom!.body)).toEqual([])
    expect(faultsOfJsonFeed(JSON.stringify(json!.body))).toEqual([])
    for (const read of [parseRssFeed(rss!.body).items, parseAtomFeed(atom!.body).entries, json!.body.items])
      expect(read!.map((each: { title?: unknown }) => textOf(each.title)).slice(0, 2)).toEqual([
        newer.title,
        older.title,
      ])
    expect([rss, atom, json].map((answer) => answer!.headers.get('content-type'))).toEqual([
      'application/rss+xml; charset=utf-8',
      'application/atom+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
    ])
  })

  it('says where it is fetched from by the public address, and where its pages are on the front end', async () => {
    const { slug } = await article({ publishedAt: '2033-01-01T00:00:00.000Z' })

    const atom = parseAtomFeed((await house.ask('/feeds/news.atom')).body)
    const rss = (await house.ask('/feeds/news.rss')).body as string
    const json = (await house.ask('/feeds/news.json')).body

    expect(atom.links!.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', 'http://localhost:3000/feeds/news.atom'],
      ['alternate', 'https://www.example.org/'],
    ])
    expect(rss).toContain('href="http://localhost:3000/feeds/news.rss" rel="self"')
    expect([json.feed_url, json.items[0].url]).toEqual([
      'http://localhost:3000/feeds/news.json',
      `https://www.example.org/news/${slug}`,
    ])
  })

  it('has whole articles, with links and pictures that lead somewhere from anywhere', async () => {
    const authority = await editor.authority()
    const media = await keepPicture(house)
    const about = await topic()
    const { title } = await article({
      publishedAt: '2034-01-01T00:00:00.000Z',
      standfirst: 'In short <b>.',
      authors: [{ name: 'Ada & Bea' }],
      topics: [about.id],
      heroImage: media.id,
      body: richText(
        p(link('there', 'https://example.org/a?b=1&c=2'), linkTo('authorities', authority.id)),
        upload(media.id),
      ),
    })

    const [item] = await items('/feeds/news.json')

    expect(item).toMatchObject({
      title,
      summary: 'In short <b>.',
      authors: [{ name: 'Ada & Bea' }],
      tags: [about.name],
      attachments: [{ mime_type: 'image/jpeg', size_in_bytes: expect.any(Number) }],
    })
    const addresses = [...item!.content_html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => url)
    expect(addresses).toEqual([
      'https://example.org/a?b=1&amp;c=2',
      `https://www.example.org/authorities/${authority.slug}`,
      item!.image,
    ])
    expect(item!.image).toMatch(/^http:\/\/localhost:3000\/api\/media\/file\//)
    const enclosure = parseRssFeed((await house.ask('/feeds/news.rss')).body).items![0]!.enclosures![0]
    expect(enclosure).toEqual({
      url: item!.image,
      length: item!.attachments[0].size_in_bytes,
      type: 'image/jpeg',
    })
  })

  it.each([
    ['a draft', (id: string) => editor.unpublish('news-articles', id)],
    ['what is in the trash', (id: string) => editor.trash('news-articles', id)],
    ['what is deleted', (id: string) => editor.remove('news-articles', id)],
  ])('has nothing of %s, from the moment that it is', async (_, hide) => {
    const { id, title } = await article()
    expect(await titles('/feeds/news.json')).toContain(title)

    await hide(id)

    expect(await titles('/feeds/news.json')).not.toContain(title)
  })

  it('has the published words while there is a newer draft', async () => {
    const { id, title } = await article()

    await editor.saveDraft('news-articles', id, { title: 'Not yet to be read', standfirst: 'Not yet' })

    const { body } = await house.ask('/feeds/news.rss', { as: 'editor' })
    expect(body).toContain(title)
    expect(body).not.toContain('Not yet')
  })

  it('has no article of which nobody knows the date', async () => {
    const { title } = await article({ undated: true })

    expect(await titles('/feeds/news.json')).not.toContain(title)
  })

  it('ends with the fiftieth', async () => {
    const about = await topic()
    for (let index = 0; index < 51; index++)
      await article({ topics: [about.id], publishedAt: new Date(Date.UTC(2020, 0, index + 1)).toISOString() })

    expect((await items(`/feeds/topics/${about.slug}.json`)).length).toBe(50)
  })
})

describe('A feed about an authority or on a topic', () => {
  it('has what is about it, and nothing else', async () => {
    const authority = await editor.authority()
    const about = await topic()
    const ours = await article({ authorities: [authority.id], topics: [about.id] })
    await article()

    for (const path of [`/feeds/authorities/${authority.slug}`, `/feeds/topics/${about.slug}`]) {
      expect(await titles(`${path}.json`)).toEqual([ours.title])
      expect(await faultsOfXml('rss', (await house.ask(`${path}.rss`)).body)).toEqual([])
      const atom = (await house.ask(`${path}.atom`)).body
      expect(await faultsOfXml('atom', atom)).toEqual([])
      expect(parseAtomFeed(atom).links![0]!.href).toBe(`http://localhost:3000${path}.atom`)
    }
    const feed = parseJsonFeed((await house.ask(`/feeds/authorities/${authority.slug}.json`)).body)
    expect([feed.title, feed.home_page_url]).toEqual([
      `${authority.name} – Children’s services`,
      `https://www.example.org/authorities/${authority.slug}`,
    ])
  })

  it('is a feed also while there is nothing about it', async () => {
    const authority = await editor.authority()

    expect(await titles(`/feeds/authorities/${authority.slug}.json`)).toEqual([])
    for (const form of ['rss', 'atom'] as const) {
      const { body } = await house.ask(`/feeds/authorities/${authority.slug}.${form}`)
      expect(await faultsOfXml(form, body)).toEqual([])
    }
  })

  it('leads from an address that the authority has left to its present one', async () => {
    const authority = await editor.authority()
    await editor.change('authorities', authority.id, { slug: `${authority.slug}-moved` })

    const moved = await house.ask(`/feeds/authorities/${authority.slug}.atom`)

    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `/feeds/authorities/${authority.slug}-moved.atom`,
    ])
  })

  it('is not there for one that is not published', async () => {
    const { id, slug } = await editor.authority()
    await editor.unpublish('authorities', id)

    expect(expectFaults(await house.ask(`/feeds/authorities/${slug}.rss`))).toEqual({
      status: 404,
      codes: ['not-found'],
    })
  })
})

describe('An address that is no feed', () => {
  it.each([
    '/feeds',
    '/feeds/news',
    '/feeds/news.xml',
    '/feeds/news.rss.atom',
    '/feeds/news.constructor',
    '/feeds/other.rss',
    '/feeds/authorities/nothing.rss',
    '/feeds/topics/nothing.json',
    '/feeds/topics/A%20b.json',
    '/feeds/topics/..%2f..%2fnews.json',
    '/feeds/enquiries/x.rss',
  ])('is answered 404 in the usual form: %s', async (path) => {
    expect(expectFaults(await house.ask(path))).toEqual({ status: 404, codes: ['not-found'] })
  })

  it('is one with parameters, which there are none of, or by another method', async () => {
    expect(expectFaults(await house.ask('/feeds/news.rss?limit=5'))).toEqual({
      status: 400,
      codes: ['unknown-parameter'],
    })
    const posted = await house.ask('/feeds/news.rss', { method: 'POST', body: {} })
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('A feed that was asked for before', () => {
  it('is known until an article changes, with an ETag and the keys of what it was made from', async () => {
    const authority = await editor.authority()
    const { id } = await article({ authorities: [authority.id] })
    const path = `/feeds/authorities/${authority.slug}.atom`

    const first = await house.ask(path)
    const known = await house.ask(path)
    const unchanged = await house.ask(path, { headers: { 'if-none-match': known.headers.get('etag')! } })
    const head = await house.ask(path, { method: 'HEAD' })
    await article()
    const afterAnother = await house.ask(path)
    await editor.change('news-articles', id, { title: 'Changed' })
    const changed = await house.ask(path)

    expect([first, known, afterAnother, changed].map(isKnown)).toEqual([false, true, true, false])
    expect([unchanged.status, unchanged.body, head.status, head.body]).toEqual([304, '', 200, ''])
    expect(known.headers.get('surrogate-key')).toContain(`news-articles/authorities/${authority.id}`)
    expect(known.headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=/)
    expect(changed.body).toContain('<title>Changed</title>')
  })

  it('has the headers of every answer, known or not, and those that let other pages read it', async () => {
    const [made, known] = [await house.ask('/feeds/news.json'), await house.ask('/feeds/news.json')]

    for (const { headers } of [made, known]) {
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-request-id')).toBeTruthy()
    }
  })

  it('is the same for staff', async () => {
    await house.ask('/feeds/news.json')

    const staff = await house.ask('/feeds/news.json', { as: 'editor' })

    expect(staff.headers.get('cache-control')).toMatch(/^public/)
    expect(staff.body).toEqual((await house.ask('/feeds/news.json')).body)
  })
})

describe('A feed of what an editor wrote to break it', () => {
  it('is whole, whatever stands in every field', async () => {
    const hostile = '</title>]]><script>alert(1)</script> &bogus; "\'\u202e\u0007\ud83d'
    const about = await editor.create('topics', { name: `${uniqueName('T')} ${hostile}` })
    const authority: Doc = await editor.authority({ name: `${uniqueName('A')} ${hostile}` })
    const { id } = await article({
      title: hostile,
      standfirst: hostile,
      authors: [{ name: hostile }],
      topics: [about.id],
      authorities: [authority.id],
      body: richText(p(hostile)),
    })

    for (const path of [`/feeds/authorities/${authority.slug}`, `/feeds/topics/${about.slug}`]) {
      expect(await faultsOfXml('rss', (await house.ask(`${path}.rss`)).body)).toEqual([])
      expect(await faultsOfXml('atom', (await house.ask(`${path}.atom`)).body)).toEqual([])
      const { body } = await house.ask(`${path}.json`)
      expect(faultsOfJsonFeed(JSON.stringify(body))).toEqual([])
      expect(body.items[0].id).toBe(`http://localhost:3000/api/news-articles/${id}`)
      expect(body.items[0].content_html).not.toContain('<script')
    }
  })
})
