import { describe, expect, test } from 'vitest'

import { ageOf } from '#src/admin/age.ts'

const now = new Date('2026-11-22T12:00:00.000Z')

describe('An age', () => {
  test.each([
    ['2026-11-22T12:00:00.000Z', 'under a minute'],
    ['2026-11-22T11:59:00.000Z', '1 minute'],
    ['2026-11-22T11:01:00.000Z', '59 minutes'],
    ['2026-11-22T10:00:01.000Z', '1 hour'],
    ['2026-11-22T10:00:00.000Z', '2 hours'],
    ['2026-11-21T12:00:00.000Z', '1 day'],
    ['2026-09-24T12:00:00.000Z', '59 days'],
    ['2026-09-23T12:00:00.000Z', '2 months'],
    ['2024-11-22T12:00:00.000Z', '2 years'],
  ])('since %s is %s', (since, expected) => {
    expect(ageOf(since, now)).toBe(expected)
  })

  test('is under a minute for a clock that is a little ahead', () => {
    expect(ageOf('2026-11-22T12:00:20.000Z', now)).toBe('under a minute')
  })

  test.each([undefined, null, '', 'soon'])('has no words for %s, which is no time', (since) => {
    expect(ageOf(since, now)).toBe('')
  })
})
