import { describe, expect, test } from 'vitest'
import { theirSave } from '#src/admin/fields/their-save.ts'

const openedAt = '2026-03-05T14:00:00.000Z'
const newest = { updatedAt: '2026-03-05T14:32:00.000Z', updatedBy: { id: 'ann', name: 'Ann Example' } }

describe('What another saved meanwhile', () => {
  test('is told with who and when, and what follows', () => {
    expect(theirSave(newest, { openedAt, me: 'tom' })).toEqual({
      updatedAt: newest.updatedAt,
      words:
        'Ann Example saved this page (Thursday 5 March 2026, 14:32) after you opened it. What you write is not saved over it unless you say so.',
    })
  })

  test('is somebody’s whose name is not known', () => {
    const told = theirSave({ ...newest, updatedBy: 'gone' }, { openedAt, me: 'tom' })

    expect(told!.words).toMatch(/^Somebody saved/)
  })

  test.each([
    ['one saved it oneself', newest, { openedAt, me: 'ann' }],
    ['it was saved before', newest, { openedAt: '2026-03-05T15:00:00.000Z', me: 'tom' }],
    ['it is the state that is open', newest, { openedAt: newest.updatedAt, me: 'tom' }],
    ['the service saved it', { ...newest, updatedBy: null }, { openedAt, me: 'tom' }],
    ['nothing is known yet', undefined, { openedAt, me: 'tom' }],
    ['it is not saved yet', newest, { openedAt: undefined, me: 'tom' }],
  ])('is nothing where %s', (_, read, form) => {
    expect(theirSave(read, form)).toBeUndefined()
  })
})
