import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import {
  authorityRows,
  inspectionRows,
  isOfstedDataThere,
  keepOfstedData,
} from '#tests/support/ofsted-data.ts'

type Count = { grade: string; label: string; count: number }
type Place = { label: string; authorities: number; byGrade: Count[] }

const statisticsOf = async (house: House) => (await house.ask('/api/statistics')).body
const countsOf = (byGrade: Count[]) =>
  Object.fromEntries(byGrade.filter(({ count }) => count > 0).map(({ label, count }) => [label, count]))

/** Skipped where Ofsted's data do not lie beside the project. */
describe.runIf(isOfstedDataThere)('The statistics of all that Ofsted has published', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
    await keepOfstedData(house.payload)
  })
  afterAll(() => house.close())

  /** Each authority's newest inspection, found here as one would by hand. */
  const newest = () => {
    const dateOf = (row: Record<string, string>) => row.start_date || row.end_date || row.publication_date!
    const rows = inspectionRows().toSorted((one, other) => dateOf(one).localeCompare(dateOf(other)))
    return new Map(rows.map((row) => [row.gss_code!, row]))
  }
  const tally = (labels: (string | undefined)[]) => {
    const counts: Record<string, number> = {}
    for (const label of labels) if (label) counts[label] = (counts[label] ?? 0) + 1
    return counts
  }

  it('agree with its own totals', async () => {
    const { authorities, byGrade, byArea } = await statisticsOf(house)

    expect(authorities).toBe(153)
    expect(countsOf(byGrade)).toEqual({
      Outstanding: 46,
      Good: 61,
      'Requires improvement to be good': 24,
      Inadequate: 11,
      'No overall grade reported': 11,
    })
    expect(countsOf(byArea[1].byGrade)).toEqual({
      Outstanding: 60,
      Good: 58,
      'Requires improvement to be good': 27,
      Inadequate: 8,
    })
  })

  it.each([
    ['overall', 'overall_effectiveness'],
    ['leaders', 'impact_of_leaders'],
    ['help-and-protection', 'help_and_protection'],
    ['in-care', 'in_care'],
    ['care-leavers', 'care_leavers'],
  ])('agree with its lists in each area: %s', async (area, column) => {
    const { byArea } = await statisticsOf(house)
    const found = byArea.find((each: { area: string }) => each.area === area)

    const expected = tally([...newest().values()].map((row) => row[column]))
    expect(countsOf(found.byGrade)).toEqual(expected)
    expect(found.graded + found.notGraded).toBe(153)
  })

  it.each([
    ['byRegion', 'region'],
    ['byOfstedRegion', 'ofsted_region'],
  ])('agree with its lists in each region: %s', async (name, column) => {
    const places = (await statisticsOf(house))[name] as Place[]

    const grades = newest()
    const rows = authorityRows()
    const graded = places.map(({ label, authorities, byGrade }) => [
      label.toLowerCase(),
      authorities,
      countsOf(byGrade.filter(({ grade }) => grade !== 'not-reported')),
    ])
    const expected = places.map(({ label }) => {
      const those = rows.filter((row) => row[column]!.toLowerCase() === label.toLowerCase())
      return [
        label.toLowerCase(),
        those.length,
        tally(those.map(({ gss_code }) => grades.get(gss_code!)!.overall_effectiveness)),
      ]
    })
    expect(graded).toEqual(expected)
  })

  it.each([
    ['currentGrade', 'not-reported', 'overall', undefined],
    ['gradeIn.leaders', 'inadequate', 'leaders', 'inadequate'],
    ['gradeIn.inCare', 'good', 'in-care', 'good'],
    ['gradeIn.careLeavers', 'outstanding', 'care-leavers', 'outstanding'],
  ])('are the lengths of the lists that they count: %s %s', async (field, value, area, grade) => {
    const { byArea } = await statisticsOf(house)
    const found = byArea.find((each: { area: string }) => each.area === area)
    const counted = grade ? found.byGrade.find((each: Count) => each.grade === grade).count : found.notGraded

    const { body } = await house.ask(`/api/authorities?where[${field}][equals]=${value}&limit=1&depth=0`)

    expect(body.totalDocs).toBe(counted)
  })
})
