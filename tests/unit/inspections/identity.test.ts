import { describe, expect, test } from 'vitest'

import { identityOf } from '#src/inspections/identity.ts'

import { graded, wandsworth } from './sample-reports.ts'

const report = { ...wandsworth.ilacs2022, subjectId: '42' }

describe('The identity of a report', () => {
  test('is its subject, event type and first known date', () => {
    expect(identityOf(report)).toBe('authority:42:standard-inspection:2022-11-07')
  })

  test.each([
    [{ startDate: '2022-11-07T00:00:00.000Z' }, '2022-11-07'],
    [{ datePrecision: 'month' }, '2022-11'],
    [{ startDate: null }, '2022-11-18'],
    [{ datePrecision: 'unknown', endDate: null }, '2023-01-13'],
    [{ datePrecision: 'year', endDate: null }, '2023-01-13'],
  ])('with %j has the date %s', (dates, expected) => {
    expect(identityOf({ ...report, ...dates })).toBe(`authority:42:standard-inspection:${expected}`)
  })

  test.each([
    { subjectKind: null },
    { subjectId: undefined },
    { eventType: null },
    { eventType: 'unknown' },
    { startDate: null, endDate: null, publicationDate: null },
    { startDate: '2017-01-01', datePrecision: 'year', endDate: null, publicationDate: null },
  ])('is not there with %j, so that it cannot collide', (missing) => {
    expect(identityOf({ ...report, ...missing })).toBeUndefined()
  })

  test('differs between an inspection and the review of the board on the same days', () => {
    const inspection = { ...wandsworth.sif2015, subjectId: '42' }

    expect(identityOf(inspection)).not.toBe(identityOf({ ...inspection, eventType: 'lscb-review' }))
  })

  test('differs between re-inspections of the two halves before 2013, which Cornwall had on one day', () => {
    const half = (area: string) => ({
      ...wandsworth.slac2012,
      subjectId: '7',
      eventType: 're-inspection',
      startDate: null,
      publicationDate: '2011-02-25',
      judgements: graded({ [area]: 'inadequate' }),
    })

    expect(identityOf(half('safeguarding'))).toBe('authority:7:re-inspection:2011-02-25:safeguarding')
    expect(identityOf(half('looked-after'))).toBe('authority:7:re-inspection:2011-02-25:looked-after')
  })
})
