import { describe, expect, test } from 'vitest'
import { versionRows, type Version } from '#src/admin/versions/version-rows.ts'

const ann = { id: 'a', name: 'Ann Example' }
const version = (id: string, more: object = {}, autosave = false): Version => ({
  id,
  updatedAt: '2026-03-05T14:32:00.000Z',
  autosave,
  version: { _status: 'draft', updatedBy: ann, ...more },
})
const states = (versions: Version[], isPublished: boolean) =>
  versionRows(versions, { isPublished }).map(({ state }) => state)

describe('The list of versions', () => {
  const history = [
    version('5', {}, true),
    version('4', { _status: 'published' }),
    version('3'),
    version('2', { _status: 'published' }),
  ]

  test('says what readers see now, and what they saw before', () => {
    expect(states(history, true)).toEqual([
      'Newest draft, saved by itself',
      'Published now',
      'Draft',
      'Published before',
    ])
  })

  test('says that readers see nothing now where the page was unpublished', () => {
    expect(states(history, false)[1]).toBe('Published before')
  })

  test('says what was in the trash', () => {
    expect(states([version('1', { deletedAt: '2026-03-05T14:00:00.000Z' })], false)).toEqual(['In the trash'])
  })

  test('says when each was saved, on the clock of England', () => {
    const [row] = versionRows([{ ...version('1'), updatedAt: '2026-07-05T14:32:00.000Z' }], {
      isPublished: true,
    })

    expect(row!.savedAt).toBe('Sunday 5 July 2026 at 15:32')
  })

  test.each([
    [ann, 'Ann Example'],
    ['an-id-that-leads-nowhere', 'Somebody who has left'],
    [null, 'The service'],
    [undefined, 'The service'],
  ])('names who saved it: %j is %s', (updatedBy, name) => {
    expect(versionRows([version('1', { updatedBy })], { isPublished: true })[0]!.savedBy).toBe(name)
  })
})
