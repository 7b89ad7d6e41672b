import { describe, expect, it } from 'vitest'
import { endOfDayInEngland } from '#collections/enquiries/calendar.ts'
import { answerDueAt, isOverdue, overdueFrom, requestDueAt } from '#collections/enquiries/clocks.ts'

const now = new Date('2026-11-22T12:00:00.000Z')
const past = '2026-11-22T11:59:59.000Z'
const coming = '2026-11-22T12:00:01.000Z'

describe('An enquiry', () => {
  it.each([
    ['is overdue when its time has passed and it is new', { dueAt: past, status: 'new' }, true],
    ['is overdue when nobody has answered, only acknowledged', { dueAt: past, status: 'acknowledged' }, true],
    ['is not overdue before its time', { dueAt: coming, status: 'new' }, false],
    ['is not overdue once somebody has been in contact', { dueAt: past, status: 'contacted' }, false],
    ['is not overdue while it is in work', { dueAt: past, status: 'progressing' }, false],
    ['is not overdue when it is closed', { dueAt: past, status: 'closed' }, false],
    ['is not overdue when it is spam', { dueAt: past, status: 'spam' }, false],
    ['is not overdue in quarantine', { dueAt: past, status: 'new', quarantined: true }, false],
    ['is not overdue when nothing is due', { dueAt: null, status: 'new' }, false],
    ['is not overdue when what is due is no time', { dueAt: 'soon', status: 'new' }, false],
    ['is not overdue when the list did not load its time', { status: 'new' }, false],
  ])('%s', (_, enquiry, expected) => {
    expect(isOverdue(enquiry, now)).toBe(expected)
  })
})

describe('A data-protection request', () => {
  const request = { type: 'data-protection', status: 'progressing', dueAt: past }
  const dueOn = (day: string) => ({ dataRequest: { dueAt: `${day}T00:00:00.000Z` } })

  it.each([
    ['is not overdue on its last day', { ...request, ...dueOn('2026-11-22') }, false],
    ['is overdue on the day after', { ...request, ...dueOn('2026-11-21') }, true],
    ['is overdue also where it was answered long ago', { ...request, ...dueOn('2026-11-01') }, true],
    [
      'is not overdue when it is completed',
      { ...request, dataRequest: { dueAt: '2026-11-01', completedAt: '2026-11-20' } },
      false,
    ],
    ['is not overdue when it is closed', { ...request, status: 'closed', ...dueOn('2026-11-01') }, false],
    ['has no such clock as another type', { ...request, type: 'general', ...dueOn('2026-11-01') }, false],
  ])('%s', (_, enquiry, expected) => {
    expect(isOverdue(enquiry, now)).toBe(expected)
  })

  it('that nobody answered is overdue by the clock that runs out first', () => {
    const enquiry = { ...request, status: 'new', dueAt: '2026-11-03T09:00:00.000Z', ...dueOn('2026-12-01') }

    expect(overdueFrom(enquiry)?.toISOString()).toBe('2026-11-03T09:00:00.000Z')
  })
})

describe('The end of a day in England', () => {
  it.each([
    ['2026-01-15', '2026-01-16T00:00:00.000Z'],
    ['2026-07-15', '2026-07-15T23:00:00.000Z'],
    ['2026-03-28', '2026-03-29T00:00:00.000Z'],
    ['2026-03-29', '2026-03-29T23:00:00.000Z'],
    ['2026-10-24', '2026-10-24T23:00:00.000Z'],
    ['2026-10-25', '2026-10-26T00:00:00.000Z'],
    ['2028-02-29', '2028-03-01T00:00:00.000Z'],
  ])('%s is %s', (day, end) => {
    expect(endOfDayInEngland(new Date(day)).toISOString()).toBe(end)
  })
})

describe('An answer', () => {
  const arrivedAt = new Date('2026-11-20T09:00:00.000Z')
  const settings = { serviceLevels: [{ type: 'press', hours: 4 }], standardServiceHours: 72 }

  it.each([
    ['press', settings, '2026-11-20T13:00:00.000Z'],
    ['general', settings, '2026-11-23T09:00:00.000Z'],
    ['general', {}, '2026-11-22T09:00:00.000Z'],
  ])('to %s is due as soon as the settings say', (type, levels, due) => {
    expect(answerDueAt(type, arrivedAt, levels).toISOString()).toBe(due)
  })
})

describe('The clock of a request', () => {
  it.each([
    ['access', '2026-01-31', '2026-02-28'],
    ['access', '2028-01-31', '2028-02-29'],
    [null, '2026-12-31', '2027-01-31'],
    ['complaint', '2026-01-31', '2026-03-02'],
    ['complaint', '2028-01-31', '2028-03-01'],
  ])('for %s received on %s ends on %s', (kind, received, due) => {
    expect(requestDueAt(kind, new Date(received)).toISOString().slice(0, 10)).toBe(due)
  })
})
