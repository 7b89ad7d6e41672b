import { describe, expect, test } from 'vitest'

import { calendarDay, daysBetween, spanOf } from '#src/inspections/calendar-days.ts'
import { spellKnown, spellMonths, spellRange } from '#src/inspections/dates.ts'

describe('A range of days', () => {
  test.each([
    ['2026-03-02', '2026-03-06', '2 to 6 March 2026'],
    ['2015-11-24', '2015-12-17', '24 November to 17 December 2015'],
    ['2015-12-14', '2016-01-08', '14 December 2015 to 8 January 2016'],
    ['2023-11-23', '2023-11-23', '23 November 2023'],
    ['2017-09-04', '2017-09-08', '4 to 8 September 2017'],
  ])('from %s to %s is spelt %s', (start, end, expected) => {
    expect(spellRange(start, end)).toBe(expected)
  })

  test.each([
    ['2026-03-02', '2026-03-06', 'March 2026'],
    ['2022-11-28', '2022-12-09', 'November to December 2022'],
    ['2015-12-14', '2016-01-08', 'December 2015 to January 2016'],
  ])('from %s to %s is told by its months in a title: %s', (start, end, expected) => {
    expect(spellMonths(start, end)).toBe(expected)
  })
})

describe('A day', () => {
  test.each([
    ['day', '1 May 2012'],
    ['month', 'May 2012'],
    ['year', '2012'],
  ] as const)('known to the %s is spelt %s', (precision, expected) => {
    expect(spellKnown('2012-05-01', precision)).toBe(expected)
  })

  test.each([
    ['day', { first: '2024-02-10', last: '2024-02-10' }],
    ['month', { first: '2024-02-01', last: '2024-02-29' }],
    ['year', { first: '2024-01-01', last: '2024-12-31' }],
    ['unknown', null],
  ] as const)('known to the %s can be %j', (precision, expected) => {
    expect(spanOf('2024-02-10', precision)).toEqual(expected)
  })

  test.each([
    ['2022-11-07', '2022-11-07'],
    ['2022-11-07T00:00:00.000Z', '2022-11-07'],
    [new Date('2022-11-07T00:00:00.000Z'), '2022-11-07'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['7/11/2022', null],
    ['2022-11-07 nonsense', null],
    [new Date(NaN), null],
    [1667779200000, null],
    [undefined, null],
  ])('is read from %j as %j', (value, expected) => {
    expect(calendarDay(value)).toBe(expected)
  })

  test('is counted from another across a change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  })
})
