import { describe, expect, it } from 'vitest'
import { dueWords } from '#src/admin/enquiries/due-words.ts'
import { readListQuery } from '#src/admin/enquiries/list-query.ts'
import { asView, worthRemembering } from '#src/admin/enquiries/remembered-view.ts'
import { detailsOf } from '#src/admin/enquiries/thread-words.ts'
import { viewShowing, viewsFor } from '#src/admin/enquiries/views.ts'
import { listUrl, type Condition } from '#src/admin/urls.ts'

const now = new Date('2026-11-22T12:00:00.000Z')
const views = viewsFor({ id: 'me', now })

/** As the page gets them: name by name. */
const paramsOf = (url: string) => Object.fromEntries(new URL(url, 'http://localhost').searchParams)

describe('A list of enquiries', () => {
  it.each(views.map((view) => [view.key, view] as const))('is known by its own address: %s', (_, view) => {
    const query = readListQuery(
      paramsOf(listUrl('/admin', 'enquiries', view.conditions, { sort: view.sort })),
    )

    expect(query).toMatchObject({ isBare: false, isSearched: false })
    expect(viewShowing(views, query.conditions!)?.key).toBe(view.key)
  })

  it('is the same when it is looked at again an hour later', () => {
    const later = viewsFor({ id: 'me', now: new Date('2026-11-22T13:00:00.000Z') })
    const overdue = views.find(({ key }) => key === 'overdue')!

    expect(viewShowing(later, overdue.conditions)?.key).toBe('overdue')
  })

  it('is another for somebody else, or with one condition more', () => {
    const mine = views.find(({ key }) => key === 'mine')!.conditions

    expect(viewShowing(viewsFor({ id: 'you', now }), mine)).toBeUndefined()
    expect(viewShowing(views, [...mine, { type: { equals: 'press' } }])).toBeUndefined()
  })

  it('is not asked for by an address without a query', () => {
    expect(readListQuery({})).toEqual({ isBare: true, isSearched: false, conditions: [] })
    expect(readListQuery({ sort: '-createdAt' }).isBare).toBe(false)
    expect(readListQuery({ search: 'Jo' }).isSearched).toBe(true)
  })

  it('with alternatives is not taken for one of those to choose from', () => {
    const params = { 'where[or][0][status][equals]': 'new', 'where[or][1][status][equals]': 'closed' }

    expect(readListQuery(params).conditions).toBeUndefined()
  })
})

describe('A filter', () => {
  const fields = new Set(['status', 'type', 'createdAt'])

  it('stays: a list to choose from by its name, so that it is up to date', () => {
    const overdue = views.find(({ key }) => key === 'overdue')!

    const kept = worthRemembering(overdue.conditions, views, fields)

    expect(kept).toEqual({ view: 'overdue' })
    const later = viewsFor({ id: 'me', now: new Date('2026-12-01T00:00:00.000Z') })
    expect(asView(kept!, later)?.conditions).toEqual([
      { overdueFrom: { less_than: '2026-12-01T00:00:00.000Z' } },
    ])
  })

  it('stays: one of somebody’s own, as it is', () => {
    const conditions: Condition[] = [{ type: { equals: 'press' } }, { status: { not_equals: 'closed' } }]

    const kept = worthRemembering(conditions, views, fields)

    expect(asView(kept!, views)?.conditions).toEqual(conditions)
  })

  it('by what an enquirer wrote is not kept: it may name somebody whose enquiry is erased', () => {
    const conditions: Condition[] = [
      { type: { equals: 'press' } },
      { email: { equals: 'jo@family.example' } },
    ]

    expect(worthRemembering(conditions, views, fields)).toBeUndefined()
    expect(worthRemembering(undefined, views, fields)).toBeUndefined()
  })

  it('is forgotten where its list is gone', () => {
    expect(asView({ view: 'of-long-ago' }, views)).toBeUndefined()
  })
})

describe('The clock in words', () => {
  it.each([
    [{ status: 'new', dueAt: '2026-11-20T12:00:00.000Z' }, 'Overdue by 2 days'],
    [{ status: 'acknowledged', dueAt: '2026-11-22T10:30:00.000Z' }, 'Overdue by 1 hour'],
    [{ status: 'new', dueAt: '2026-11-22T15:00:00.000Z' }, 'Due in 3 hours'],
    [{ status: 'new', dueAt: '2026-11-24T11:59:00.000Z' }, 'Due in 47 hours'],
    [{ status: 'new', dueAt: '2026-11-25T12:00:00.000Z' }, 'Due in 3 days'],
    [{ status: 'contacted', dueAt: '2026-11-20T12:00:00.000Z' }, 'No answer due'],
  ])('of %j: %s', (enquiry, words) => {
    expect(dueWords(enquiry, now)).toBe(words)
  })
})

describe('An entry of the thread', () => {
  it('says who did it, or how often a mail was tried and when it is next', () => {
    const mail = {
      id: 'm',
      state: 'waiting',
      attempts: 2,
      nextAttemptAt: '2026-03-05T14:32:00.000Z',
    } as const

    expect(detailsOf({ by: 'Ann' })).toBe(', by Ann')
    expect(detailsOf({ by: null, mail })).toBe(', tried 2 times, next attempt Thursday 5 March 2026 at 14:32')
    expect(detailsOf({ by: null, mail: { ...mail, state: 'sent', attempts: 1, nextAttemptAt: null } })).toBe(
      '',
    )
  })
})
