import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { richText, p } from '#src/lib/rich-text.ts'
import { editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { isKnown } from '#tests/support/known.ts'
import { searchIn } from '#tests/support/search.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
let search: ReturnType<typeof searchIn>
let borough: Doc
let report: Doc
let topic: Doc
let article: Doc
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  search = searchIn(house)
  borough = await editor.authority({
    name: 'Wandsworth',
    region: 'london',
    alternativeNames: [{ name: 'LBW' }],
    editorNote: 'Zanzibar',
    enquiryEmail: ['zanzibar@staff.example'],
  })
  report = await editor.report(
    inspections.good2022,
    { authority: borough.id },
    { headline: 'Help comes early' },
  )
  topic = await editor.create('topics', { name: 'Kinship', synonyms: ['Family carers'] })
  article = await editor.publish(NEWS, {
    title: 'Grandparents meet the director',
    standfirst: 'They were <b>asked</b> & answered.',
    body: richText(p('A quiet afternoon at the town hall.')),
    topics: [topic.id],
    authorities: [borough.id],
    publishedAt: '2025-05-01T09:00:00.000Z',
  })
})
afterAll(() => house.close())

let count = 0
/** A word that no other document has; with a number in it, so that no other is taken for a slip in it. */
const newWord = () => `quokka${++count}x`

describe('Looking for words', () => {
  it('finds a page by its name, a slip in it and its other name, and what is about it after it', async () => {
    for (const q of ['Wandsworth', 'Wandworth', 'lbw'])
      expect(await search.idsFound(q)).toEqual([borough.id, expect.any(String), expect.any(String)])
  })

  it('answers each with its address, its facts and safe HTML', async () => {
    const [hit] = (await search.look('grandparents asked')).hits

    expect(hit).toEqual({
      kind: NEWS,
      id: article.id,
      slug: article.slug,
      url: `https://www.example.org/news/${article.slug}`,
      title: 'Grandparents meet the director',
      titleHtml: '<mark>Grandparents</mark> meet the director',
      extract:
        'They were &#60;b&#62;<mark>asked</mark>&#60;/b&#62; &#38; answered. A quiet afternoon at the town hall.',
      regions: ['london'],
      grade: null,
      topics: [{ slug: 'kinship', name: 'Kinship' }],
      date: '2025-05-01T09:00:00.000Z',
      year: 2025,
      score: expect.any(Number),
    })
  })

  it('finds the beginning of a text, a topic’s other words and the glossary', async () => {
    const term = await editor.create('glossary', {
      abbreviation: 'IRO',
      meaning: 'Independent reviewing officer',
    })

    expect(await search.idsFound('afternoon')).toEqual([article.id])
    expect(await search.idsFound('family carers')).toEqual([topic.id, article.id])
    expect((await search.look('reviewing officer')).hits).toMatchObject([
      { kind: 'glossary', id: term.id, url: null, title: 'IRO' },
    ])
  })

  it('counts what is found and narrows it down', async () => {
    const { facets, ...whole } = await search.look('wandsworth', '&limit=2')
    const narrowed = await search.look(
      'wandsworth',
      `&kind=${NEWS},authorities&topic=kinship&year=2025&region=london`,
    )

    expect(whole).toMatchObject({
      totalDocs: 3,
      limit: 2,
      page: 1,
      totalPages: 2,
      nextPage: 2,
      prevPage: null,
    })
    expect(facets.kind).toContainEqual({ value: 'inspection-reports', label: 'Inspection reports', count: 1 })
    expect(facets.grade).toEqual([{ value: 'good', label: 'Good', count: 2 }])
    expect(facets.region).toEqual([{ value: 'london', label: 'London', count: 3 }])
    expect(narrowed.hits.map(({ id }: Doc) => id)).toEqual([article.id])
    expect(await search.idsFound('wandsworth', '&page=2&limit=2')).toHaveLength(1)
  })

  it('offers what was probably meant', async () => {
    expect(await search.look('granparents')).toMatchObject({ didYouMean: 'grandparents', totalDocs: 1 })
    expect(await search.look('grandparents')).toMatchObject({ didYouMean: null })
  })

  it('suggests while one types', async () => {
    expect(await search.suggest('wan')).toMatchObject([
      {
        kind: 'authorities',
        id: borough.id,
        slug: 'wandsworth',
        title: 'Wandsworth',
        otherName: null,
        url: 'https://www.example.org/authorities/wandsworth',
      },
    ])
    expect(await search.suggest('grandp', `&kind=${NEWS}&limit=1`)).toMatchObject([{ id: article.id }])
  })

  it('is the same over GraphQL', async () => {
    const rest = await search.look('wandsworth', '&kind=authorities&limit=1')
    const { body } = await house.graphql(`{
      search(q: "wandsworth", kind: ["authorities"], limit: 1) {
        hits { kind id slug url title titleHtml extract regions grade topics { slug name } date year score }
        totalDocs limit page totalPages hasPrevPage hasNextPage prevPage nextPage didYouMean
        facets { kind { value label count } region { value label count } grade { value label count }
          topic { value label count } year { value label count } }
      }
    }`)

    expect(body).toEqual({ data: { search: rest } })
  })

  it.each([
    ['', ''],
    ['&kind=authorities,news-articles&limit=3', ', kind: ["authorities", "news-articles"], limit: 3'],
  ])('suggests the same over GraphQL: %s', async (inRest, inGraphql) => {
    const rest = await search.suggest('wan', inRest)
    const { body } = await house.graphql(`{
      suggest(q: "wan"${inGraphql}) { suggestions { kind id slug url title otherName } }
    }`)

    expect(rest[0].id).toBe(borough.id)
    expect(body).toEqual({ data: { suggest: { suggestions: rest } } })
  })
})

describe('Only what a visitor may read is found:', () => {
  const publish = async (word: string) => editor.publish(NEWS, { title: uniqueName(word) })

  it('no private field', async () => {
    for (const q of ['zanzibar', 'zanzibar@staff.example', 'zanzi']) {
      expect(await search.look(q)).toMatchObject({ totalDocs: 0, didYouMean: null })
      expect(await search.suggest(q)).toEqual([])
    }
  })

  it('no draft, neither of what is new nor of what is published', async () => {
    const [before, after, never] = [newWord(), newWord(), newWord()]
    const { id } = await publish(before)
    await editor.saveDraft(NEWS, id, { title: after })
    await editor.create(NEWS, { title: never, _status: 'draft' })

    expect(await search.idsFound(before)).toEqual([id])
    expect([await search.idsFound(after), await search.idsFound(never)]).toEqual([[], []])
  })

  it('not what is unpublished, in the trash or deleted, and again what is taken out of the trash', async () => {
    const words = [newWord(), newWord(), newWord()]
    const [unpublished, trashed, removed] = await Promise.all(words.map(publish))
    await editor.unpublish(NEWS, unpublished!.id)
    await editor.trash(NEWS, trashed!.id)
    await editor.remove(NEWS, removed!.id)
    for (const word of words)
      expect(await search.look(word)).toMatchObject({ totalDocs: 0, didYouMean: null })

    await editor.untrash(NEWS, trashed!.id)
    expect(await search.idsFound(words[1]!)).toEqual([trashed!.id])
  })

  it('no name of an authority that is no longer published, by what was written about it', async () => {
    const word = newWord()
    const { id: authority } = await editor.authority({ name: word, region: 'north-east' })
    const { id } = await editor.publish(NEWS, { title: uniqueName('About it'), authorities: [authority] })
    expect(await search.idsFound(word)).toEqual([authority, id])

    await editor.unpublish('authorities', authority)

    expect(await search.idsFound(word)).toEqual([])
  })

  it('campaigns within their dates', async () => {
    const [running, ended, coming] = [newWord(), newWord(), newWord()]
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString()
    await editor.create('campaigns', { text: running, link: 'https://www.example.org/x', endAt: day(1) })
    await editor.create('campaigns', { text: ended, endAt: day(-1) })
    await editor.create('campaigns', { text: coming, startAt: day(1) })

    expect((await search.look(running)).hits).toMatchObject([
      { kind: 'campaigns', url: 'https://www.example.org/x' },
    ])
    expect([await search.idsFound(ended), await search.idsFound(coming)]).toEqual([[], []])
  })

  it('the same for staff, and nobody keeps their answer', async () => {
    const word = newWord()
    await editor.create(NEWS, { title: word, _status: 'draft' })

    for (const as of ['admin', 'editor'] as const) {
      const { body, headers } = await house.ask(`/api/search?q=${word}`, { as })
      expect([body.totalDocs, headers.get('cache-control')]).toEqual([0, 'private, no-store'])
    }
  })
})

describe('What is found follows', () => {
  it('a change of its words, at once', async () => {
    const [before, after] = [newWord(), newWord()]
    const { id } = await editor.publish(NEWS, { title: before })
    expect(await search.idsFound(before)).toEqual([id])

    await editor.change(NEWS, id, { title: after })

    expect([await search.idsFound(before), await search.idsFound(after)]).toEqual([[], [id]])
  })

  it('a new name of a topic, in the facet and in what is about it, and its deletion', async () => {
    const [before, after] = [newWord(), newWord()]
    const { id: about } = await editor.create('topics', { name: before })
    const { id, title } = await editor.publish(NEWS, { title: uniqueName('Marsupials'), topics: [about] })
    expect(await search.idsFound(before)).toEqual([about, id])

    await editor.change('topics', about, { name: after })
    expect([await search.idsFound(before), await search.idsFound(after)]).toEqual([[], [about, id]])
    expect((await search.look(title)).facets.topic).toEqual([{ value: before, label: after, count: 1 }])

    await editor.remove('topics', about)
    expect(await search.idsFound(after)).toEqual([])
    expect((await search.look(title)).facets.topic).toEqual([])
  })

  it('the grade of an authority, as a report is published', async () => {
    const word = newWord()
    const { id: authority } = await editor.authority({ name: word })
    const gradeOf = async () => (await search.look(word, '&kind=authorities')).hits[0].grade
    expect(await gradeOf()).toBe('not-inspected')

    await editor.report(inspections.outstanding2026, { authority })

    expect(await gradeOf()).toBe('outstanding')
  })
})

describe('An answer of the search', () => {
  const known = async (path: string) => isKnown(await house.ask(path))

  it('is known until something else may be found', async () => {
    const word = newWord()
    const paths = [`/api/search?q=${word}`, `/api/suggest?q=${word}`]
    for (const path of paths) {
      expect(await known(path)).toBe(false)
      expect(await known(path)).toBe(true)
    }

    const { id } = await editor.publish(NEWS, { title: word })
    for (const path of paths) expect(JSON.stringify((await house.ask(path)).body)).toContain(id)
    await editor.saveDraft(NEWS, id, { title: 'Another' })

    for (const path of paths) expect(await known(path)).toBe(true)
  })

  it('is known over GraphQL too, and by its key', async () => {
    const query = `/api/graphql?query=${encodeURIComponent(`{ search(q: "${newWord()}") { totalDocs } }`)}`
    await house.ask(query)

    const { headers } = await house.ask(query)

    expect([isKnown({ headers }), headers.get('surrogate-key')]).toEqual([true, 'search search/*'])
  })

  it('can be asked for again, and for its head', async () => {
    const path = '/api/search?q=wandsworth'
    const { headers } = await house.ask(path)

    const again = await house.ask(path, { headers: { 'if-none-match': headers.get('etag')! } })
    const head = await house.ask(path, { method: 'HEAD' })

    expect([again.status, head.status, head.body]).toEqual([304, 200, ''])
  })
})

describe('What cannot be looked for', () => {
  it.each([
    ['/api/search', 'q', 'q-missing'],
    [`/api/search?q=${'x'.repeat(10_000)}`, 'q', 'q-too-long'],
    ['/api/search?q=a&kind=users', 'kind', 'bad-value'],
    ['/api/search?q=a&region=atlantis', 'region', 'bad-value'],
    ['/api/search?q=a&grade=best', 'grade', 'bad-value'],
    ['/api/search?q=a&topic=%3Cb%3E', 'topic', 'bad-value'],
    ['/api/search?q=a&year=soon', 'year', 'bad-value'],
    ['/api/search?q=a&limit=1000', 'limit', 'bad-limit'],
    ['/api/search?q=a&page=0', 'page', 'bad-page'],
    ['/api/search?q=a&where[x][equals]=1', 'where[x][equals]', 'unknown-parameter'],
    ['/api/search?q=%E0%A4%A', 'q', 'not-encoded'],
    ['/api/search?q=a&__proto__[x]=1', '__proto__[x]', 'unknown-path'],
    ['/api/suggest?q=', 'q', 'q-missing'],
    ['/api/suggest?q=a&limit=21', 'limit', 'bad-limit'],
  ])('is refused, naming it: %.40s', async (path, field, code) => {
    const { status, body } = await house.ask(path)

    expect([status, body.errors]).toEqual([400, [{ code, field, message: expect.any(String) }]])
  })

  it.each([
    ['search(q: "a", kind: ["users"]) { totalDocs }', 'bad-value', 'kind'],
    ['suggest(q: "a", kind: ["users"]) { suggestions { id } }', 'bad-value', 'kind'],
    ['suggest(q: " ") { suggestions { id } }', 'q-missing', 'q'],
    ['suggest(q: "a", limit: 21) { suggestions { id } }', 'bad-limit', 'limit'],
  ])('is refused over GraphQL with the same code: %s', async (query, code, field) => {
    const { body } = await house.graphql(`{ ${query} }`)

    expect(body.errors).toMatchObject([{ code, field }])
  })

  it('is refused by any method but GET', async () => {
    const { status, headers } = await house.ask('/api/search?q=a', { body: {} })

    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  it.each([
    'a\u0000b',
    '.*+?^${}()|[]\\/',
    '(((((((((((((((((((((a+)+)+',
    'مرحبا بالعالم',
    '\u202Egnihtemos',
    '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    '{"$gt":""}',
    '__proto__ constructor toString',
    'ﷺ'.repeat(200),
    'e\u0301'.repeat(100),
  ])('is answered like anything else where it is only odd: %j', async (q) => {
    const [found, suggested] = await Promise.all([
      house.ask(`/api/search?q=${encodeURIComponent(q)}`),
      house.ask(`/api/suggest?q=${encodeURIComponent(q)}`),
    ])

    expect([found.status, suggested.status]).toEqual([200, 200])
    expect(JSON.stringify(found.body)).not.toMatch(/<(?!\/?mark>)/)
  })
})

describe('Until everything has been read', () => {
  it('looking for words is answered with 503, and nothing else is', async () => {
    const { createApp } = await import('#src/api/create-app.ts')
    const { makeSearch } = await import('#src/search/index.ts')
    const { payload } = house
    const unread = makeSearch(payload)
    const readiness = { isStopping: () => false, isOutboxRunning: () => true }
    const server = createServer(createApp({ payload, readiness, search: unread })).listen(0)
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const statusOf = async (path: string) => (await fetch(url + path)).status
    const graphql = `/api/graphql?query=${encodeURIComponent('{ search(q: "wandsworth") { totalDocs } }')}`
    const paths = ['/api/search?q=wandsworth', '/api/suggest?q=wandsworth', graphql]

    const refused = await fetch(url + paths[0])
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect((await refused.json()).errors).toMatchObject([{ code: 'search-not-ready' }])
    for (const path of paths) expect(await statusOf(path)).toBe(503)
    for (const path of ['/readyz', '/api/authorities', '/healthz']) expect(await statusOf(path)).toBe(200)

    unread.readAll()
    await vi.waitUntil(unread.isBuilt, { timeout: 20_000 })
    for (const path of paths) expect(await statusOf(path)).toBe(200)
    server.close()
    await unread.stop()
  })

  it('all pages of all kinds are read, as visitors may read them', async () => {
    const { makeSearch } = await import('#src/search/index.ts')
    const word = newWord()
    const ids: string[] = []
    for (let at = 0; at < 120; at++)
      ids.push((await editor.create('glossary', { abbreviation: `${word} ${at}`, meaning: 'A term' })).id)
    const hidden = await editor.create(NEWS, { title: word, _status: 'draft' })

    const late = makeSearch(house.payload)
    late.readAll()
    await vi.waitUntil(late.isBuilt, { timeout: 20_000 })

    const { hits } = late.find({ q: word, filters: {}, limit: 1000, page: 1 })
    expect(hits.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect(hits.map(({ id }) => id)).not.toContain(hidden.id)
    const everywhere = late.find({ q: 'wandsworth', filters: {}, limit: 10, page: 1 })
    expect(everywhere.hits.map(({ id }) => id)).toEqual(await search.idsFound('wandsworth'))
    expect(report.id).toBe(everywhere.hits.find(({ kind }) => kind === 'inspection-reports')?.id)
    await late.stop()
  })
})
