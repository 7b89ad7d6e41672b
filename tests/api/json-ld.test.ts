import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'
import { queriesOf } from '#tests/support/count-queries.ts'
import { expectFaults } from '#tests/support/faults.ts'
import { keepPicture } from '#tests/support/files.ts'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'
import { isKnown } from '#tests/support/known.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const article = (data: object = {}) => editor.publish(NEWS, { title: uniqueName('Article'), ...data })
const at = (collection: string, id: string) => `/api/${collection}/${id}/json-ld`
const jsonLdOf = async (collection: string, id: string, asked?: Asked): Promise<Doc> => {
  const { status, headers, body } = await house.ask(at(collection, id), asked)
  expect([status, headers.get('content-type')]).toEqual([200, 'application/ld+json'])
  return body['@graph'][0]
}

describe('The structured data of a page', () => {
  it('is that of its kind, with its place on the site', async () => {
    const authority = await editor.authority({ gssCode: 'E09000032' })
    const report = await editor.report(inspections.good2022, { authority: authority.id })
    const agency = await editor.publish('agencies', { name: uniqueName('Agency'), kind: 'partner' })
    const { id } = await article({ authorities: [authority.id] })

    const kinds = await Promise.all(
      [
        ['authorities', authority.id],
        ['inspection-reports', report.id],
        ['agencies', agency.id],
        [NEWS, id],
      ].map(async ([collection, each]) => {
        const { body } = await house.ask(at(collection!, each!))
        return [body['@context'], ...body['@graph'].map((thing: Doc) => thing['@type'])]
      }),
    )

    expect(kinds).toEqual(
      ['GovernmentOrganization', 'Report', 'Organization', 'NewsArticle'].map((kind) => [
        'https://schema.org',
        kind,
        'BreadcrumbList',
      ]),
    )
  })

  it('tells what it refers to, with addresses on the front end', async () => {
    const authority = await editor.authority()
    const topic = await editor.create('topics', { name: uniqueName('Topic') })
    const picture = await keepPicture(house, { credit: 'Ada' })
    const sourceUrl = 'https://files.ofsted.gov.uk/v1/file/50200000'
    const report = await editor.report(inspections.good2022, { authority: authority.id }, { sourceUrl })
    const { id, slug } = await article({
      authorities: [authority.id],
      topics: [topic.id],
      heroImage: picture.id,
      reports: [report.id],
    })

    expect(await jsonLdOf(NEWS, id)).toMatchObject({
      url: `https://www.example.org/news/${slug}`,
      about: [{ name: authority.name, url: `https://www.example.org/authorities/${authority.slug}` }],
      keywords: [topic.name],
      image: [
        { url: expect.stringMatching(/^http:\/\/localhost:3000\/api\/media\/file\//), creditText: 'Ada' },
      ],
      mentions: [{ '@type': 'Report', name: report.title }],
    })
    expect(await jsonLdOf('inspection-reports', report.id)).toMatchObject({
      about: { '@type': 'GovernmentOrganization', name: authority.name },
      publisher: { name: 'Ofsted' },
      isBasedOn: sourceUrl,
      datePublished: report.publicationDate.slice(0, 10),
    })
  })

  it('can be put between script tags as it is', async () => {
    const hostile = '</script><script>alert(1)</script><!--'
    const { id } = await article({ title: hostile })

    const response = await fetch(house.url + at(NEWS, id))
    const text = await response.text()

    expect(text).not.toContain('<')
    expect(JSON.parse(text)['@graph'][0].headline).toBe(hostile)
  })

  it('says nothing that a visitor may not read', async () => {
    const draft = await editor.create('authorities', { name: uniqueName('Hidden'), slug: 'hidden-authority' })
    const { id } = await article({ authorities: [draft.id] })
    const authority = await editor.authority({
      enquiryEmail: ['secret@staff.example'],
      editorNote: 'Do not tell',
    })

    const told = JSON.stringify([await jsonLdOf(NEWS, id), await jsonLdOf('authorities', authority.id)])

    for (const secret of ['hidden', 'secret@', 'Do not tell'])
      expect(told.toLowerCase()).not.toContain(secret.toLowerCase())
  })

  it('is as published while there is a newer draft, which staff may ask for', async () => {
    const { id, title } = await article()
    await editor.saveDraft(NEWS, id, { title: 'Not yet' })

    const staff = await house.ask(`${at(NEWS, id)}?draft=true`, { as: 'viewer' })

    expect((await jsonLdOf(NEWS, id)).headline).toBe(title)
    expect(staff.body['@graph'][0].headline).toBe('Not yet')
    expect(staff.headers.get('cache-control')).toBe('private, no-store')
  })

  it.each([
    ['draft', (id: string) => editor.unpublish(NEWS, id)],
    ['page in the trash', (id: string) => editor.trash(NEWS, id)],
    ['page that is gone', (id: string) => editor.remove(NEWS, id)],
  ])('of a %s is not there', async (_, hide) => {
    const { id } = await article()
    await hide(id)

    expect(expectFaults(await house.ask(at(NEWS, id)))).toEqual({ status: 404, codes: ['not-found'] })
  })

  it.each([
    ['/api/news-articles/nothing/json-ld', 404, 'not-found'],
    ['/api/topics/nothing/json-ld', 404, 'not-found'],
    ['/api/enquiries/nothing/json-ld', 401, 'unauthorized'],
    ['/api/news-articles/nothing/json-ld?draft=true', 401, 'sign-in-required'],
    ['/api/news-articles/nothing/json-ld?depth=1', 400, 'unknown-parameter'],
  ])('is refused in the usual form: %s', async (path, status, code) => {
    expect(expectFaults(await house.ask(path))).toEqual({ status, codes: [code] })
  })

  it('is known until the page, or what it tells of others, changes', async () => {
    const authority = await editor.authority()
    const { id } = await article({ authorities: [authority.id] })

    const asked = [await house.ask(at(NEWS, id)), await house.ask(at(NEWS, id))]
    await editor.change('authorities', authority.id, { name: 'Renamed' })
    const renamed = await house.ask(at(NEWS, id))

    expect([...asked, renamed].map(isKnown)).toEqual([false, true, false])
    expect(renamed.body['@graph'][0].about[0].name).toBe('Renamed')
  })
})

describe('jsonLd over GraphQL', () => {
  it('is what REST answers, whatever else is asked for', async () => {
    const authority = await editor.authority()
    const report = await editor.report(inspections.good2022, { authority: authority.id })
    const { id } = await article({ authorities: [authority.id], authors: [{ name: 'Ada' }] })

    const { body } = await house.graphql(
      `query ($article: String!, $report: String!, $authority: String!, $slug: String!) {
        NewsArticle(id: $article) { jsonLd authors { id } }
        InspectionReport(id: $report) { judgements { area } jsonLd authority { name } }
        Authority(id: $authority) { jsonLd }
        AuthorityBySlug(slug: $slug) { document { jsonLd } }
      }`,
      { article: id, report: report.id, authority: authority.id, slug: authority.slug },
    )

    const [ofArticle, ofReport, ofAuthority] = await Promise.all(
      [at(NEWS, id), at('inspection-reports', report.id), at('authorities', authority.id)].map(
        async (path) => (await house.ask(path)).body,
      ),
    )
    expect(body.data.NewsArticle.jsonLd).toEqual(ofArticle)
    expect(body.data.InspectionReport).toMatchObject({
      jsonLd: ofReport,
      authority: { name: authority.name },
    })
    expect(body.data.Authority.jsonLd).toEqual(ofAuthority)
    expect(body.data.AuthorityBySlug.document.jsonLd).toEqual(ofAuthority)
  })

  it('costs a long list no more queries than a short one', async () => {
    const [one, two] = [await editor.authority(), await editor.authority()]
    const topic = await editor.create('topics', { name: uniqueName('Topic') })
    for (const authority of [one, two, one, two])
      await article({
        authorities: [authority.id],
        topics: [topic.id],
        heroImage: (await keepPicture(house)).id,
      })
    const ask = (limit: number) =>
      house.graphql(
        `{ NewsArticles(limit: ${limit}, where: { topics: { equals: "${topic.id}" } }) { docs { jsonLd } } }`,
      )

    await ask(1)
    const ofTwo = await queriesOf(house, () => ask(2))
    const ofFour = await queriesOf(house, () => ask(4))

    expect((await ask(4)).body.data.NewsArticles.docs.length).toBe(4)
    expect(ofFour.length).toBe(ofTwo.length)
  })
})
