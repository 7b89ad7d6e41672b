import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, type Doc } from '#tests/support/content.ts'
import { queriesOf } from '#tests/support/count-queries.ts'
import { makePicture } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
/** A place where little has happened, and one where much has. */
let few: Doc
let many: Doc
beforeAll(async () => {
  house = await openHouse()
  const editor = editorIn(house)
  const topic = await editor.create('topics', { name: 'Fostering' })
  const picture = await makePicture(house, 'Hands')
  const make = async (name: string, count: number) => {
    const agency = await editor.publish('agencies', { name: `${name} Fostering`, kind: 'fostering-agency' })
    const authority = await editor.authority({
      name,
      agencies: [agency.id],
      summary: textOf(),
    })
    for (let number = 1; number <= count; number++) {
      const report = await editor.publish('inspection-reports', {
        title: `${name} ${number}`,
        framework: 'ilacs-2018',
        authority: authority.id,
        summary: textOf(...linksTo(authority)),
      })
      await editor.publish('news-articles', {
        title: `News of ${name} ${number}`,
        authorities: [authority.id],
        topics: [topic.id],
        reports: [report.id],
        heroImage: picture.id,
        body: textOf(...linksTo(report, authority), pictured(picture), ...linksTo(agency)),
      })
    }
    return authority
  }
  few = await make('Ambridge', 2)
  many = await make('Borchester', 30)
}, 240_000)
afterAll(() => house.close())

const COLLECTION: Record<string, string> = { kind: 'agencies', framework: 'inspection-reports' }
const collectionOf = (doc: Doc) =>
  Object.entries(COLLECTION).find(([field]) => doc[field])?.[1] ?? 'authorities'

/** Rich text with a link to each of these pages. */
const linksTo = (...pages: Doc[]) => [
  {
    type: 'paragraph',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    textFormat: 0,
    children: pages.map((page) => ({
      type: 'link',
      version: 3,
      format: '',
      indent: 0,
      direction: 'ltr',
      fields: {
        linkType: 'internal',
        newTab: false,
        doc: { relationTo: collectionOf(page), value: page.id },
      },
      children: [
        { type: 'text', text: 'there', detail: 0, format: 0, mode: 'normal', style: '', version: 1 },
      ],
    })),
  },
]

const textOf = (...children: object[]) => ({
  root: { type: 'root', format: '', indent: 0, version: 1, direction: 'ltr', children },
})

const pictured = ({ id }: Doc) => ({
  type: 'upload',
  version: 3,
  format: '',
  relationTo: 'media',
  value: id,
  fields: {},
})

const PAGE = `query ($slug: String!) { Authorities(where: { slug: { equals: $slug } }, limit: 1) { docs {
  name url positionSentence currentGrade currentJudgements { area grade } contacts { team phone addressLines }
  summaryHtml
  reports(limit: 6) { docs { title url startDate overallGrade judgements { area grade } } hasNextPage }
  news(limit: 10) { docs { title url standfirst publishedAt } hasNextPage }
} } }`

/** What a visitor asks by GraphQL, and that nothing went wrong. */
const asked = async (query: string, variables = {}) => {
  const { body } = await house.graphql(query, variables)
  expect(body.errors).toBeUndefined()
  return body.data
}

describe('The page of an authority', () => {
  it('takes five queries at most, however much there is', async () => {
    let data = { Authorities: { docs: [] as Doc[] } }
    const little = await queriesOf(house, () => asked(PAGE, { slug: few.slug }))
    const much = await queriesOf(house, async () => {
      data = await asked(PAGE, { slug: many.slug })
    })

    expect(much.length).toBe(little.length)
    expect(much.length).toBeLessThanOrEqual(5)
    const [page] = data.Authorities.docs
    expect(page!.reports.docs).toHaveLength(6)
    expect(page!.news.docs).toHaveLength(10)
    expect([page!.reports.hasNextPage, page!.news.hasNextPage]).toEqual([true, true])
  })

  it('takes five by REST as well', async () => {
    const path = (slug: string) =>
      `/api/authorities?where[slug][equals]=${slug}&limit=1&pagination=false&depth=1&select[name]=true&select[url]=true&select[summaryHtml]=true&select[reports]=true&select[news]=true&joins[reports][limit]=6&joins[news][limit]=10&populate[inspection-reports][title]=true&populate[inspection-reports][url]=true&populate[news-articles][title]=true&populate[news-articles][url]=true`
    let docs: Doc[] = []
    const little = await queriesOf(house, () => house.ask(path(few.slug)))
    const much = await queriesOf(house, async () => {
      docs = (await house.ask(path(many.slug))).body.docs
    })

    expect(much.length).toBe(little.length)
    expect(much.length).toBeLessThanOrEqual(5)
    expect(docs[0]!.reports.docs).toHaveLength(6)
    expect(docs[0]!.news.docs[9]).toMatchObject({ title: expect.any(String), url: expect.any(String) })
  })
})

const lists = {
  'ten articles with their authorities': [
    '{ NewsArticles(limit: $limit) { docs { title url publishedAt authorities { name url currentGrade } } } }',
    4,
  ],
  'ten articles with their authorities and how many there are': [
    '{ NewsArticles(limit: $limit) { docs { title authorities { name } } totalDocs totalPages hasNextPage } }',
    4,
  ],
  'reports of the authorities of articles': [
    '{ NewsArticles(limit: $limit) { docs { title authorities { name reports(limit: 3) { docs { title } hasNextPage } } } } }',
    5,
  ],
  'joins of authorities, counted and filtered': [
    `{ Authorities(limit: $limit) { docs { name
       reports(limit: 2, count: true, where: { title: { contains: "1" } }) { docs { title } totalDocs }
       all: reports(limit: 3, sort: "title") { docs { title } } news(limit: 2) { docs { title authorities { name } } } } } }`,
    9,
  ],
  'articles with all that belongs to them': [
    `{ NewsArticles(limit: $limit) { docs { title url bodyHtml heroImage { url alt } topics { name }
       related { title url } reports { title overallGrade authority { name } } } } }`,
    16,
  ],
} as const

describe('A list', () => {
  it.each(Object.entries(lists))(
    'of %s takes as many queries for one as for many',
    async (_what, [query, most]) => {
      const one = await queriesOf(house, () => asked(query.replaceAll('$limit', '2')))
      const twenty = await queriesOf(house, () => asked(query.replaceAll('$limit', '20')))

      expect(twenty.length).toBeLessThanOrEqual(one.length)
      expect(twenty.length).toBeLessThanOrEqual(most)
    },
  )

  it('is counted only where it is asked how many there are', async () => {
    const uncounted = await queriesOf(house, () =>
      asked('{ Authorities { docs { name } hasNextPage nextPage } }'),
    )
    const counted = await queriesOf(house, () => asked('{ Authorities { docs { name } totalDocs } }'))

    expect(uncounted).toHaveLength(1)
    expect(counted).toHaveLength(2)
  })

  it('fetches what is asked for and nothing else', async () => {
    const queries = await queriesOf(house, () =>
      asked('{ InspectionReports { docs { title authority { name } } } Topics { docs { name } } }'),
    )

    expect(queries).toHaveLength(3)
    expect(queries.join()).not.toMatch(/headline|judgements|position_?sentence|contacts|synonyms/i)
  })

  it('by REST has related articles and links chosen for all of it together', async () => {
    const path = (limit: number) => `/api/news-articles?limit=${limit}&depth=1`
    let docs: Doc[] = []
    const little = await queriesOf(house, () => house.ask(path(2)))
    const much = await queriesOf(house, async () => {
      docs = (await house.ask(path(20))).body.docs
    })

    expect(much.length).toBeLessThanOrEqual(little.length)
    expect(docs[0]!.related).toHaveLength(4)
    expect(docs[0]!.bodyHtml).toContain('/authorities/borchester')
  })
})
