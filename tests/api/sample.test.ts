import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agencies } from '#src/seed/content/agencies.ts'
import { authorities } from '#src/seed/content/authorities.ts'
import { glossary } from '#src/seed/content/glossary.ts'
import { news } from '#src/seed/content/news.ts'
import { reports } from '#src/seed/content/reports.ts'
import { topics } from '#src/seed/content/topics.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { editorIn, positionOf, type Doc } from '#tests/support/content.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ SAMPLE_CONTENT: 'on' })
})
afterAll(() => house.close())

const EVERYTHING = [
  'authorities',
  'inspection-reports',
  'news-articles',
  'agencies',
  'topics',
  'glossary',
  'campaigns',
] as const
const all = async (collection: string, query = ''): Promise<Doc[]> =>
  (await house.ask(`/api/${collection}?limit=100&depth=0${query}`)).body.docs
const bySlug = async (collection: string, slug: string) =>
  (await all(collection, `&where[slug][equals]=${slug}`))[0]!
/** Everything there is with the time at which it was last written. */
const snapshot = async () => {
  const rows = await Promise.all(
    EVERYTHING.map((collection) => all(collection, '&select[updatedAt]=true&sort=id')),
  )
  const { body } = await house.ask('/api/globals/site-settings?select[updatedAt]=true')
  return [rows, body.updatedAt]
}
const startAgain = async () => {
  const { prepare } = await import('#src/seed/prepare.ts')
  return prepare(house.payload, () => {})
}

describe('The sample content', () => {
  it('is there for every visitor, each line of it', async () => {
    const counts = await Promise.all(EVERYTHING.map(async (collection) => (await all(collection)).length))

    expect(counts).toEqual(
      [authorities, reports, news, agencies, topics, glossary, [1]].map(({ length }) => length),
    )
  })

  it('tells Wandsworth’s true history, the newest first', async () => {
    const wandsworth = await bySlug('authorities', 'wandsworth')
    const history = await all(
      'inspection-reports',
      `&where[authority][equals]=${wandsworth.id}&sort=-startDate`,
    )

    const told = history.map(({ eventType, overallGrade, startDate, publicationDate }) => [
      eventType,
      overallGrade,
      (startDate ?? publicationDate)?.slice(0, 10) ?? null,
    ])
    expect(told).toEqual(
      expect.arrayContaining([
        ['short-inspection', 'outstanding', '2026-03-02'],
        ['focused-visit', null, '2023-11-23'],
        ['standard-inspection', 'good', '2022-11-07'],
        ['re-inspection', 'requires-improvement', '2018-05-08'],
        ['monitoring-visit', null, '2017-09-01'],
        ['inspection', 'inadequate', '2015-11-24'],
        ['inspection', null, '2012-05-01'],
      ]),
    )
    expect(
      history.filter(({ eventType }) => /visit/.test(eventType)).flatMap(({ judgements }) => judgements),
    ).toEqual([])
  })

  it('says where Wandsworth stands', async () => {
    const { id } = await bySlug('authorities', 'wandsworth')
    const newest = await bySlug('inspection-reports', 'wandsworth-ilacs-short-inspection-2026')

    expect(await positionOf(house, id)).toMatchObject({
      inspection: newest.id,
      grade: 'outstanding',
      asAt: '2026-03-06T00:00:00.000Z',
      judgements: { leaders: 'outstanding', 'care-leavers': 'outstanding', overall: 'outstanding' },
      sentence:
        "Ofsted graded Wandsworth's children's services Outstanding overall, at the short inspection of 2 to 6 March 2026. Published 18 May 2026.",
    })
  })

  it('shows an authority of which no overall grade is reported, one that a trust serves and an agency that was inspected', async () => {
    const [trafford, bradford] = [
      await bySlug('authorities', 'trafford'),
      await bySlug('authorities', 'bradford'),
    ]
    const agency = await bySlug('agencies', 'greater-london-fostering')

    expect(await positionOf(house, trafford.id)).toMatchObject({
      grade: 'not-reported',
      asAt: '2026-06-19T00:00:00.000Z',
      judgements: { leaders: 'inadequate' },
    })
    expect(bradford.deliveredBy).toBe((await bySlug('agencies', 'bradford-children-and-families-trust')).id)
    expect(await positionOf(house, agency.id, 'agencies')).toMatchObject({ grade: 'outstanding' })
    expect(agency.authoritiesServed.length).toBeGreaterThan(0)
  })

  it('leaves unknown what is not known', async () => {
    const visit = await bySlug('inspection-reports', 'wandsworth-fifth-monitoring-visit-2017')

    expect(visit).toMatchObject({
      visitNumber: 5,
      startDate: '2017-09-01T00:00:00.000Z',
      datePrecision: 'month',
      publicationDate: null,
      overallGrade: null,
    })
    expect((await all('news-articles')).map(({ publishedAt }) => publishedAt)).toEqual(news.map(() => null))
  })

  it('links its articles to what they are about', async () => {
    const article = await bySlug('news-articles', 'wandsworth-finds-permanent-homes-too-slowly')
    const wandsworth = await bySlug('authorities', 'wandsworth')
    const visit = await bySlug('inspection-reports', 'wandsworth-fifth-monitoring-visit-2017')

    expect(article.authorities).toEqual([wandsworth.id])
    expect(article.reports).toContain(visit.id)
    expect(article.bodyHtml).toContain(`href="${visit.url}"`)
    expect(wandsworth.news.docs).toContain(article.id)
    expect(JSON.stringify([await all('news-articles'), await all('inspection-reports')])).not.toContain(
      '$ref',
    )
  })

  it('is read over GraphQL as over REST', async () => {
    const { body } = await house.graphql(`{
      Authorities(where: { slug: { equals: "wandsworth" } }) {
        docs { name currentGrade contacts { phone } reports(limit: 1) { docs { title overallGrade } } news { docs { title } } }
      }
    }`)

    expect(body.data.Authorities.docs).toMatchObject([
      {
        name: 'Wandsworth',
        currentGrade: 'outstanding',
        contacts: [{ phone: '020 8871 6666' }],
        reports: { docs: [{ overallGrade: 'outstanding' }] },
      },
    ])
    expect(body.data.Authorities.docs[0].news.docs.length).toBeGreaterThan(0)
  })

  it('has the settings, with what to do about a child in danger', async () => {
    const { body } = await house.ask('/api/globals/site-settings')

    expect(body).toMatchObject({ name: 'Children First', privacyNotice: { version: '1' } })
    expect(body.safeguardingText).toMatch(/999/)
  })
})

describe('The next start', () => {
  it('changes nothing', async () => {
    const before = await snapshot()

    expect(await startAgain()).toMatchObject({ loadedSamples: false, repairedPositions: 0 })

    expect(await snapshot()).toEqual(before)
  })

  it('leaves an editor’s work as it is: what he changed, and what he deleted', async () => {
    const editor = editorIn(house)
    const [article, topic] = [(await all('news-articles'))[0]!, (await all('topics'))[0]!]
    await editor.change('news-articles', article.id, { title: 'In the editor’s words' })
    await editor.remove('topics', topic.id)

    await startAgain()

    expect(await bySlug('news-articles', article.slug)).toMatchObject({ title: 'In the editor’s words' })
    expect(await bySlug('topics', topic.slug)).toBeUndefined()
    await house.payload.db.create({ collection: 'topics', data: { name: topic.name, slug: topic.slug } })
  })

  it('goes on with a load that was broken off, and touches nothing that was there', async () => {
    const before = await Promise.all(EVERYTHING.map((collection) => all(collection)))
    const { db, kv } = house.payload
    const lost = await bySlug('inspection-reports', 'wandsworth-ilacs-short-inspection-2026')
    await db.deleteMany({ collection: 'news-articles', where: {} })
    await db.deleteMany({ collection: 'inspection-reports', where: { id: { equals: lost.id } } })
    await kv.set('sample-content', { state: 'begun' })

    expect(await startAgain()).toMatchObject({ loadedSamples: true })

    const after = await Promise.all(EVERYTHING.map((collection) => all(collection)))
    const names = (rows: Doc[][]) =>
      rows.map((docs) => docs.map(({ slug, abbreviation, text }) => slug ?? abbreviation ?? text).sort())
    expect(names(after)).toEqual(names(before))
    const kept = ({ id }: Doc) => id !== lost.id
    expect(
      after[1]!.map(({ id }) => id).filter((id) => before[1]!.some((doc) => doc.id === id)),
    ).toHaveLength(before[1]!.filter(kept).length)
    const wandsworth = await bySlug('authorities', 'wandsworth')
    expect(await positionOf(house, wandsworth.id)).toMatchObject({
      grade: 'outstanding',
      inspection: (await bySlug('inspection-reports', lost.slug)).id,
    })
    expect(await startAgain()).toMatchObject({ loadedSamples: false })
  })
})
