import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { editorIn, graded, inspections, uniqueName, type Doc } from '#tests/support/content.ts'

const {
  good2022,
  inadequate2015,
  improved2018,
  notReported2026,
  outstanding2026,
  visit2017,
  visit2023,
  agency2023,
} = inspections
const REPORTS = 'inspection-reports'

let house: House
let editor: ReturnType<typeof editorIn>
let authority: Doc
let agency: Doc
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  authority = await editor.authority()
  agency = await editor.publish('agencies', { name: 'Grey Gables Fostering', kind: 'fostering-agency' })
})
afterAll(() => house.close())

const send = (body: object) =>
  house.ask(`/api/${REPORTS}`, { as: 'editor', body: { title: uniqueName('Report'), ...body } })
const faultsOf = (body: { errors: { field?: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => [field, code])
const countReports = async () => (await house.ask(`/api/${REPORTS}/count`, { as: 'editor' })).body.totalDocs
const regraded = (report: { judgements: object[] }, area: string, grade: string) => ({
  ...report,
  judgements: report.judgements.map((row) => ('area' in row && row.area === area ? { ...row, grade } : row)),
})

describe('Publishing a report is refused at the field at fault', () => {
  it.each([
    [
      'a grade on a visit',
      { ...visit2023, judgements: graded({ overall: 'good' }) },
      'judgements.0.grade',
      'visit-graded',
    ],
    ['an end before the start', { ...good2022, endDate: '2022-11-01' }, 'endDate', 'end-before-start'],
    [
      'a publication before the end',
      { ...good2022, publicationDate: '2022-11-17' },
      'publicationDate',
      'publication-before-end',
    ],
    [
      'an overall grade from April 2026',
      { ...notReported2026, judgements: [...notReported2026.judgements, { area: 'overall', grade: 'good' }] },
      'judgements.4.area',
      'area-framework',
    ],
    [
      'an area of another framework',
      { ...good2022, judgements: [...good2022.judgements, { area: 'care-leavers', grade: 'good' }] },
      'judgements.4.area',
      'area-framework',
    ],
    [
      'an area twice',
      { ...good2022, judgements: [...good2022.judgements, { area: 'leaders', grade: 'good' }] },
      'judgements.4.area',
      'area-repeated',
    ],
    [
      'a SIF overall better than a limiting judgement',
      regraded(improved2018, 'leadership', 'inadequate'),
      'judgements.0.grade',
      'overall-too-good',
    ],
    [
      'a SIF overall Inadequate with no limiting judgement so',
      regraded(improved2018, 'overall', 'inadequate'),
      'judgements.0.grade',
      'overall-too-low',
    ],
    [
      'no overall grade where there must be one',
      { ...good2022, judgements: good2022.judgements.slice(0, 3) },
      'judgements',
      'overall-missing',
    ],
    [
      'a framework that was not in use then',
      { ...outstanding2026, startDate: '2026-04-13', endDate: '2026-04-17', publicationDate: '2026-06-20' },
      'framework',
      'framework-dates',
    ],
    ['a framework of fostering agencies', agency2023, 'framework', 'framework-subject'],
    [
      'an event type that the framework has not',
      { ...good2022, eventType: 'inspection' },
      'eventType',
      'event-type-framework',
    ],
    ['a theme on an inspection', { ...good2022, theme: 'front-door' }, 'theme', 'theme-misplaced'],
    ['a theme that Ofsted has not', { ...visit2023, theme: 'weather' }, 'theme', 'theme-unknown'],
    [
      'a number on a focused visit',
      { ...visit2023, visitNumber: 2 },
      'visitNumber',
      'visit-number-misplaced',
    ],
    [
      'a visit of which nothing is known of the given day',
      { ...visit2017, datePrecision: 'unknown' },
      'datePrecision',
      'start-precision',
    ],
    [
      'a source that is not Ofsted’s',
      { ...good2022, sourceUrl: 'https://files.ofsted.gov.uk.example.org/v1/file/1' },
      'sourceUrl',
      'source-url',
    ],
    ['a day that does not exist', { ...good2022, endDate: '2022-11-31' }, 'endDate', 'not-a-date'],
  ])('%s', async (_, report, field, code) => {
    const before = await countReports()

    const { status, body } = await send({ ...report, authority: authority.id, _status: 'published' })

    expect([status, ...faultsOf(body)]).toEqual([400, [field, code]])
    expect(body.errors[0].message).toMatch(/\b(Choose|Remove|Correct|Clear|Give|Add|Say|Write)\b/)
    expect(await countReports()).toBe(before)
  })

  it.each([
    ['about nobody', {}, 'authority'],
    ['about an authority and an agency', { authority: true, agency: true }, 'agency'],
  ])('one that is %s', async (_, about: { authority?: boolean; agency?: boolean }, field) => {
    const subject = {
      ...(about.authority ? { authority: authority.id } : {}),
      ...(about.agency ? { agency: agency.id } : {}),
    }

    const { status, body } = await send({ ...good2022, ...subject, _status: 'published' })

    expect(status).toBe(400)
    expect(faultsOf(body)).toContainEqual([field, 'subject'])
    expect(body.errors[0].message).toMatch(/Choose|Remove/)
  })

  it('all of them at once, over GraphQL too', async () => {
    const data = {
      title: 'Three faults',
      ...good2022,
      judgements: [],
      theme: 'front-door',
      endDate: '2022-11-01T00:00:00.000Z',
      authority: authority.id,
    }
    const mutation = `mutation ($authority: String!) {
      createInspectionReport(data: {
        title: "Three faults", slug: "three-faults", authority: $authority, _status: published,
        framework: ilacs_2018, eventType: standard_inspection, datePrecision: day,
        startDate: "2022-11-07", endDate: "2022-11-01", theme: "front-door"
      }) { id }
    }`

    const rest = await send({ ...data, _status: 'published' })
    const graphql = await house.graphql(mutation, { authority: authority.id }, { as: 'editor' })

    const faults = [
      ['endDate', 'end-before-start'],
      ['judgements', 'overall-missing'],
      ['theme', 'theme-misplaced'],
    ]
    expect(faultsOf(rest.body).sort()).toEqual(faults)
    expect(faultsOf(graphql.body).sort()).toEqual(faults)
  })

  it('one that is to follow itself', async () => {
    const report = await editor.report(improved2018, { authority: authority.id })

    const { status, body } = await house.ask(`/api/${REPORTS}/${report.id}`, {
      as: 'editor',
      method: 'PATCH',
      body: { parentInspection: report.id },
    })

    expect([status, ...faultsOf(body)]).toEqual([400, ['parentInspection', 'own-parent']])
    expect((await house.ask(`/api/${REPORTS}/${report.id}?depth=0`)).body.parentInspection).toBeNull()
  })
})

describe('Publishing a report is not refused', () => {
  it.each([
    [
      'when it came out 200 days after the end',
      { ...good2022, endDate: '2022-11-18', publicationDate: '2023-06-06' },
    ],
    [
      'when its event type is not known',
      { framework: 'ilacs-2018', judgements: graded({ overall: 'good' }) },
    ],
    [
      'for a judgement that has a reason in place of a grade',
      {
        ...inadequate2015,
        startDate: '2016-04-11',
        endDate: '2016-04-28',
        publicationDate: '2016-06-27',
        judgements: [
          ...inadequate2015.judgements.filter(({ area }) => area !== 'adoption'),
          { area: 'adoption', noGradeReason: 'no-children-in-scope' },
        ],
      },
    ],
  ])('%s', async (_, report) => {
    const other = await editor.authority()

    const { status, body } = await send({ ...report, authority: other.id, _status: 'published' })

    expect([status, body.errors]).toEqual([201, undefined])
  })
})

describe('The overall grade of a report', () => {
  it.each([
    ['is that of the overall judgement', good2022, 'good'],
    ['is none where the framework has none', notReported2026, null],
    ['is none on a visit', visit2023, null],
  ])('%s, whatever somebody types in', async (_, report, grade) => {
    const other = await editor.authority()

    const { body } = await send({
      ...report,
      authority: other.id,
      overallGrade: 'outstanding',
      _status: 'published',
    })

    expect(body.doc.overallGrade).toBe(grade)
  })

  it('changes with the judgement', async () => {
    const other = await editor.authority()
    const report = await editor.report(good2022, { authority: other.id })

    const changed = await editor.change(REPORTS, report.id, {
      overallGrade: 'inadequate',
      judgements: regraded(good2022, 'overall', 'outstanding').judgements,
    })

    expect(changed.overallGrade).toBe('outstanding')
  })
})
