import type { CollectionBeforeValidateHook } from 'payload'
import { describe, expect, it } from 'vitest'
import { normalise } from '#collections/shared/normalise.ts'

const day = { name: 'day', type: 'date', custom: { calendarDay: true } }
const flattenedFields = [
  day,
  { name: 'at', type: 'date' },
  { name: 'code', type: 'text', unique: true },
  { name: 'words', type: 'text' },
  { name: 'tags', type: 'text', hasMany: true },
  { name: 'rows', type: 'array', flattenedFields: [day] },
  { name: 'group', type: 'group', flattenedFields: [day] },
]
const collection = { slug: 'things', flattenedFields }
const normalised = (data: object) =>
  normalise({ data, collection, req: {} } as unknown as Parameters<CollectionBeforeValidateHook>[0])

describe('What is saved', () => {
  it.each([
    ['a day as midnight UTC', { day: '2026-03-02T23:30:00-05:00' }, { day: '2026-03-02T00:00:00.000Z' }],
    ['a Date as its day', { day: new Date('2026-03-02T12:00:00Z') }, { day: '2026-03-02T00:00:00.000Z' }],
    ['a moment as ISO in UTC', { at: '2026-03-02T12:30:00+01:00' }, { at: '2026-03-02T11:30:00.000Z' }],
    ['an emptied date as none', { day: '', at: null }, { day: null, at: null }],
    ['an emptied unique text as none', { code: '' }, { code: null }],
    ['an emptied ordinary text as it is', { words: '' }, { words: '' }],
    ['an emptied list as a list', { tags: null, rows: null }, { tags: [], rows: [] }],
    [
      'the days of rows and groups',
      { rows: [{ day: '2026-03-02' }], group: { day: '2026-03-02' } },
      { rows: [{ day: '2026-03-02T00:00:00.000Z' }], group: { day: '2026-03-02T00:00:00.000Z' } },
    ],
    ['what was not sent as not sent', {}, {}],
    ['rows that are none as they are', { rows: [null, 7], group: 'x' }, { rows: [null, 7], group: 'x' }],
  ])('has %s', (_, data, expected) => {
    expect(normalised(data)).toEqual(expected)
  })

  it.each(['2026-02-30', '2026-03-02Tnoon', 'soon', 20260302, ['2026-03-02'], new Date(NaN), {}])(
    'has no day that is %s',
    (value) => {
      expect(() => normalised({ rows: [{ day: value }] })).toThrow(
        expect.objectContaining({
          data: expect.objectContaining({
            errors: [expect.objectContaining({ path: 'rows.0.day', code: 'not-a-date' })],
          }),
        }),
      )
    },
  )
})
