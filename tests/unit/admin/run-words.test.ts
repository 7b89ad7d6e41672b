import { describe, expect, it } from 'vitest'
import { isMoving, stateInWords, type RunShown } from '#src/admin/imports/run-words.ts'

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
    [run({ state: 'done', documentsWritten: 887 }), 'Done: 887 documents were written.'],
    [run({ state: 'failed', reason: 'The file is empty.' }), 'The file is empty.'],
  ])('says how it stands: %o', (shown, words) => {
    expect(stateInWords(shown)).toBe(words)
  })

  it('looks again by itself while something is under way', () => {
    const moving = (
      ['reading', 'planned', 'confirmed', 'done', 'undoing', 'undone', 'failed'] as const
    ).filter((state) => isMoving(run({ state })))

    expect(moving).toEqual(['reading', 'confirmed', 'undoing'])
  })
})
