import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, uniqueName } from '#tests/support/content.ts'

const MIDNIGHT = '2026-03-02T00:00:00.000Z'

let house: House
let editor: ReturnType<typeof editorIn>
let authority: string
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  authority = (await editor.authority()).id
})
afterAll(() => house.close())

/** A visit that began on this day, as it is sent. */
const visit = (startDate: unknown, more: object = {}) => ({
  title: uniqueName('Visit'),
  authority,
  framework: 'ilacs-2023',
  // Of no known event type, so that several may begin on one day.
  startDate,
  _status: 'published',
  ...more,
})
const send = (body: object, query = '') =>
  house.ask(`/api/inspection-reports?depth=0${query}`, { as: 'editor', body })
const faultsOf = (body: { errors: { field?: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => [field, code])

const spellings = [
  '2026-03-02',
  '2026-03-02T00:00:00.000Z',
  '2026-03-02T12:00:00.000Z',
  '2026-03-02T23:59:59.999Z',
  '2026-03-02T23:30:00-05:00',
  '2026-03-02T00:30:00+13:00',
]

describe('A calendar day', () => {
  it.each(spellings)('sent as %s is kept as midnight UTC of that day', async (spelling) => {
    const { body } = await send(visit(spelling))

    expect(body.doc.startDate).toBe(MIDNIGHT)
    expect(await asVisitor(house, 'inspection-reports', body.doc.id)).toMatchObject({ startDate: MIDNIGHT })
  })

  it.each(spellings)('sent as %s over GraphQL is kept so too', async (spelling) => {
    const mutation = `mutation ($data: mutationInspectionReportInput!) { createInspectionReport(data: $data) { id startDate } }`
    const data = {
      ...visit(spelling),
      framework: 'ilacs_2023',
      datePrecision: 'day',
      slug: uniqueName('visit').replace(' ', '-'),
    }

    const { body } = await house.graphql(mutation, { data }, { as: 'editor' })

    expect(body.errors).toBeUndefined()
    expect(body.data.createInspectionReport.startDate).toBe(MIDNIGHT)
  })

  it('is answered alike over REST and GraphQL, and found by either spelling', async () => {
    const { body } = await send(visit('2026-01-05'))
    const { id } = body.doc

    const graphql = await house.graphql(`query ($id: String!) { InspectionReport(id: $id) { startDate } }`, {
      id,
    })
    const found = await Promise.all(
      ['2026-01-05', '2026-01-05T00:00:00.000Z'].map((day) =>
        house.ask(`/api/inspection-reports?where[startDate][equals]=${day}&depth=0`),
      ),
    )

    expect(graphql.body.data.InspectionReport.startDate).toBe('2026-01-05T00:00:00.000Z')
    expect(found.map(({ body: { docs } }) => docs.map((doc: { id: string }) => doc.id))).toEqual([[id], [id]])
  })

  it('can be emptied', async () => {
    const { body } = await send(visit('2026-03-02'))

    const emptied = await editor.change('inspection-reports', body.doc.id, { startDate: '' })

    expect(emptied.startDate).toBeNull()
  })

  it('within a row or a group is kept so too', async () => {
    const agency = await editor.publish('agencies', {
      name: uniqueName('Agency'),
      kind: 'partner',
      registeredAt: '2026-03-02T23:30:00-05:00',
      contacts: [{ team: 'Duty', checkedAt: '2026-03-02T23:30:00-05:00' }],
      provenance: [{ source: 'A list', retrievedAt: '2026-03-02' }],
      statementOfPurpose: { updatedAt: '2026-03-02' },
    })

    expect(await asVisitor(house, 'agencies', agency.id)).toMatchObject({
      registeredAt: MIDNIGHT,
      contacts: [{ checkedAt: MIDNIGHT }],
      provenance: [{ retrievedAt: MIDNIGHT }],
      statementOfPurpose: { updatedAt: MIDNIGHT },
    })
  })
})

describe('What is not a day', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-3-2',
    '02/03/2026',
    'tomorrow',
    '2026-03-02Tnoon',
    20260302,
    {},
    ['2026-03-02'],
    true,
  ])('is refused at its field: %j', async (value) => {
    const { status, body } = await send(visit(value))

    expect([status, ...faultsOf(body)]).toEqual([400, ['startDate', 'not-a-date']])
    expect(body.errors[0].message).toContain('2026-03-02')
  })

  it('is refused in a draft, too', async () => {
    const { status, body } = await send(visit('2026-02-30', { _status: 'draft' }), '&draft=true')

    expect([status, ...faultsOf(body)]).toEqual([400, ['startDate', 'not-a-date']])
  })

  it('is refused in each row where it stands', async () => {
    const provenance = [
      { source: 'Right', retrievedAt: '2026-02-28' },
      { source: 'Wrong', retrievedAt: '2026-02-29' },
    ]

    const { status, body } = await send(visit('2026-03-02', { endDate: 'soon', provenance }))

    expect(status).toBe(400)
    expect(faultsOf(body).sort()).toEqual([
      ['endDate', 'not-a-date'],
      ['provenance.1.retrievedAt', 'not-a-date'],
    ])
  })
})

describe('A moment', () => {
  it('keeps its time, in UTC', async () => {
    const article = await editor.publish('news-articles', {
      title: uniqueName('Article'),
      publishedAt: '2026-03-02T12:30:00+01:00',
    })

    expect(article.publishedAt).toBe('2026-03-02T11:30:00.000Z')
  })
})
