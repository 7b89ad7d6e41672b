import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeHiddenContent, type HiddenContent } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let content: HiddenContent
beforeAll(async () => {
  house = await openHouse()
  content = await makeHiddenContent(house)
})
afterAll(() => house.close())

const SECRET = 'where[authority.name][equals]=Secret Borchester'
const ALWAYS = '[createdAt][greater_than]=2000-01-01'
const LATER = '{ createdAt: { greater_than: "2000-01-01T00:00:00Z" } }'

/** Each asks for the reports of an authority that is not published, written so that a database might lose a part of it. */
const filters = [
  SECRET,
  `where[and][0]${ALWAYS}&${SECRET}&where[or][0]${ALWAYS}`,
  `where[and][0]${ALWAYS}&${SECRET}&where[AND][0]${ALWAYS}`,
  `where[And][0]${ALWAYS}&${SECRET}&where[aNd][0]${ALWAYS}`,
  `where[or][0]${ALWAYS}&${SECRET}&where[OR][0]${ALWAYS}`,
  `where[and][0][and][0]${ALWAYS}&where[and][0][authority.name][equals]=Secret Borchester&where[and][0][or][0]${ALWAYS}`,
  `where[or][0][authority.name][equals]=Secret Borchester&where[or][0][and][0]${ALWAYS}&where[or][0][or][0]${ALWAYS}`,
  `${SECRET}&where[authority.name][contains]=Secret`,
  'where[authority.name][equals]=Secret Borchester&where[authority.slug][like]=secret&where[authority.slug][contains]=s',
  'where[authority.name][in]=Secret Borchester,Secret Felpersham',
  'where[authority.slug][like]=secret',
  'where[authority.name][equals]=Secret Ambridge',
  'where[authority__name][equals]=Secret Borchester',
]

/** Each would say something of what is not his to know, and is refused with the parameter that it is about. */
const refused = [
  ['where[authority._status][equals]=draft', 'where[authority._status]'],
  ['where[_status][equals]=draft', 'where[_status]'],
  ['where[deletedAt][exists]=true', 'where[deletedAt]'],
  ['where[authority.editorNote][like]=secret', 'where[authority.editorNote]'],
  ['where[authority.enquiryEmail][in]=secret-team@staff.example', 'where[authority.enquiryEmail]'],
  ['where[updatedBy][exists]=true', 'where[updatedBy]'],
  ['where[updatedBy.email][like]=editor', 'where[updatedBy.email]'],
  ['where[updatedBy.resetPasswordToken][exists]=true', 'where[updatedBy.resetPasswordToken]'],
  ['where[authority.updatedBy.email][like]=editor', 'where[authority.updatedBy.email]'],
  ['where[authority][contains][name][equals]=Secret Borchester', 'where[authority][contains]'],
  ['where[identity][like]=a', 'where[identity]'],
  ['where[shows][exists]=true', 'where[shows]'],
  ['where[authority.name][not_equals]=Ambridge', 'where[authority.name][not_equals]'],
  ['where[authority.name][exists]=true', 'where[authority.name][exists]'],
  ['where[or][0][authority.editorNote][like]=secret', 'where[or][0][authority.editorNote]'],
  ['sort=authority.name', 'sort'],
  ['sort=updatedBy', 'sort'],
  ['sort=-identity', 'sort'],
  ['select[identity]=true', 'select[identity]'],
  ['select[updatedBy]=true', 'select[updatedBy]'],
  ['populate[authorities][editorNote]=true', 'populate[authorities][editorNote]'],
  ['populate[users][email]=true', 'populate[users]'],
]

const overriding = (search: string) => ({
  method: 'POST',
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'x-payload-http-method-override': 'GET',
  },
  body: encodeURI(search),
})

describe('A visitor who asks about what is not published', () => {
  it('is answered like anybody else about what is', async () => {
    const { body } = await house.ask('/api/inspection-reports?where[authority.name][equals]=Ambridge')

    expect(body.docs.map(({ id }: { id: string }) => id)).toEqual([content.ambridgeReport.id])
  })

  it('asks what staff would be answered', async () => {
    const { body } = await house.ask(`/api/inspection-reports?${SECRET}`, { as: 'editor' })

    expect(body.totalDocs).toBe(1)
  })

  it.each(filters)('finds nothing over REST: %s', async (filter) => {
    const list = await house.ask(`/api/inspection-reports?${filter}`)
    const count = await house.ask(`/api/inspection-reports/count?${filter}`)
    const override = await house.ask('/api/inspection-reports', overriding(filter))

    expect(list.status).toBe(200)
    expect(list.body).toMatchObject({ docs: [], totalDocs: 0 })
    expect(count.body).toEqual({ totalDocs: 0 })
    expect(override.body).toMatchObject({ docs: [], totalDocs: 0 })
  })

  it.each(filters)('finds nothing by a join: %s', async (filter) => {
    const inJoin = filter.replaceAll('where', 'joins[reports][where]')
    const { status, body } = await house.ask(
      `/api/authorities/${content.ambridge.id}?joins[reports][count]=true&${inJoin}`,
    )

    expect(status).toBe(200)
    expect(body.reports).toMatchObject({ docs: [], totalDocs: 0 })
  })

  it.each([
    '{ title: { equals: "Secret report" } }',
    `{ AND: [${LATER}], title: { equals: "Secret report" }, OR: [${LATER}] }`,
    `{ AND: [{ title: { equals: "Secret report" }, AND: [${LATER}], OR: [${LATER}] }] }`,
    `{ OR: [{ title: { like: "Secret" } }, { AND: [{ title: { equals: "Secret report" } }], OR: [${LATER}] }] }`,
    '{ title: { equals: "Secret report", contains: "Secret" } }',
  ])('finds nothing over GraphQL: %s', async (where) => {
    const { body } = await house.graphql(`{
      InspectionReports(where: ${where}) { docs { id } totalDocs }
      countInspectionReports(where: ${where}) { totalDocs }
      Authority(id: "${content.ambridge.id}") { reports(where: ${where}, count: true) { docs { id } totalDocs } }
    }`)

    expect(body).toEqual({
      data: {
        InspectionReports: { docs: [], totalDocs: 0 },
        countInspectionReports: { totalDocs: 0 },
        Authority: { reports: { docs: [], totalDocs: 0 } },
      },
    })
  })

  it.each(refused)('is refused over REST: %s', async (search, parameter) => {
    const { status, body } = await house.ask(`/api/inspection-reports?${search}`)
    const override = await house.ask('/api/inspection-reports', overriding(search))

    expect(status).toBe(400)
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({ field: parameter, code: expect.stringMatching(/^[a-z-]+$/) })
    expect(override).toMatchObject({ status, body })
  })

  it.each([
    ['where: { _status: { equals: draft } }', 'Authorities.where[_status]'],
    ['where: { editorNote: { like: "secret" } }', 'Authorities.where[editorNote]'],
    ['where: { OR: [{ deletedAt: { exists: true } }] }', 'Authorities.where[OR][0][deletedAt]'],
    ['where: { successors: { contains: { name: { like: "Secret" } } } }', 'query'],
    ['where: { successors__name: { like: "Secret" } }', 'query'],
    ['sort: "deliveredBy.name"', 'Authorities.sort'],
    ['sort: "editorNote"', 'Authorities.sort'],
    ['draft: true', 'Authorities.draft'],
    ['trash: true', 'Authorities.trash'],
  ])('is refused over GraphQL: %s', async (argument, parameter) => {
    const { status, body } = await house.graphql(`{ Authorities(${argument}) { docs { id } } }`)

    expect([400, 401]).toContain(status)
    expect(body.data).toBeUndefined()
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([parameter])
  })
})
