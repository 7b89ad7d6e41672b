import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, inspections, uniqueName } from '#tests/support/content.ts'
import { faultsOfXml } from '#tests/support/formats/check-format.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { isKnown } from '#tests/support/known.ts'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const article = () => editor.publish('news-articles', { title: uniqueName('Article') })
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url!)
const sitemap = async () => (await house.ask('/sitemap.xml')).body as string

describe('The sitemap', () => {
  it('lists every page that is published, with the time of its last change, by the rules of sitemaps.org', async () => {
    const authority = await editor.authority()
    const report = await editor.report(inspections.good2022, { authority: authority.id })
    const agency = await editor.publish('agencies', { name: uniqueName('Agency'), kind: 'partner' })
    const news = await article()

    const answer = await house.ask('/sitemap.xml')

    expect(await faultsOfXml('sitemap', answer.body)).toEqual([])
    expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    expect(locations(answer.body)).toEqual(
      expect.arrayContaining([
        'https://www.example.org/',
        `https://www.example.org/authorities/${authority.slug}`,
        `https://www.example.org/reports/${report.slug}`,
        `https://www.example.org/agencies/${agency.slug}`,
        `https://www.example.org/news/${news.slug}`,
      ]),
    )
    expect(answer.body).toContain(
      `<loc>https://www.example.org/news/${news.slug}</loc><lastmod>${news.updatedAt}</lastmod>`,
    )
  })

  it('has no drafts, nothing from the trash and no topics', async () => {
    const draft = await editor.create('news-articles', { title: uniqueName('Draft') })
    const unpublished = await article()
    await editor.unpublish('news-articles', unpublished.id)
    const trashed = await article()
    await editor.trash('news-articles', trashed.id)
    const topic = await editor.create('topics', { name: uniqueName('Topic') })

    const xml = await sitemap()

    for (const { slug } of [draft, unpublished, trashed, topic]) expect(xml).not.toContain(slug)
  })

  it('is known until a page comes, moves or goes', async () => {
    const { id, slug } = await article()
    const asked = [await house.ask('/sitemap.xml'), await house.ask('/sitemap.xml')]
    await editor.change('news-articles', id, { slug: `${slug}-moved` })

    const moved = await house.ask('/sitemap.xml')

    expect([...asked, moved].map(isKnown)).toEqual([false, true, false])
    expect(locations(moved.body)).toContain(`https://www.example.org/news/${slug}-moved`)
    expect(locations(moved.body)).not.toContain(`https://www.example.org/news/${slug}`)
  })

  it('has no second file while there is one', async () => {
    expect((await house.ask('/sitemaps/2000.xml')).status).toBe(404)
    expect((await house.ask('/sitemaps/0.xml')).status).toBe(404)
    expect((await house.ask('/sitemaps/x.xml')).status).toBe(404)
  })
})

describe('A sitemap of more pages than one file may list', () => {
  const MOST = 2
  let server: Server
  let url: string
  beforeAll(async () => {
    const { wholeSitemap, sitemapPart } = await import('#src/api/sitemap.ts')
    const { makeCache } = await import('#src/cache/index.ts')
    const { makeLimits } = await import('#src/api/limits.ts')
    const parts = { payload: house.payload, cache: makeCache(), limits: makeLimits(), most: MOST }
    const app = express()
    app.all('/sitemap.xml', wholeSitemap(parts))
    app.all('/sitemaps/:file', sitemapPart(parts))
    server = app.listen(0)
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it('is an index of files, which have every page once and no more than they may', async () => {
    for (let count = 0; count < 5; count++) await article()
    await editor.authority()
    const whole = locations(await sitemap())

    const index = await (await fetch(`${url}/sitemap.xml`)).text()
    const files = locations(index)
    const lists = await Promise.all(
      files.map(async (file) => (await fetch(file.replace('http://localhost:3000', url))).text()),
    )
    const after = await fetch(`${url}/sitemaps/${files.length + 1}.xml`)

    expect(await faultsOfXml('sitemapIndex', index)).toEqual([])
    expect(files[0]).toBe('http://localhost:3000/sitemaps/1.xml')
    for (const list of lists) {
      expect(await faultsOfXml('sitemap', list)).toEqual([])
      expect(locations(list).length).toBeLessThanOrEqual(MOST)
    }
    expect(lists.flatMap(locations).sort()).toEqual(whole.slice(1).sort())
    expect(after.status).toBe(404)
  })
})

describe('What robots are told', () => {
  it('is to leave the admin alone, and where the sitemap is', async () => {
    const { status, headers, body } = await house.ask('/robots.txt')

    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(body.trim().split('\n')).toEqual([
      'User-agent: *',
      'Disallow: /admin',
      'Allow: /feeds/',
      '',
      'Sitemap: http://localhost:3000/sitemap.xml',
    ])
  })
})
