import { describe, expect, it } from 'vitest'
import { statisticsFrom, type Alike } from '#src/inspections/statistics.ts'

const options = {
  regions: [
    { value: 'london', label: 'London' },
    { value: 'south-west', label: 'South West' },
  ],
  ofstedRegions: [{ value: 'london', label: 'London' }],
}
const some = (count: number, more: Partial<Alike>): Alike => ({
  count,
  region: 'london',
  ofstedRegion: 'london',
  currentGrade: 'good',
  gradeIn: {},
  ...more,
})
const countsOf = (byGrade: { grade: string; count: number }[]) =>
  Object.fromEntries(byGrade.filter(({ count }) => count > 0).map(({ grade, count }) => [grade, count]))

describe('Statistics', () => {
  const statistics = statisticsFrom(
    [
      some(3, { gradeIn: { leaders: 'outstanding', inCare: 'good' } }),
      some(2, { currentGrade: 'not-reported', gradeIn: { leaders: 'good' } }),
      some(1, { region: 'south-west', ofstedRegion: null, currentGrade: 'not-inspected' }),
    ],
    options,
  )

  it('count each authority once, those without an overall grade too', () => {
    expect(statistics.authorities).toBe(6)
    expect(countsOf(statistics.byGrade)).toEqual({ good: 3, 'not-reported': 2, 'not-inspected': 1 })
  })

  it('have a line for every grade and region, also where there is none', () => {
    expect(statistics.byGrade.map(({ label, count }) => [label, count])).toContainEqual(['Inadequate', 0])
    expect(statistics.byRegion.map(({ label, authorities }) => [label, authorities])).toEqual([
      ['London', 5],
      ['South West', 1],
    ])
  })

  it('add up where a region is not known', () => {
    expect(statistics.byOfstedRegion).toMatchObject([
      { region: 'london', authorities: 5 },
      { region: null, label: 'Not known', authorities: 1 },
    ])
  })

  it('tell by area how many have a grade and how many have none', () => {
    expect(
      statistics.byArea.map(({ area, graded, notGraded, byGrade }) => [
        area,
        graded,
        notGraded,
        countsOf(byGrade),
      ]),
    ).toEqual([
      ['overall', 3, 3, { good: 3 }],
      ['leaders', 5, 1, { outstanding: 3, good: 2 }],
      ['help-and-protection', 0, 6, {}],
      ['in-care', 3, 3, { good: 3 }],
      ['care-leavers', 0, 6, {}],
    ])
  })

  it('of nothing are nothing', () => {
    expect(statisticsFrom([], options)).toMatchObject({
      authorities: 0,
      byArea: [{ graded: 0, notGraded: 0 }, {}, {}, {}, {}],
    })
  })
})
