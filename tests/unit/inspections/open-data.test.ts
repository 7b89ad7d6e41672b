import { describe, expect, it } from 'vitest'
import { COLUMNS, openReportFrom, rowOf, type KeptReport } from '#src/inspections/open-data.ts'
import { wandsworth } from './sample-reports.ts'

const kept = (report: object): KeptReport => ({
  id: 'one',
  authority: {
    name: 'Wandsworth',
    gssCode: 'E09000032',
    ofstedUrn: '80518',
    region: 'london',
    regionLabel: 'London',
    ofstedRegion: 'london',
    ofstedRegionLabel: 'London',
  },
  agency: null,
  follows: null,
  ...report,
})
const cellsOf = (report: object) => {
  const row = rowOf(openReportFrom(kept(report)))
  return Object.fromEntries(COLUMNS.map(({ label }, at) => [label, row[at]]))
}

describe('A report in the open data', () => {
  it('has its days as days, and of a beginning no more than is known', () => {
    expect(openReportFrom(kept(wandsworth.ilacs2026))).toMatchObject({
      startDate: '2026-03-02',
      endDate: '2026-03-06',
      publicationDate: '2026-05-18',
    })
    expect(openReportFrom(kept(wandsworth.slac2012)).startDate).toBe('2012-05')
    expect(openReportFrom(kept({ ...wandsworth.slac2012, datePrecision: 'unknown' })).startDate).toBeNull()
  })
})

describe('The table', () => {
  it('has a column for each area by the name that Ofsted’s lists give it today', () => {
    expect(cellsOf(wandsworth.ilacs2026)).toMatchObject({
      'Local authority area code': 'E09000032',
      'Local authority name': 'Wandsworth',
      'Ofsted region': 'London',
      'Inspection type': 'Short inspection',
      'Inspection date': '2026-03-02',
      'Overall effectiveness': 'Outstanding',
      'The impact of leaders on social work practice with children and families': 'Outstanding',
      'The experiences and progress of children in care and care leavers': null,
      'Adoption performance': null,
    })
  })

  it('has no heading twice', () => {
    const labels = COLUMNS.map(({ label }) => label)

    expect(new Set(labels).size).toBe(labels.length)
  })

  it('says the reason where a report prints an area without a grade', () => {
    const judgements = [{ area: 'adoption', noGradeReason: 'no-children-in-scope' }]

    expect(cellsOf({ ...wandsworth.sif2015, judgements })['Adoption performance']).toBe(
      'No children in scope',
    )
  })

  it('says of a visit its number and its theme', () => {
    expect(cellsOf(wandsworth.fifthVisit2017)).toMatchObject({
      'Visit number': 5,
      'Visit theme': 'Achieving permanence',
      'Overall effectiveness': null,
    })
  })
})
