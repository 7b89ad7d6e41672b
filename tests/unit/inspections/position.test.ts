import { describe, expect, test } from 'vitest'

import type { ReportFacts } from '#src/inspections/check-report.ts'
import { isFullInspection, orderDateOf, overallGradeOf, positionFrom } from '#src/inspections/position.ts'

import { fosteringAgency2023, graded, trafford2026, wandsworth } from './sample-reports.ts'

const { slac2012, sif2015, fifthVisit2017, sif2018, ilacs2022, visit2023, ilacs2026 } = wandsworth
const withId = (report: ReportFacts, id = 'one') => ({ ...report, id })
const history = Object.entries(wandsworth).map(([id, report]) => withId(report, id))
const sentenceOf = (report: ReportFacts) => positionFrom('Wandsworth', [withId(report)]).positionSentence

describe('The position of an authority', () => {
  test('is that of its newest full inspection, whatever the order of its reports', () => {
    const expected = {
      currentInspection: 'ilacs2026',
      currentGrade: 'outstanding',
      gradeAsAt: '2026-03-06T00:00:00.000Z',
      currentInspectedAt: '2026-03-02T00:00:00.000Z',
      currentJudgements: [
        { area: 'leaders', grade: 'outstanding' },
        { area: 'help-and-protection', grade: 'outstanding' },
        { area: 'in-care', grade: 'outstanding' },
        { area: 'care-leavers', grade: 'outstanding' },
        { area: 'overall', grade: 'outstanding' },
      ],
      gradeIn: {
        leaders: 'outstanding',
        helpAndProtection: 'outstanding',
        inCare: 'outstanding',
        careLeavers: 'outstanding',
      },
      positionSentence:
        "Ofsted graded Wandsworth's children's services Outstanding overall, " +
        'at the short inspection of 2 to 6 March 2026. Published 18 May 2026.',
    }

    expect(positionFrom('Wandsworth', history)).toEqual(expected)
    expect(positionFrom('Wandsworth', history.toReversed())).toEqual(expected)
  })

  test.each([
    ['sif2015', 'fifthVisit2017', fifthVisit2017],
    ['ilacs2022', 'visit2023', visit2023],
  ])('stays that of %s after the later %s', (id, visitId, visit) => {
    const reports = history.filter(({ id: other }) => other === id)

    expect(positionFrom('Wandsworth', [...reports, withId(visit, visitId)]).currentInspection).toBe(id)
  })

  test('without a full inspection is not inspected, with nothing claimed of Ofsted', () => {
    expect(positionFrom('Wandsworth', [withId(visit2023)])).toEqual({
      currentInspection: null,
      currentGrade: 'not-inspected',
      gradeAsAt: null,
      currentInspectedAt: null,
      currentJudgements: [],
      gradeIn: { leaders: null, helpAndProtection: null, inCare: null, careLeavers: null },
      positionSentence: 'No full Ofsted inspection of Wandsworth is recorded here.',
    })
  })

  test('from April 2026 has no overall grade, even after one that had', () => {
    const position = positionFrom('Trafford', [withId(ilacs2022, 'old'), withId(trafford2026, 'new')])

    expect(position).toMatchObject({
      currentInspection: 'new',
      currentGrade: 'not-reported',
      gradeAsAt: '2026-06-19T00:00:00.000Z',
      positionSentence:
        "Ofsted gave Trafford's children's services no overall grade, as it no longer gives one (inspections from " +
        'April 2026); at the standard inspection of 8 to 19 June 2026 it graded the impact of leaders on social ' +
        'work practice with children and families Inadequate, the experiences and progress of children who need ' +
        'help and protection Inadequate, the experiences and progress of children in care Good and the experiences ' +
        'and progress of care leavers Requires improvement to be good. Published 10 August 2026.',
    })
    expect(position.currentJudgements).toHaveLength(4)
  })

  test('leaves out judgements that have a reason in place of a grade', () => {
    const judgements = [
      ...graded({ overall: 'good', leadership: 'good' }),
      { area: 'adoption', noGradeReason: 'no-children-in-scope' },
    ]

    const { currentJudgements } = positionFrom('Isles of Scilly', [withId({ ...sif2018, judgements })])

    expect(currentJudgements).toEqual([
      { area: 'overall', grade: 'good' },
      { area: 'leadership', grade: 'good' },
    ])
  })

  test('after a re-inspection of one half before 2013 keeps the earlier grade of the other', () => {
    const first = withId({
      ...slac2012,
      startDate: null,
      publicationDate: '2010-05-14',
      judgements: graded({ safeguarding: 'inadequate', 'looked-after': 'requires-improvement' }),
    })
    const again = withId(
      {
        ...slac2012,
        eventType: 're-inspection',
        startDate: null,
        publicationDate: '2011-10-10',
        judgements: graded({ safeguarding: 'requires-improvement' }),
      },
      'two',
    )

    const position = positionFrom('Leeds', [first, again])

    expect(position).toMatchObject({ currentInspection: 'two', currentGrade: 'not-reported' })
    expect(position.currentJudgements).toEqual([
      { area: 'safeguarding', grade: 'requires-improvement' },
      { area: 'looked-after', grade: 'requires-improvement' },
    ])
    expect(position.positionSentence).toBe(
      "Ofsted gave Leeds' children's services no single overall grade; at the re-inspection whose report was " +
        'published on 10 October 2011 it graded safeguarding Adequate (now called Requires improvement to be good). ' +
        'The grade of services for looked after children, Adequate (now called Requires improvement to be good), ' +
        'is still the one given at the inspection whose report was published on 14 May 2010.',
    )
  })
})

describe('The newest of two inspections', () => {
  const newestOf = (one: ReportFacts, two: ReportFacts) =>
    positionFrom('Wandsworth', [withId(one, '9'), withId(two, '10')]).currentInspection

  test('is the one that started later, not the one published later', () => {
    expect(newestOf({ ...ilacs2022, publicationDate: '2030-01-01' }, ilacs2026)).toBe('10')
  })

  test('is the dated one when the other has no date', () => {
    expect(newestOf(slac2012, { ...ilacs2026, startDate: null, endDate: null, publicationDate: null })).toBe(
      '9',
    )
  })

  test('that started on one day is the one published later, then the one with the higher id', () => {
    expect(newestOf({ ...ilacs2026, publicationDate: '2026-06-01' }, ilacs2026)).toBe('9')
    expect(newestOf(ilacs2026, ilacs2026)).toBe('10')
  })
})

describe('The sentence on a position', () => {
  test.each([
    [
      sif2015,
      'Inadequate overall, at the inspection of 24 November to 17 December 2015. Published 16 February 2016.',
    ],
    [
      { ...ilacs2022, endDate: null },
      'Good overall, at the standard inspection that began on 7 November 2022. Published 13 January 2023.',
    ],
    [
      { ...ilacs2022, datePrecision: 'month' },
      'Good overall, at the standard inspection in November 2022. Published 13 January 2023.',
    ],
    [
      { ...ilacs2022, datePrecision: 'year' },
      'Good overall, at the standard inspection in 2022. Published 13 January 2023.',
    ],
    [
      { ...ilacs2022, startDate: null },
      'Good overall, at the standard inspection that ended on 18 November 2022. Published 13 January 2023.',
    ],
    [
      { ...ilacs2022, datePrecision: 'unknown', endDate: null },
      'Good overall, at the standard inspection whose report was published on 13 January 2023.',
    ],
    [
      { ...ilacs2022, startDate: null, endDate: null, publicationDate: null },
      'Good overall, at the standard inspection whose date is not recorded.',
    ],
  ])('says no more of the dates than is known: %#', (report, ending) => {
    expect(sentenceOf(report)).toBe(`Ofsted graded Wandsworth's children's services ${ending}`)
  })

  test('says which services were graded', () => {
    const report = { ...sif2015, framework: 'cpi', judgements: graded({ overall: 'good' }) }

    expect(sentenceOf(report)).toMatch(/^Ofsted graded Wandsworth's child protection services Good overall/)
  })

  test('says who runs the services now, and that an authority is no more', () => {
    const bradford = { deliveredBy: 'Bradford Children and Families Trust' }

    expect(positionFrom('Bradford', [withId(ilacs2022)], bradford).positionSentence).toBe(
      "Ofsted graded Bradford's children's services Good overall, at the standard inspection of 7 to 18 November " +
        "2022. Published 13 January 2023. Bradford's children's services are run by Bradford Children and Families " +
        'Trust.',
    )
    expect(positionFrom('Cumbria', [], { isAbolished: true }).positionSentence).toBe(
      'No full Ofsted inspection of Cumbria is recorded here. Cumbria no longer exists as an authority.',
    )
  })

  test('of an agency says what its overall grade is for', () => {
    const { positionSentence } = positionFrom('Greater London Fostering', [withId(fosteringAgency2023)])

    expect(positionSentence).toBe(
      'Ofsted graded Greater London Fostering Outstanding for overall experiences and progress of children and ' +
        'young people, at the full inspection that began on 6 March 2023. Published 27 April 2023.',
    )
  })
})

describe('A report', () => {
  test.each([
    ['its start', {}, '2022-11-07T00:00:00.000Z'],
    ['else its end', { startDate: null }, '2022-11-18T00:00:00.000Z'],
    ['else its publication', { datePrecision: 'unknown', endDate: '' }, '2023-01-13T00:00:00.000Z'],
    ['else nothing', { startDate: 'soon', endDate: null, publicationDate: null }, null],
  ])('has its place in time from %s', (_, dates, expected) => {
    expect(orderDateOf({ ...ilacs2022, ...dates })).toBe(expected)
  })

  test('has the overall grade that its framework calls so, or none', () => {
    expect(overallGradeOf(ilacs2022)).toBe('good')
    expect(overallGradeOf(fosteringAgency2023)).toBe('outstanding')
    expect([slac2012, trafford2026, visit2023, {}].map(overallGradeOf)).toEqual([null, null, null, null])
  })

  test.each([
    ['short-inspection', true],
    ['re-inspection', true],
    ['lscb-review', false],
    ['focused-visit', false],
    ['unknown', false],
    [null, false],
  ])('that is a %s is a full inspection: %s', (eventType, expected) => {
    expect(isFullInspection({ eventType })).toBe(expected)
  })
})
