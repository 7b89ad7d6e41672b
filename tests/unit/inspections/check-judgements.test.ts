import { describe, expect, test } from 'vitest'

import { checkReport } from '#src/inspections/check-report.ts'
import type { JudgementFacts, ReportFacts } from '#src/inspections/check-report.ts'

import { fosteringAgency2023, graded, regraded, trafford2026, wandsworth } from './sample-reports.ts'

const { slac2012, sif2015, sif2018, ilacs2022, ilacs2026 } = wandsworth
const faultsOf = (report: ReportFacts) => checkReport(report).faults.map(({ path, code }) => [path, code])
const warningsOf = (report: ReportFacts) => checkReport(report).warnings.map(({ path, code }) => [path, code])
const withRow = (report: ReportFacts, row: JudgementFacts) => ({
  ...report,
  judgements: [...(report.judgements ?? []), row],
})
const without = (report: ReportFacts, ...areas: string[]) => ({
  ...report,
  judgements: (report.judgements ?? []).filter(({ area }) => !areas.includes(area ?? '')),
})

describe('A judgement', () => {
  test.each([
    ['for care leavers alone, before 2023', ilacs2022, 'care-leavers'],
    ['for care and care leavers together, since 2023', ilacs2026, 'in-care-and-care-leavers'],
    ['of another framework', ilacs2022, 'leadership'],
    ['of the safeguarding board, under ILACS', ilacs2022, 'lscb'],
  ])('%s is refused', (_, report, area) => {
    expect(faultsOf(withRow(report, { area, grade: 'good' }))).toEqual([
      [`judgements.${report.judgements?.length}.area`, 'area-framework'],
    ])
  })

  test('of the whole is refused from April 2026, saying that there is none any more', () => {
    const { faults } = checkReport(withRow(trafford2026, { area: 'overall', grade: 'inadequate' }))

    expect(faults).toEqual([
      {
        path: 'judgements.4.area',
        code: 'area-framework',
        message: 'Inspections from April 2026 have no overall grade. Remove this judgement.',
      },
    ])
  })

  test('stands once', () => {
    expect(faultsOf(withRow(ilacs2022, { area: 'leaders', grade: 'good' }))).toEqual([
      ['judgements.4.area', 'area-repeated'],
    ])
  })

  test.each([
    [{ grade: 'good', noGradeReason: 'no-children-in-scope' }, 'noGradeReason', 'grade-and-reason'],
    [{ grade: null, noGradeReason: null }, 'grade', 'grade-missing'],
    [{ grade: 'adequate' }, 'grade', 'grade-unknown'],
    [{ noGradeReason: 'overall-not-reported-from-2026-04' }, 'noGradeReason', 'reason-unfit'],
  ])('has either a grade or a reason that fits: not %j', (row, field, code) => {
    const report = withRow(without(sif2015, 'adoption'), { area: 'adoption', ...row })

    expect(faultsOf(report)).toEqual([[`judgements.6.${field}`, code]])
  })

  test('may have no grade where there are no children in scope, as in the Isles of Scilly', () => {
    const rows = ['looked-after-permanence', 'adoption', 'care-leavers'].map((area) => ({
      area,
      noGradeReason: 'no-children-in-scope',
    }))
    const judgements = [
      ...graded({ overall: 'good', 'help-and-protection': 'good', leadership: 'good' }),
      ...rows,
    ]

    expect(checkReport({ ...sif2015, judgements })).toEqual({ faults: [], warnings: [] })
  })
})

describe('A full inspection', () => {
  test.each([
    ['ILACS', ilacs2022, 'overall'],
    ['a single inspection', sif2018, 'overall'],
    ["a fostering agency's", fosteringAgency2023, 'overall-experiences'],
  ])('needs its overall grade: %s', (_, report, overall) => {
    expect(faultsOf(without(report, overall))).toEqual([['judgements', 'overall-missing']])
  })

  test('has no reason that could stand for its overall grade', () => {
    const report = withRow(without(ilacs2022, 'overall'), {
      area: 'overall',
      noGradeReason: 'not-yet-inspected',
    })

    expect(faultsOf(report)).toEqual([['judgements.3.grade', 'overall-missing']])
  })

  test('that is a draft may lack what will be needed, which is a warning then', () => {
    const report = { ...withRow(without(ilacs2022, 'overall'), { area: 'leaders' }), draft: true }

    expect(faultsOf(report)).toEqual([['judgements.3.area', 'area-repeated']])
    expect(warningsOf(report)).toEqual([
      ['judgements', 'overall-missing'],
      ['judgements.3.grade', 'grade-missing'],
    ])
  })

  test('is warned of the areas that it does not mention, each by name', () => {
    const { faults, warnings } = checkReport(without(ilacs2026, 'in-care', 'care-leavers'))

    expect(faults).toEqual([])
    expect(warnings.map(({ message }) => message)).toEqual([
      'Not yet here: ‘The experiences and progress of children in care’ and ‘The experiences and progress of ' +
        'care leavers’. Add each with its grade, or with the reason why it has none.',
    ])
  })

  test('of 2009 to 2012 has two grades and no overall; its re-inspection looks at one of them', () => {
    const half = without(slac2012, 'looked-after')

    expect(warningsOf(half)).toEqual([['judgements', 'areas-missing']])
    expect(
      checkReport({ ...half, eventType: 're-inspection', parentInspection: 'slac2012' }).warnings,
    ).toEqual([])
  })
})

describe('A review of the safeguarding board', () => {
  const review = { ...sif2015, eventType: 'lscb-review' }

  test('judges the board and nothing else', () => {
    expect(checkReport({ ...review, judgements: graded({ lscb: 'good' }) })).toEqual({
      faults: [],
      warnings: [],
    })
    expect(faultsOf({ ...review, judgements: graded({ lscb: 'good', adoption: 'good' }) })).toEqual([
      ['judgements.1.area', 'area-framework'],
    ])
  })
})

describe('An overall grade under the single inspection framework', () => {
  test.each(['help-and-protection', 'looked-after-permanence', 'leadership'])(
    'is Inadequate when %s is',
    (area) => {
      expect(faultsOf(regraded(sif2018, { [area]: 'inadequate' }))).toEqual([
        ['judgements.0.grade', 'overall-too-good'],
      ])
    },
  )

  test('is not bound by adoption or care leavers', () => {
    expect(faultsOf(regraded(sif2018, { adoption: 'inadequate', 'care-leavers': 'inadequate' }))).toEqual([])
  })

  test('is not Inadequate when none of the three is', () => {
    expect(faultsOf(regraded(sif2018, { overall: 'inadequate' }))).toEqual([
      ['judgements.0.grade', 'overall-too-low'],
    ])
  })

  test('is left alone while one of the three is still to come', () => {
    const report = without(regraded(sif2018, { overall: 'inadequate' }), 'leadership')

    expect(faultsOf(report)).toEqual([])
  })
})

describe('An overall grade under ILACS', () => {
  test('may be better than an Inadequate area, as it was in Slough in 2023', () => {
    const report = regraded(ilacs2026, { leaders: 'inadequate', overall: 'requires-improvement' })

    expect(checkReport(report)).toEqual({ faults: [], warnings: [] })
  })
})

describe("A fostering agency's overall grade", () => {
  test('is Inadequate when children are not well protected', () => {
    const report = regraded(fosteringAgency2023, { 'helped-and-protected': 'inadequate' })

    expect(faultsOf(report)).toEqual([['judgements.0.grade', 'overall-too-good']])
  })

  test('may be Inadequate for another cause', () => {
    expect(faultsOf(regraded(fosteringAgency2023, { 'overall-experiences': 'inadequate' }))).toEqual([])
  })

  test('above Requires improvement with Inadequate leaders is worth a look', () => {
    const report = regraded(fosteringAgency2023, { 'leaders-and-managers': 'inadequate' })

    expect(faultsOf(report)).toEqual([])
    expect(warningsOf(report)).toEqual([['judgements', 'overall-unusual']])
  })
})
