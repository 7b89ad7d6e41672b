import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, graded, inspections, type Doc } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  const editor = editorIn(house)
  const place = { region: 'london', type: 'london-borough' }
  const inspected = async (name: string, report: object, more: object = place) => {
    const { id } = await editor.authority({ name, ...more })
    await editor.report(report, { authority: id })
  }
  const judged = (careLeavers: string, inCare: string) => ({
    ...inspections.outstanding2026,
    judgements: graded({
      leaders: 'good',
      'help-and-protection': 'good',
      'in-care': inCare,
      'care-leavers': careLeavers,
      overall: 'good',
    } as never),
  })
  // Each of the two has both grades, in the other's area.
  await inspected('Ambridge', judged('good', 'outstanding'))
  await inspected('Borchester', judged('outstanding', 'good'))
  await inspected('Felpersham', inspections.notReported2026, { region: 'south-west', type: 'county' })
  await inspected('Loxley', inspections.good2022)
  await editor.authority({ name: 'Penny Hassett', ...place })
})
afterAll(() => house.close())

const namesIn = async (query: string) => {
  const { status, body } = await house.ask(`/api/authorities?${query}&depth=0`)
  expect([status, body.errors]).toEqual([200, undefined])
  return body.docs.map(({ name }: Doc) => name) as string[]
}

describe('A list of authorities', () => {
  it.each([
    ['region', 'where[region][equals]=south-west', ['Felpersham']],
    ['type', 'where[type][equals]=county', ['Felpersham']],
    ['current grade', 'where[currentGrade][equals]=good', ['Ambridge', 'Borchester', 'Loxley']],
    ['no overall grade', 'where[currentGrade][equals]=not-reported', ['Felpersham']],
    ['one grade in one area', 'where[gradeIn.careLeavers][equals]=outstanding', ['Borchester']],
    ['another grade in another area', 'where[gradeIn.inCare][in]=outstanding', ['Ambridge']],
    [
      'the joint grade before 2023',
      'where[gradeIn.inCare][equals]=good&where[currentInspectedAt][less_than]=2023-01-01',
      ['Loxley'],
    ],
    [
      'inspected since',
      'where[currentInspectedAt][greater_than_equal]=2026-03-02',
      ['Ambridge', 'Borchester', 'Felpersham'],
    ],
    ['never inspected', 'where[currentInspectedAt][exists]=false', ['Penny Hassett']],
  ])('by %s', async (_what, query, expected) => {
    expect(await namesIn(`${query}&sort=name`)).toEqual(expected)
  })

  it('is in the order of their inspections, those that were never inspected last', async () => {
    expect(await namesIn('sort=-currentInspectedAt,name')).toEqual([
      'Felpersham',
      'Ambridge',
      'Borchester',
      'Loxley',
      'Penny Hassett',
    ])
  })

  it('is the same over GraphQL', async () => {
    const { body } = await house.graphql(`{ Authorities(
      where: { gradeIn__careLeavers: { equals: outstanding }, currentInspectedAt: { greater_than_equal: "2026-01-01T00:00:00.000Z" } }
      sort: "-currentInspectedAt"
    ) { docs { name currentInspectedAt gradeIn { leaders careLeavers } } } }`)

    expect(body).toEqual({
      data: {
        Authorities: {
          docs: [
            {
              name: 'Borchester',
              currentInspectedAt: '2026-03-02T00:00:00.000Z',
              gradeIn: { leaders: 'good', careLeavers: 'outstanding' },
            },
          ],
        },
      },
    })
  })

  it('by a grade that there is none says which there are', async () => {
    const { status, body } = await house.ask('/api/authorities?where[gradeIn.leaders][equals]=splendid')

    expect([status, body.errors[0].code]).toEqual([400, 'value-not-option'])
    expect(body.errors[0].message).toContain('outstanding, good, requires-improvement, inadequate')
  })

  it('follows a report that is taken back', async () => {
    const editor = editorIn(house)
    const authority = await editor.authority({ name: 'Darrington', region: 'east-midlands' })
    const report = await editor.report(inspections.outstanding2026, { authority: authority.id })
    const query = 'where[region][equals]=east-midlands&where[gradeIn.leaders][equals]=outstanding'

    const before = await namesIn(query)
    await editor.unpublish('inspection-reports', report.id)

    expect([before, await namesIn(query)]).toEqual([['Darrington'], []])
  })

  it('cannot be steered by a grade that somebody types in', async () => {
    const editor = editorIn(house)
    const typed = { gradeIn: { leaders: 'outstanding' }, currentInspectedAt: '2030-01-01' }
    const { id } = await editor.authority({ name: 'Edgeley', region: 'north-east', ...typed })
    await editor.change('authorities', id, typed)

    const { body } = await house.ask(`/api/authorities/${id}?depth=0`)

    expect(body).toMatchObject({ currentInspectedAt: null, gradeIn: { leaders: null } })
  })
})
