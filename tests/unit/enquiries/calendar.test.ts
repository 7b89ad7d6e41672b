import { describe, expect, it } from 'vitest'
import { dayInEngland, daysLater, monthsLater } from '#collections/enquiries/calendar.ts'

const day = (date: Date) => date.toISOString().slice(0, 10)

describe('One calendar month', () => {
  it.each([
    ['2026-03-02', '2026-04-02'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-01-29', '2026-02-28'],
    ['2026-10-31', '2026-11-30'],
    ['2026-12-31', '2027-01-31'],
  ])('from %s ends on %s', (from, until) => {
    expect(day(monthsLater(new Date(from), 1))).toBe(until)
  })

  it('leaves the date that it was counted from as it was', () => {
    const from = new Date('2026-01-31')

    monthsLater(from, 1)
    daysLater(from, 30)

    expect(day(from)).toBe('2026-01-31')
  })
})

describe('Several months', () => {
  it.each([
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-05-31', 36, '2029-05-31'],
  ])('from %s, %i of them end on %s', (from, months, until) => {
    expect(day(monthsLater(new Date(from), months))).toBe(until)
  })
})

describe('Thirty days', () => {
  it.each([
    ['2026-01-31', '2026-03-02'],
    ['2026-12-15', '2027-01-14'],
  ])('from %s end on %s', (from, until) => {
    expect(day(daysLater(new Date(from), 30))).toBe(until)
  })
})

describe('The day in England', () => {
  it.each([
    ['2026-06-30T22:59:59Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
    ['2026-10-25T00:30:00Z', '2026-10-25'],
  ])('at %s is %s, kept as its midnight in UTC', (moment, wanted) => {
    expect(dayInEngland(new Date(moment)).toISOString()).toBe(`${wanted}T00:00:00.000Z`)
  })
})
