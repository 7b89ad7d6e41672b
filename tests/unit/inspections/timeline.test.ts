import { describe, expect, test } from 'vitest'
import type { ReportFacts } from '#src/inspections/check-report.ts'
import { timelineFrom, type TimelineReport } from '#src/inspections/timeline.ts'
import { graded, trafford2026, wandsworth } from './sample-reports.ts'

const { slac2012, sif2015, fifthVisit2017, sif2018, ilacs2022, visit2023, ilacs2026 } = wandsworth
const named = ({ parentInspection: _, ...report }: ReportFacts, id: string): TimelineReport => ({
  ...report,
  id,
  title: `The ${id}`,
})
/** What each follows is left for the rules to find. */
const history = Object.entries(wandsworth).map(([id, report]) => named(report, id))
const idsIn = (reports: TimelineReport[]) => timelineFrom(reports).map(({ id }) => id)
const followedBy = (report: TimelineReport, others: TimelineReport[], parents: TimelineReport[] = []) =>
  timelineFrom([...others, report], parents).find(({ id }) => id === report.id)!.follows?.id

describe('A timeline', () => {
  test('has the newest first, whatever the order in which its reports come', () => {
    const expected = [
      'ilacs2026',
      'visit2023',
      'ilacs2022',
      'sif2018',
      'fifthVisit2017',
      'sif2015',
      'slac2012',
    ]

    expect(idsIn(history)).toEqual(expected)
    expect(idsIn(history.toReversed())).toEqual(expected)
  })

  test('has those without a date last', () => {
    const undated = named({ framework: 'sif', eventType: 'monitoring-visit', visitNumber: 1 }, 'undated')

    expect(idsIn([undated, ...history]).at(-1)).toBe('undated')
  })

  test('says of each what kind it is, when it was and which of them counts now', () => {
    const told = timelineFrom(history).map(({ id, kind, when, isCurrent }) => [id, kind, when, isCurrent])

    expect(told).toEqual([
      ['ilacs2026', 'inspection', '2 to 6 March 2026', true],
      ['visit2023', 'visit', '23 November 2023', false],
      ['ilacs2022', 'inspection', '7 to 18 November 2022', false],
      ['sif2018', 're-inspection', '8 to 31 May 2018', false],
      ['fifthVisit2017', 'visit', 'September 2017', false],
      ['sif2015', 'inspection', '24 November to 17 December 2015', false],
      ['slac2012', 'inspection', 'May 2012', false],
    ])
  })

  test('says of a visit its number and its theme, and no grade', () => {
    const [visit] = timelineFrom([named(fifthVisit2017, 'visit')])

    expect(visit).toMatchObject({
      eventTypeLabel: 'Monitoring visit',
      visitNumber: 5,
      themeLabel: 'Achieving permanence',
      overallGrade: null,
      judgements: [],
    })
  })

  test.each([
    [{ startDate: null, endDate: '2022-11-18' }, 'ended 18 November 2022'],
    [{ startDate: null, endDate: null }, 'published 13 January 2023'],
    [{ startDate: null, endDate: null, publicationDate: null }, null],
    [{ datePrecision: 'year' }, '2022'],
  ])('says no more of a date than is known: %#', (dates, expected) => {
    expect(timelineFrom([named({ ...ilacs2022, ...dates }, 'one')])[0]!.when).toBe(expected)
  })
})

describe('The grades of an entry', () => {
  const judgementsOf = (report: ReportFacts) =>
    timelineFrom([named(report, 'one')])[0]!.judgements.map(({ label, gradeLabel, noGradeLabel }) => [
      label,
      gradeLabel ?? noGradeLabel,
    ])

  test('are in the order and the words of the front page, whatever the order in which they were entered', () => {
    const report = { ...sif2018, judgements: sif2018.judgements!.toReversed() }

    expect(judgementsOf(report)).toEqual([
      ['Overall effectiveness', 'Requires improvement'],
      ['Children who need help and protection', 'Requires improvement'],
      ['Children looked after and achieving permanence', 'Requires improvement'],
      ['Adoption performance', 'Requires improvement'],
      ['Experiences and progress of care leavers', 'Good'],
      ['Leadership, management and governance', 'Requires improvement'],
    ])
  })

  test('before 2013 are called Adequate, and today Requires improvement to be good', () => {
    const judgements = graded({ safeguarding: 'requires-improvement', 'looked-after': 'good' })

    expect(judgementsOf({ ...slac2012, judgements })).toEqual([
      ['Safeguarding: overall effectiveness', 'Adequate'],
      ['Services for looked after children: overall effectiveness', 'Good'],
    ])
    expect(judgementsOf(trafford2026)).toContainEqual([
      'The experiences and progress of care leavers',
      'Requires improvement to be good',
    ])
  })

  test('from April 2026 have no overall one', () => {
    const [entry] = timelineFrom([named(trafford2026, 'one')])

    expect(entry).toMatchObject({ overallGrade: null, overallGradeLabel: null })
    expect(entry!.judgements).toHaveLength(4)
  })

  test('that were not given say why', () => {
    const judgements = [{ area: 'adoption', noGradeReason: 'no-children-in-scope' }]

    expect(judgementsOf({ ...sif2018, judgements })).toEqual([
      ['Adoption performance', 'No children in scope'],
    ])
  })
})

describe('What a visit follows', () => {
  const [first, second] = [named(sif2015, 'first'), named(ilacs2022, 'second')]

  test('is the newest full inspection before it', () => {
    expect(followedBy(named(fifthVisit2017, 'visit'), [first, second])).toBe('first')
    expect(followedBy(named(visit2023, 'visit'), [first, second])).toBe('second')
  })

  test('is what editors said, where they did', () => {
    expect(followedBy({ ...named(visit2023, 'visit'), parentInspection: 'first' }, [first, second])).toBe(
      'first',
    )
  })

  test('may be an inspection of an authority that was there before', () => {
    const elsewhere = named(sif2015, 'elsewhere')
    const visit = { ...named(visit2023, 'visit'), parentInspection: 'elsewhere' }

    expect(followedBy(visit, [second], [elsewhere])).toBe('elsewhere')
  })

  test('is found by the rule where what editors said is not to be seen', () => {
    expect(followedBy({ ...named(visit2023, 'visit'), parentInspection: 'hidden' }, [second])).toBe('second')
  })

  test.each([
    ['nothing was before it', named(fifthVisit2017, 'visit'), [second]],
    [
      'it has no date',
      named({ ...visit2023, startDate: null, endDate: null, publicationDate: null }, 'visit'),
      [first],
    ],
    ['only another visit was before it', named(visit2023, 'visit'), [named(fifthVisit2017, 'other')]],
  ])('is nothing where %s', (_, visit, others) => {
    expect(followedBy(visit, others)).toBeUndefined()
  })

  test('is not made up for inspections and joint inspections', () => {
    const joint = named(
      { framework: 'jtai', eventType: 'joint-inspection', startDate: '2024-01-08' },
      'joint',
    )

    expect(followedBy(named(ilacs2026, 'newest'), [first, second])).toBeUndefined()
    expect(followedBy(joint, [first, second])).toBeUndefined()
  })
})

describe('What a re-inspection follows', () => {
  test('is the newest inspection before it under the same framework', () => {
    const between = named({ ...ilacs2022, startDate: '2018-01-29', endDate: null }, 'between')

    expect(followedBy(named(sif2018, 'again'), [named(sif2015, 'first'), between])).toBe('first')
  })
})
