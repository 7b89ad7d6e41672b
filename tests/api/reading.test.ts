import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeHiddenContent, type Doc, type HiddenContent } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let content: HiddenContent
beforeAll(async () => {
  house = await openHouse()
  content = await makeHiddenContent(house)
})
afterAll(() => house.close())

const collections = [
  ['authorities', 'Authority', 'Authorities'],
  ['inspection-reports', 'InspectionReport', 'InspectionReports'],
  ['news-articles', 'NewsArticle', 'NewsArticles'],
  ['agencies', 'Agency', 'Agencies'],
  ['media', 'Media', 'AllMedia'],
  ['campaigns', 'Campaign', 'Campaigns'],
] as const

const idsOf = (docs: Doc[]) => docs.map(({ id }) => id).sort()

describe('A visitor', () => {
  it.each(collections)('is answered what is published of %s over REST, and counts no more', async (slug) => {
    const list = await house.ask(`/api/${slug}`)
    const count = await house.ask(`/api/${slug}/count`)

    expect(list.status).toBe(200)
    expect(idsOf(list.body.docs)).toEqual(idsOf(content.shown[slug]))
    expect(list.body.totalDocs).toBe(content.shown[slug].length)
    expect(count.body).toEqual({ totalDocs: content.shown[slug].length })
  })

  it.each(collections)('is answered the same of %s over GraphQL', async (slug, _singular, plural) => {
    const { body } = await house.graphql(
      `{ ${plural} { docs { id } totalDocs } count${plural} { totalDocs } }`,
    )

    expect(body.errors).toBeUndefined()
    expect(idsOf(body.data[plural].docs)).toEqual(idsOf(content.shown[slug]))
    expect(body.data[plural].totalDocs).toBe(content.shown[slug].length)
    expect(body.data[`count${plural}`].totalDocs).toBe(content.shown[slug].length)
  })

  it.each(collections)('is told of hidden %s what he is told of those that never were', async (slug) => {
    const never = '0'.repeat(8) + content.ambridge.id.slice(8)
    const unknown = await house.ask(`/api/${slug}/${never}`)

    for (const { id } of content.hidden[slug]) {
      const { status, body } = await house.ask(`/api/${slug}/${id}`)

      expect(status).toBe(404)
      expect(body).toEqual(unknown.body)
      expect(body.errors[0].code).toBe('not-found')
    }
  })

  it.each(collections)('gets nothing of hidden %s by their ids over GraphQL', async (slug, singular) => {
    for (const { id } of content.hidden[slug]) {
      const { body } = await house.graphql(`{ ${singular}(id: "${id}") { id } }`)

      expect(body.data).toEqual({ [singular]: null })
      expect(body.errors[0]).toMatchObject({ code: 'not-found', extensions: { code: 'not-found' } })
    }
  })

  it('sees a published document as it was published, not the draft over it', async () => {
    const { id } = content.ambridge
    const asEditor = await house.ask(`/api/authorities/${id}?draft=true`, { as: 'editor' })
    const byId = await house.ask(`/api/authorities/${id}`)
    const byDraftName = await house.ask('/api/authorities?where[name][equals]=Secret Ambridge')
    const graph = await house.graphql(`{ Authority(id: "${id}") { name } }`)

    expect(asEditor.body.name).toBe('Secret Ambridge')
    expect(byId.body.name).toBe('Ambridge')
    expect(byDraftName.body.docs).toEqual([])
    expect(graph.body.data.Authority.name).toBe('Ambridge')
  })

  it.each(['0', '1', '2', '3'])('finds nothing hidden in what is related, at depth %s', async (depth) => {
    for (const [slug] of collections) {
      const { status, body } = await house.ask(`/api/${slug}?depth=${depth}`)

      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toMatch(/secret/i)
    }
  })

  it('finds nothing hidden in what is related over GraphQL', async () => {
    const { status, body } = await house.graphql(`{
      NewsArticles(limit: 3) { docs {
        title related { title } heroImage { alt }
        authorities { name enquiryEmail editorNote
          reports(limit: 3) { docs { title authority { name } } } news(limit: 3) { docs { title related { title } } } }
        reports { title authority { name } parentInspection { title } }
      } }
      InspectionReports(limit: 5) { docs { title authority { name news(limit: 3) { docs { title } } } } }
    }`)

    expect(status).toBe(200)
    expect(body.data.NewsArticles.docs[0].authorities).toMatchObject([{ name: 'Ambridge' }])
    expect(JSON.stringify(body.data)).not.toMatch(/secret/i)
  })

  it('lists by a join what is published, and nothing else', async () => {
    const { body } = await house.ask(
      `/api/authorities/${content.ambridge.id}?joins[reports][count]=true&depth=1`,
    )

    expect(body.reports).toMatchObject({ totalDocs: 1, docs: [{ id: content.ambridgeReport.id }] })
    expect(idsOf(body.news.docs)).toEqual([content.article.id])
  })

  it.each(['enquiryEmail', 'editorNote', 'updatedBy', 'shows', 'identity'])(
    'is not answered the private field %s, whatever is asked for',
    async (field) => {
      for (const [slug] of collections) {
        for (const { id } of content.shown[slug]) {
          const { status, body } = await house.ask(`/api/${slug}/${id}?depth=3`)

          expect(status).toBe(200)
          expect(JSON.stringify(body)).not.toContain(`"${field}"`)
        }
      }
    },
  )

  it('reads what the settings say to readers, and not how enquiries are routed', async () => {
    await house.ask('/api/globals/site-settings', {
      as: 'admin',
      body: {
        strapline: 'For readers',
        enquiryRecipients: [{ type: 'press', addresses: ['secret@staff.example'] }],
        defaultRecipients: ['secret@staff.example'],
        serviceLevels: [{ type: 'press', hours: 7 }],
        retention: { enquiriesMonths: 99 },
        pathPatterns: { authorities: '/secret/{slug}' },
      },
    })

    const rest = await house.ask('/api/globals/site-settings?depth=2')
    const graph = await house.graphql(`{ SiteSettings {
      strapline enquiryRecipients { addresses } defaultRecipients staffMailHolds serviceLevels { hours }
      standardServiceHours retention { enquiriesMonths } pathPatterns { authorities }
    } }`)

    expect(rest.body.strapline).toBe('For readers')
    expect(rest.body).not.toHaveProperty('defaultRecipients')
    expect(rest.body).not.toHaveProperty('staffMailHolds')
    expect(graph.body.data.SiteSettings).toEqual({
      strapline: 'For readers',
      enquiryRecipients: null,
      defaultRecipients: null,
      staffMailHolds: null,
      serviceLevels: null,
      standardServiceHours: null,
      retention: { enquiriesMonths: null },
      pathPatterns: { authorities: null },
    })
    expect(JSON.stringify(rest.body)).not.toMatch(/secret|"hours"|"enquiriesMonths":\d/)
  })
})
