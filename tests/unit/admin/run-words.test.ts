import { describe, expect, it } from 'vitest'
import { isMoving, leftUnanswered, stateInWords, type RunShown } from '#src/admin/imports/run-words.ts'

const run = (more: Partial<RunShown>): RunShown => ({ id: '1', state: 'planned', ...more })

describe('An import’s page', () => {
  it.each([
    [
      run({ state: 'reading', rowsRead: 500 }),
      'The file is being read: 500 rows until now. Nothing is written.',
    ],
    [run({}), 'This is a dry run: nothing is written until you confirm it.'],
    [
      run({ state: 'confirmed', parts: 150, partsDone: 12 }),
      'Not finished: 12 of 150 authorities and agencies are written. It goes on by itself, also after a restart.',
    ],
    [
      run({ state: 'undoing', parts: 2, partsDone: 1, reason: 'The database is full.' }),
      'Not finished: 1 of 2 authorities and agencies are taken back. The database is full. It goes on by itself, also after a restart.',
    ],
    [run({ state: 'done', documentsWritten: 887 }), 'Done: 887 documents were written.'],
    [run({ state: 'failed', reason: 'The file is empty.' }), 'The file is empty.'],
  ])('says how it stands: %o', (shown, words) => {
    expect(stateInWords(shown)).toBe(words)
  })

  it('says that what nobody answered was left out', () => {
    const counts = { create: 0, change: 0, refuse: 0, leave: 0, same: 9 }

    expect([0, 1, 5].map((ask) => leftUnanswered({ ...counts, ask }))).toEqual([
      '',
      '1 row asked something that nobody answered, and that was left out. Send the file again to answer.',
      '5 rows asked something that nobody answered, and that was left out. Send the file again to answer.',
    ])
  })

  it('looks again by itself while something is under way', () => {
    const moving = (
      ['reading', 'planned', 'confirmed', 'done', 'undoing', 'undone', 'failed'] as const
    ).filter((state) => isMoving(run({ state })))

    expect(moving).toEqual(['reading', 'confirmed', 'undoing'])
  })
})
