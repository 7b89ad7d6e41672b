import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Role } from '#collections/shared/access.ts'
import { editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'
import { expectFaults } from '#tests/support/faults.ts'
import { fileNode, keepPicture } from '#tests/support/files.ts'
import { openHouse, type Answer, type House } from '#tests/support/house.ts'

const NEWS = 'news-articles'
const HOUR = 3_600_000

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())
afterEach(() => vi.useRealTimers())

/** A published article, and what its editor has changed since. */
async function edited(data: object = {}, draft: object = { title: 'Not yet' }): Promise<Doc> {
  const article = await editor.publish(NEWS, { title: uniqueName('Article'), ...data })
  await editor.saveDraft(NEWS, article.id, draft)
  return article
}

/** What the admin's preview button and its live preview lead to, for a person with that role. */
async function linksTo(collection: string, doc: object, role: Role = 'editor') {
  const { docs } = await house.payload.find({
    collection: 'users',
    where: { email: { equals: `${role}@staff.example` } },
    overrideAccess: true,
  })
  const req = await createLocalReq({ user: { ...docs[0]!, collection: 'users' } as never }, house.payload)
  const { admin } = house.payload.config.collections.find(({ slug }) => slug === collection)!
  const live = admin.livePreview!.url as (args: object) => Promise<string | null>
  return {
    button: await admin.preview!(doc as Record<string, unknown>, { req, locale: 'en', token: null }),
    live: await live({ data: doc, req }),
  }
}

async function tokenTo(collection: string, doc: object): Promise<string> {
  const { button } = await linksTo(collection, doc)
  return new URL(button!).searchParams.get('preview')!
}

const withHeader = (token: string) => ({ headers: { authorization: `Preview ${token}` } })
const at = (id: string, token: string, collection = NEWS) =>
  `/api/${collection}/${id}?depth=0&preview=${token}`

/** Nobody on the way may keep it, and no page that is linked to hears its address. */
function expectPrivate({ headers }: Answer) {
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect([headers.get('etag'), headers.get('surrogate-key'), headers.get('cache-status')]).toEqual([
    null,
    null,
    null,
  ])
}

describe('Who has a preview link', () => {
  it('reads the newest draft by its id, with the token in the address or in a header', async () => {
    const article = await edited()
    const token = await tokenTo(NEWS, article)

    const answers = [
      await house.ask(at(article.id, token)),
      await house.ask(`/api/${NEWS}/${article.id}?depth=0`, withHeader(token)),
    ]

    for (const answer of answers) {
      expect([answer.status, answer.body.title, answer.body._status]).toEqual([200, 'Not yet', 'draft'])
      expectPrivate(answer)
    }
  })

  it('reads it by its address, that of the draft and the published one', async () => {
    const article = await edited({}, { title: 'Not yet', slug: 'address-of-the-draft' })
    const token = await tokenTo(NEWS, article)

    for (const slug of ['address-of-the-draft', article.slug]) {
      const { status, body } = await house.ask(`/api/${NEWS}/by-slug/${slug}?depth=0&preview=${token}`)
      expect([status, body.id, body.title]).toEqual([200, article.id, 'Not yet'])
    }
    expect((await house.ask(`/api/${NEWS}/by-slug/address-of-the-draft`)).status).toBe(404)
  })

  it('reads what was never published, and each save of it', async () => {
    const draft = await editor.create(NEWS, { title: uniqueName('Draft') })
    const token = await tokenTo(NEWS, draft)

    const first = await house.ask(at(draft.id, token))
    await editor.saveDraft(NEWS, draft.id, { title: 'Saved again' })
    const second = await house.ask(at(draft.id, token))

    expect([first.body.title, second.body.title]).toEqual([draft.title, 'Saved again'])
    expect((await house.ask(`/api/${NEWS}/${draft.id}`)).status).toBe(404)
  })

  it.each(['authorities', 'agencies', 'inspection-reports'])('reads a draft of %s', async (collection) => {
    const data = {
      authorities: {},
      agencies: { kind: 'partner' },
      'inspection-reports': { ...inspections.good2022, authority: (await editor.authority()).id },
    }[collection]!
    const name = collection === 'inspection-reports' ? 'title' : 'name'
    const page = await editor.publish(collection, { [name]: uniqueName('Page'), ...data })
    await editor.saveDraft(collection, page.id, { [name]: 'Not yet' })

    const { body } = await house.ask(at(page.id, await tokenTo(collection, page), collection))

    expect(body[name]).toBe('Not yet')
  })

  it('reads it as it is asked for: a part, the HTML of its text, its joins, its structured data', async () => {
    const { p, richText } = await import('#src/lib/rich-text.ts')
    const article = await edited({}, { title: 'Not yet', body: richText(p('Words to come.')) })
    const token = await tokenTo(NEWS, article)
    const authority = await editor.authority()
    await editor.publish(NEWS, { title: uniqueName('Article'), authorities: [authority.id] })
    await editor.saveDraft('authorities', authority.id, { name: 'Not yet' })

    const part = await house.ask(`/api/${NEWS}/${article.id}?select[title]=true&preview=${token}`)
    const whole = await house.ask(at(article.id, token))
    const joined = await house.ask(at(authority.id, await tokenTo('authorities', authority), 'authorities'))
    const told = await house.ask(`/api/${NEWS}/${article.id}/json-ld?preview=${token}`)

    expect(part.body).toEqual({ id: article.id, title: 'Not yet' })
    expect(whole.body.bodyHtml).toBe('<p>Words to come.</p>')
    expect([joined.body.name, joined.body.news.docs.length]).toEqual(['Not yet', 1])
    expect(told.body['@graph'][0].headline).toBe('Not yet')
    expectPrivate(told)
  })

  it('finds it in lists as well, and nobody else does', async () => {
    const topic = await editor.create('topics', { name: uniqueName('Topic') })
    const draft = await editor.create(NEWS, { title: uniqueName('Draft'), topics: [topic.id] })
    await editor.create(NEWS, { title: uniqueName('Another draft'), topics: [topic.id] })
    const list = `/api/${NEWS}?depth=0&where[topics][equals]=${topic.id}`

    const preview = await house.ask(list, withHeader(await tokenTo(NEWS, draft)))
    const visitor = await house.ask(list)

    expect(preview.body.docs.map(({ title }: Doc) => title)).toEqual([draft.title])
    expect(visitor.body.docs).toEqual([])
    expectPrivate(preview)
  })

  it('sees the pictures that only the draft shows, for as long as it shows them', async () => {
    const { richText } = await import('#src/lib/rich-text.ts')
    const [onTop, within] = [await keepPicture(house), await keepPicture(house)]
    const article = await edited(
      {},
      { title: 'Not yet', heroImage: onTop.id, body: richText(fileNode('media', within.id)) },
    )
    const token = await tokenTo(NEWS, article)
    const fetched = (address: string) =>
      fetch(house.url + new URL(address).pathname + new URL(address).search)

    const { body } = await house.ask(`/api/${NEWS}/${article.id}?depth=1&preview=${token}`)
    const addresses = [
      body.heroImage.url,
      body.heroImage.thumbnailURL,
      body.heroImage.sizes.card.url,
      /src="([^"]+)"/.exec(body.bodyHtml)![1]!.replaceAll('&amp;', '&'),
    ] as string[]
    const files = await Promise.all(addresses.map(fetched))
    await editor.saveDraft(NEWS, article.id, { heroImage: null })
    const after = await fetched(addresses[0]!)

    for (const file of files) {
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
      expect(file.headers.get('cache-control')).toBe('private, no-store')
    }
    expect(after.status).toBe(404)
  })

  it('fetches no file that neither the draft nor anything published shows', async () => {
    const [mine, other] = [await keepPicture(house), await keepPicture(house)]
    const article = await edited({}, { title: 'Not yet', heroImage: mine.id })
    const token = await tokenTo(NEWS, article)
    await edited({}, { heroImage: other.id })
    const at = (path: string) => house.ask(`${path}?preview=${token}`)

    const before = [await at(mine.files[0]!), await at(other.files[0]!), await house.ask(mine.files[0]!)]
    const listed = await house.ask('/api/media?depth=0', withHeader(token))
    await editor.trash(NEWS, article.id)
    const trashed = await at(mine.files[0]!)

    expect(before.map(({ status }) => status)).toEqual([200, 404, 404])
    expect(listed.body.docs.map(({ id }: Doc) => id)).toEqual([mine.id])
    expect(trashed.status).toBe(404)
  })

  it('is given published pictures at the addresses that everybody has', async () => {
    const picture = await keepPicture(house)
    const article = await edited({ heroImage: picture.id })

    const { body } = await house.ask(
      `/api/${NEWS}/${article.id}?depth=1&preview=${await tokenTo(NEWS, article)}`,
    )

    expect(new URL(body.heroImage.url).search).toBe('')
  })

  it('reads no field that a visitor does not', async () => {
    const note = { enquiryEmail: ['secret@staff.example'], editorNote: 'Do not tell' }
    const authority = await editor.authority(note)
    await editor.saveDraft('authorities', authority.id, { name: 'Not yet', ...note })

    const { body } = await house.ask(at(authority.id, await tokenTo('authorities', authority), 'authorities'))

    expect(body.name).toBe('Not yet')
    for (const name of ['enquiryEmail', 'editorNote', 'updatedBy', 'shows'])
      expect(body).not.toHaveProperty(name)
  })

  it('reads of what is related only what is published', async () => {
    const published = await editor.authority()
    await editor.saveDraft('authorities', published.id, { name: 'Another draft' })
    const hidden = await editor.create('authorities', { name: uniqueName('Hidden') })
    const article = await edited({}, { title: 'Not yet', authorities: [published.id, hidden.id] })
    const token = await tokenTo(NEWS, article)

    const rest = await house.ask(`/api/${NEWS}/${article.id}?depth=1&preview=${token}`)
    const graphql = await house.graphql(
      'query ($id: String!) { NewsArticle(id: $id) { title authorities { name } } }',
      { id: article.id },
      withHeader(token),
    )

    const told = rest.body.authorities.map((each: Doc | string) =>
      typeof each === 'string' ? each : each.name,
    )
    expect(told).toEqual([published.name, hidden.id])
    expect(graphql.body.data.NewsArticle).toEqual({
      title: 'Not yet',
      authorities: [{ name: published.name }],
    })
  })

  it('reads all else as a visitor does, also when he is signed in', async () => {
    const article = await edited()
    const other = await edited()
    const token = await tokenTo(NEWS, article)
    const cookie = `payload-token=${await house.tokenOf('admin')}`

    const others = await house.ask(`/api/${NEWS}/${other.id}?depth=0`, withHeader(token))
    const enquiries = await house.ask(`/api/enquiries?preview=${token}`, { headers: { cookie } })
    const asDraft = await house.ask(`${at(article.id, token)}&draft=true`, { headers: { cookie } })
    const changed = await house.ask(at(article.id, token), {
      method: 'PATCH',
      body: { title: 'Changed' },
      headers: { cookie },
    })

    expect([others.status, others.body.title]).toEqual([200, other.title])
    expectPrivate(others)
    expect([enquiries, asDraft, changed].map(({ status }) => status)).toEqual([401, 401, 401])
  })
})

describe('A preview over GraphQL', () => {
  it('reads its draft and no other, by id and by address, in one operation', async () => {
    const article = await edited()
    const other = await edited()
    const token = await tokenTo(NEWS, article)
    const query = `query ($one: String!, $two: String!, $slug: String!) {
      one: NewsArticle(id: $one) { title _status }
      two: NewsArticle(id: $two) { title _status }
      bySlug: NewsArticleBySlug(slug: $slug) { document { title } }
    }`
    const variables = { one: article.id, two: other.id, slug: article.slug }

    const answers = [
      await house.graphql(query, variables, withHeader(token)),
      await house.ask(`/api/graphql?preview=${token}`, { body: { query, variables } }),
      await house.ask(
        `/api/graphql?preview=${token}&query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`,
      ),
    ]

    for (const answer of answers) {
      expect(answer.body.data).toEqual({
        one: { title: 'Not yet', _status: 'draft' },
        two: { title: other.title, _status: 'published' },
        bySlug: { document: { title: 'Not yet' } },
      })
      expectPrivate(answer)
    }
  })

  it('refuses a token that is not valid', async () => {
    expect(expectFaults(await house.graphql('{ __typename }', {}, withHeader('made.up')))).toEqual({
      status: 401,
      codes: ['preview-not-valid'],
    })
  })
})

describe('A preview link that is not good', () => {
  it.each([
    ['made up', () => 'made.up'],
    ['empty', () => ''],
    ['cut short', (token: string) => token.slice(0, -1)],
    ['of other letters', (token: string) => `${token}&preview=other`],
  ])('is refused, never answered with what is published: %s', async (_, spoil) => {
    const article = await edited()
    const token = await tokenTo(NEWS, article)

    expect(expectFaults(await house.ask(at(article.id, spoil(token))))).toEqual({
      status: 401,
      codes: ['preview-not-valid'],
    })
  })

  it('is refused also where its name is written in another way', async () => {
    const { id } = await edited()

    expect(expectFaults(await house.ask(`/api/${NEWS}/${id}?%70review=made.up`))).toEqual({
      status: 401,
      codes: ['preview-not-valid'],
    })
  })

  it('is refused when its time is over', async () => {
    const article = await edited()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    const token = await tokenTo(NEWS, article)

    vi.setSystemTime(Date.now() + 24 * HOUR - 1)
    const before = await house.ask(at(article.id, token))
    vi.setSystemTime(Date.now() + HOUR + 1)
    const after = await house.ask(at(article.id, token))

    expect(before.body.title).toBe('Not yet')
    expect(expectFaults(after)).toEqual({ status: 401, codes: ['preview-expired'] })
  })

  it('is refused at the address of another page', async () => {
    const article = await edited()
    const other = await edited()
    const authority = await editor.authority()
    const token = await tokenTo(NEWS, article)

    for (const path of [
      at(other.id, token),
      at(authority.id, token, 'authorities'),
      `/api/${NEWS}/by-slug/${other.slug}?preview=${token}`,
      `/api/${NEWS}/${other.id}/json-ld?preview=${token}`,
    ])
      expect(expectFaults(await house.ask(path))).toEqual({ status: 403, codes: ['preview-of-another-page'] })
  })

  it.each([
    ['in the trash', (id: string) => editor.trash(NEWS, id)],
    ['deleted', (id: string) => editor.remove(NEWS, id)],
  ])('leads to nothing once its document is %s', async (_, end) => {
    const article = await edited()
    const token = await tokenTo(NEWS, article)
    await end(article.id)

    expect(expectFaults(await house.ask(at(article.id, token)))).toEqual({
      status: 404,
      codes: ['not-found'],
    })
  })
})

describe('What a preview answers', () => {
  it('is kept by nobody, nor taken from what is known', async () => {
    const article = await edited()
    const token = await tokenTo(NEWS, article)
    const path = `/api/${NEWS}/${article.id}?depth=0`

    const visitor = [await house.ask(path), await house.ask(path)]
    const previews = [await house.ask(`${path}&preview=${token}`), await house.ask(path, withHeader(token))]
    const again = [await house.ask(`${path}&preview=${token}`), await house.ask(path, withHeader(token))]
    const after = await house.ask(path)

    expect([...visitor, after].map(({ body }) => body.title)).toEqual(Array(3).fill(article.title))
    for (const each of [...previews, ...again]) {
      expect(each.body.title).toBe('Not yet')
      expectPrivate(each)
    }
  })

  it('is new with every save', async () => {
    const article = await edited()
    const token = await tokenTo(NEWS, article)
    await house.ask(at(article.id, token))

    await editor.saveDraft(NEWS, article.id, { title: 'Saved since' })

    expect((await house.ask(at(article.id, token))).body.title).toBe('Saved since')
  })
})

describe('The admin’s preview', () => {
  it('leads to the page on the front end with a token, and so does its live preview', async () => {
    const article = await edited({}, { title: 'Not yet', slug: 'where-it-will-be' })

    const links = await linksTo(NEWS, { ...article, slug: 'where-it-will-be' })

    expect(links.live).toBe(links.button)
    const url = new URL(links.live!)
    expect(url.origin + url.pathname).toBe('https://www.example.org/news/where-it-will-be')
    const token = url.searchParams.get('preview')!
    const page = await house.ask(`/api/${NEWS}/by-slug/where-it-will-be?preview=${token}`)
    expect(page.body.title).toBe('Not yet')
  })

  it('stays at its address while somebody writes, so that it is not loaded anew', async () => {
    const article = await edited()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 2, 10, 5) })
    const first = await linksTo(NEWS, article)

    vi.setSystemTime(Date.UTC(2026, 10, 2, 10, 50))

    expect(await linksTo(NEWS, article)).toEqual(first)
  })

  it.each([
    ['viewer', true],
    ['admin', true],
    ['enquiries', false],
    ['data-protection', false],
  ] as [Role, boolean][])('is for those who may read drafts: %s %s', async (role, may) => {
    const article = await edited()

    const { button, live } = await linksTo(NEWS, article, role)

    expect([Boolean(button), Boolean(live)]).toEqual([may, may])
  })

  it('leads nowhere as long as the page has no address', async () => {
    expect(await linksTo(NEWS, { id: 'x', slug: null })).toEqual({ button: null, live: null })
  })
})
