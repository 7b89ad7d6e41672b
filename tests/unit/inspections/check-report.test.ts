import { describe, expect, test } from 'vitest'

import { checkReport } from '#src/inspections/check-report.ts'
import type { ReportFacts } from '#src/inspections/check-report.ts'

import { fosteringAgency2023, trafford2026, wandsworth } from './sample-reports.ts'

const { sif2015, ilacs2022, ilacs2026, visit2023, fifthVisit2017 } = wandsworth
const faultsOf = (report: ReportFacts) => checkReport(report).faults.map(({ path, code }) => [path, code])
const warningsOf = (report: ReportFacts) => checkReport(report).warnings.map(({ path, code }) => [path, code])

describe('A real report', () => {
  test.each(Object.entries({ ...wandsworth, trafford2026, fosteringAgency2023 }))(
    'of %s has no fault',
    (_, report) => {
      expect(checkReport(report)).toEqual({ faults: [], warnings: [] })
    },
  )
})

describe('A report', () => {
  test('with nothing in it yet has no fault and no warning', () => {
    expect(checkReport({})).toEqual({ faults: [], warnings: [] })
  })

  test('with anything at all in it is answered, never thrown at', () => {
    const nonsense = {
      subjectKind: 'planet',
      framework: '__proto__',
      eventType: {},
      visitNumber: 'five',
      theme: 7,
      startDate: 5,
      endDate: new Date(NaN),
      publicationDate: 'soon',
      datePrecision: [],
      judgements: [null, {}, { area: 'constructor', grade: 'toString' }],
      sourceUrl: 42,
    } as unknown as ReportFacts

    const paths = checkReport(nonsense).faults.map(({ path }) => path)

    expect(paths).toEqual(
      expect.arrayContaining(['framework', 'eventType', 'visitNumber', 'startDate', 'endDate']),
    )
    expect(checkReport({ framework: 'sif', judgements: 3 as unknown as [] }).faults).toEqual([])
  })
})

describe('The framework', () => {
  test.each([
    ['of fostering agencies', 'authority', { ...fosteringAgency2023, subjectKind: 'authority' }],
    ['of authorities', 'agency', { ...ilacs2022, subjectKind: 'agency' }],
  ] as const)('%s is refused for an %s', (_framework, _subject, report) => {
    expect(faultsOf(report)).toEqual([['framework', 'framework-subject']])
  })

  test.each([
    ['sif', 'short-inspection'],
    ['ilacs-2023', 'inspection'],
    ['ilacs-2026', 'lscb-review'],
    ['jtai', 'focused-visit'],
    ['sccif-ifa', 'monitoring-visit'],
  ])('%s has no %s', (framework, eventType) => {
    expect(faultsOf({ framework, eventType })).toEqual([['eventType', 'event-type-framework']])
  })

  test('may stand with an event type that nobody knows, which is pointed out once there are grades', () => {
    const report = { ...ilacs2022, eventType: 'unknown' }

    expect(faultsOf(report)).toEqual([])
    expect(warningsOf(report)).toEqual([['eventType', 'event-type-missing']])
  })

  test.each([
    ['ilacs-2018', '2018-01-28', 'day'],
    ['ilacs-2018', '2023-01-01', 'day'],
    ['ilacs-2023', '2022-12-31', 'day'],
    ['ilacs-2023', '2026-04-01', 'day'],
    ['ilacs-2026', '2026-03-31', 'day'],
    ['ilacs-2023', '2022-12-01', 'month'],
    ['ilacs-2026', '2025-01-01', 'year'],
  ])('%s does not cover what starts %s (known to the %s)', (framework, startDate, datePrecision) => {
    const report = { framework, eventType: 'focused-visit', startDate, datePrecision }

    expect(faultsOf(report)).toEqual([['framework', 'framework-dates']])
  })

  test.each([
    ['ilacs-2018', '2022-12-31', 'day'],
    ['ilacs-2023', '2023-01-01', 'day'],
    ['ilacs-2023', '2026-03-31', 'day'],
    ['ilacs-2026', '2026-04-01', 'day'],
    ['ilacs-2018', '2018-01-01', 'month'],
    ['ilacs-2023', '2026-01-01', 'year'],
    ['ilacs-2026', '2026-01-01', 'year'],
  ])('%s may cover what starts %s (known to the %s)', (framework, startDate, datePrecision) => {
    expect(faultsOf({ framework, eventType: 'focused-visit', startDate, datePrecision })).toEqual([])
  })

  test('that was in use on the day is named when another was chosen', () => {
    const [fault] = checkReport({ ...trafford2026, framework: 'ilacs-2023' }).faults

    expect(fault?.message).toBe(
      '‘ILACS, care leavers judged separately (2023 to March 2026)’ is for what starts from 1 January 2023 ' +
        'up to 31 March 2026, and this starts on 8 June 2026. ' +
        'Choose ‘ILACS, no overall effectiveness judgement (from April 2026)’, or correct the date.',
    )
  })

  test.each(['slac', 'cpi', 'tlac'])('%s ended when the single inspection framework began', (framework) => {
    const report = { framework, eventType: 'inspection', startDate: '2020-03-02' }

    expect(faultsOf(report)).toContainEqual(['framework', 'framework-dates'])
  })

  test('cannot be newer than the publication of a report whose start is unknown', () => {
    const report = { ...trafford2026, startDate: null, endDate: null, publicationDate: '2026-02-02' }

    expect(faultsOf(report)).toEqual([['framework', 'framework-dates']])
  })

  test('of a report published long after its time is worth a look', () => {
    const report = { ...ilacs2022, startDate: null, endDate: null, publicationDate: '2024-03-01' }

    expect(faultsOf(report)).toEqual([])
    expect(warningsOf(report)).toEqual([['framework', 'publication-unusual']])
  })

  test('of 2013 went on with monitoring visits after its last inspection, but not for years', () => {
    const visitOn = (startDate: string) => ({ ...fifthVisit2017, startDate, datePrecision: 'day' })

    expect(checkReport(visitOn('2019-02-05'))).toEqual({ faults: [], warnings: [] })
    expect(warningsOf(visitOn('2023-02-05'))).toEqual([['framework', 'framework-late']])
    expect(faultsOf({ ...sif2015, startDate: '2018-06-12', endDate: null, publicationDate: null })).toEqual([
      ['framework', 'framework-dates'],
    ])
  })
})

describe('The dates', () => {
  test.each(['2022-02-30', '2022-13-01', '7 November 2022', '2022-11-07Tsoon', '20221107', ' '])(
    'refuse %j, which is no date',
    (startDate) => {
      expect(faultsOf({ ...visit2023, startDate })).toEqual([['startDate', 'not-a-date']])
    },
  )

  test('are taken with a time of day, of which only the day counts', () => {
    const startDate = '2022-11-07T00:00:00.000Z'

    expect(checkReport({ ...ilacs2022, startDate })).toEqual({ faults: [], warnings: [] })
  })

  test.each([
    [{ endDate: '2022-11-06' }, 'endDate', 'end-before-start'],
    [{ publicationDate: '2022-11-17' }, 'publicationDate', 'publication-before-end'],
    [{ endDate: null, publicationDate: '2022-11-01' }, 'publicationDate', 'publication-before-start'],
  ])('out of order, %j, are refused', (dates, path, code) => {
    expect(faultsOf({ ...ilacs2022, ...dates })).toEqual([[path, code]])
  })

  test('are compared only as far as the start is known', () => {
    const inMonth = (endDate: string) => ({
      ...ilacs2022,
      startDate: '2022-11-20',
      datePrecision: 'month',
      endDate,
    })

    expect(faultsOf(inMonth('2022-11-04'))).toEqual([])
    expect(faultsOf(inMonth('2022-10-31'))).toEqual([['endDate', 'end-before-start']])
  })

  test('refuse a start of which nothing is said to be known', () => {
    expect(faultsOf({ ...visit2023, datePrecision: 'unknown' })).toEqual([
      ['datePrecision', 'start-precision'],
    ])
  })

  test.each([
    ['2022-12-01', 13],
    ['2023-03-19', 121],
  ])('warn of a publication on %s, saying that it is %i days after the end', (publicationDate, days) => {
    const { faults, warnings } = checkReport({ ...ilacs2022, publicationDate })

    expect(faults).toEqual([])
    expect(warnings).toEqual([
      expect.objectContaining({ path: 'publicationDate', message: expect.stringContaining(`${days} days`) }),
    ])
  })

  test.each(['2022-12-02', '2023-03-18'])('let a publication on %s pass', (publicationDate) => {
    expect(warningsOf({ ...ilacs2022, publicationDate })).toEqual([])
  })

  test('warn of an inspection that takes two months', () => {
    const report = { ...ilacs2022, endDate: '2023-01-09', publicationDate: '2023-02-20' }

    expect(warningsOf(report)).toEqual([['endDate', 'long-inspection']])
  })

  test('warn when a full inspection is not published, or its grades have no date', () => {
    const undated = { startDate: null, endDate: null, publicationDate: null }

    expect(warningsOf({ ...ilacs2022, publicationDate: null })).toEqual([
      ['publicationDate', 'publication-missing'],
    ])
    expect(warningsOf({ ...ilacs2022, ...undated })).toEqual([['startDate', 'grades-undated']])
  })
})

describe('A visit', () => {
  test('is refused with a grade, naming the judgement', () => {
    const report = { ...fifthVisit2017, judgements: [{ area: 'leadership', grade: 'good' }] }

    expect(checkReport(report).faults).toEqual([
      {
        path: 'judgements.0.grade',
        code: 'visit-graded',
        message:
          'A monitoring visit has no grades: Ofsted prints none. ' +
          'Remove this judgement ‘Leadership, management and governance’.',
      },
    ])
  })

  test.each([
    'focused-visit',
    'joint-inspection',
    'assurance-visit',
    'emergency-inspection',
    'monitoring-inspection',
  ])('that is a %s has no judgements, not even one with a reason', (eventType) => {
    const judgements = [{ area: 'overall', noGradeReason: 'not-applicable-visit' }]

    expect(faultsOf({ eventType, judgements })).toEqual([['judgements.0.area', 'visit-graded']])
  })

  test.each([0, -1, 1.5, NaN, Infinity])('cannot be number %d', (visitNumber) => {
    expect(faultsOf({ ...fifthVisit2017, visitNumber })).toEqual([['visitNumber', 'visit-number']])
  })

  test.each([visit2023, ilacs2022])('other than a monitoring visit has no number', (report) => {
    expect(faultsOf({ ...report, visitNumber: 1 })).toEqual([['visitNumber', 'visit-number-misplaced']])
  })

  test('has one of the themes of visits, and only visits and joint inspections have one', () => {
    expect(faultsOf({ ...visit2023, theme: 'weather' })).toEqual([['theme', 'theme-unknown']])
    expect(faultsOf({ ...ilacs2022, theme: 'front-door' })).toEqual([['theme', 'theme-misplaced']])
    expect(faultsOf({ framework: 'jtai', eventType: 'joint-inspection', theme: 'Domestic abuse' })).toEqual(
      [],
    )
  })

  test('that monitors, like a re-inspection, should say which inspection it follows', () => {
    const orphan = { parentInspection: null }

    expect(warningsOf({ ...fifthVisit2017, ...orphan })).toEqual([['parentInspection', 'parent-missing']])
    expect(warningsOf({ ...wandsworth.sif2018, ...orphan })).toEqual([['parentInspection', 'parent-missing']])
    expect(warningsOf({ ...ilacs2026, ...orphan })).toEqual([])
  })
})

describe('The source of a report', () => {
  test.each([
    'https://files.ofsted.gov.uk/v1/file/2760524',
    'https://reports.ofsted.gov.uk/provider/44/80518',
    '',
    null,
  ])('may be %j', (sourceUrl) => {
    expect(faultsOf({ ...ilacs2022, sourceUrl })).toEqual([])
  })

  test.each([
    'http://files.ofsted.gov.uk/v1/file/1',
    'https://www.gov.uk/',
    'https://files.ofsted.gov.uk.example.org/1',
    'https://files.ofsted.gov.uk@example.org/1',
    'https://me:secret@files.ofsted.gov.uk/1',
    'https://files.ofsted.gov.uk:8443/1',
    'https://example.org/?https://files.ofsted.gov.uk/1',
    'https:\\\\files.ofsted.gov.uk\\1',
    ' https://files.ofsted.gov.uk/1',
    'javascript:alert(1)//files.ofsted.gov.uk',
    'files.ofsted.gov.uk/v1/file/1',
  ])('cannot be %j', (sourceUrl) => {
    expect(faultsOf({ ...ilacs2022, sourceUrl })).toEqual([['sourceUrl', 'source-url']])
  })
})
