import { describe, expect, it } from 'vitest'
import { readListQuery } from '#src/admin/enquiries/list-query.ts'
import { viewShowing } from '#src/admin/enquiries/views.ts'
import { checkedSince, sourceViews } from '#src/admin/sources/views.ts'
import { listUrl } from '#src/admin/urls.ts'

const now = new Date('2026-08-31T15:00:00.000Z')
const views = sourceViews('authorities', { now, months: 12 })
const paramsOf = (url: string) => Object.fromEntries(new URL(url, 'http://localhost').searchParams)

describe('A list of what is to be checked', () => {
  it.each(views.filter(({ key }) => key !== 'all').map((view) => [view.key, view] as const))(
    'is known by its own address: %s',
    (key, view) => {
      const { conditions } = readListQuery(
        paramsOf(listUrl('/admin', 'authorities', view.conditions, { sort: view.sort })),
      )

      expect(viewShowing(views, conditions!)?.key).toBe(key)
    },
  )

  it('leaves out authorities that no longer exist, of which nothing is left to check', () => {
    expect(views[1]!.conditions).toContainEqual({ status: { equals: 'current' } })
  })

  it('says in its name how long is too long', () => {
    const [, one] = sourceViews('agencies', { now, months: 1 })

    expect([views[1]!.label, one!.label]).toEqual(['Not checked for 12 months', 'Not checked for a month'])
  })
})

describe('The day since which all should have been checked', () => {
  it.each([
    [12, '2025-08-31T00:00:00.000Z'],
    [6, '2026-02-28T00:00:00.000Z'],
  ])('is so many months ago: %i', (months, expected) => {
    expect(checkedSince(now, months)).toBe(expected)
  })
})
