import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, isWritten, saidAgain, type DocMarks } from '#src/imports/plan/compare.ts'
import type { Facts } from '#src/imports/statements/said.ts'

const mark = (value: string, asAt = '2024-03-31') => ({ value, asAt, source: 'a file' })
const kinds = (asked: Parameters<typeof compare>[0]) => compare(asked).map(({ kind }) => kind)

describe('What a file says of a field', () => {
  it.each([
    ['fills it where nothing is', { kept: {}, said: { theme: 'a' }, asAt: '2025' }, ['fill']],
    [
      'is nothing new where it is that already',
      { kept: { theme: 'a' }, said: { theme: 'a' }, asAt: '2025' },
      [],
    ],
    [
      'corrects what an earlier file said',
      { kept: { theme: 'a' }, said: { theme: 'b' }, marks: { theme: mark('a') }, asAt: '2025-03-31' },
      ['correct'],
    ],
    [
      'gives way to what a later file said',
      { kept: { theme: 'a' }, said: { theme: 'b' }, marks: { theme: mark('a') }, asAt: '2023-03-31' },
      ['older'],
    ],
    [
      'is asked about where somebody wrote it',
      { kept: { theme: 'a' }, said: { theme: 'b' }, asAt: '2025' },
      ['ask'],
    ],
    [
      'is asked about where somebody changed or emptied it since',
      { kept: {}, said: { theme: 'b' }, marks: { theme: mark('a') }, asAt: '2025-03-31' },
      ['ask'],
    ],
    [
      'is not asked about again where he knew it when he changed it',
      { kept: { theme: 'c' }, said: { theme: 'a' }, marks: { theme: mark('a') }, asAt: '2025-03-31' },
      [],
    ],
  ])('%s', (_, asked, expected) => {
    expect(kinds(asked)).toEqual(expected)
  })

  it('adds to lists, and takes nothing out of them', () => {
    const changes = compare({
      kept: { alternativeNames: ['A', 'B'] },
      said: { alternativeNames: ['B', 'C'] },
      asAt: '2025',
    })

    expect(changes).toMatchObject([{ kind: 'fill', becomes: ['A', 'B', 'C'] }])
  })
})

const value = fc.constantFrom('a', 'b', 'c')
const day = fc.constantFrom('2023-03-31', '2024-03-31', '2025-03-31')
const step = fc.oneof(
  fc.record({ by: fc.constant('file' as const), value, asAt: day }),
  fc.record({ by: fc.constant('hand' as const), value }),
)

/** What a field comes to by any sequence of files and of writing by hand. */
function lived(steps: { by: 'file' | 'hand'; value: string; asAt?: string }[]) {
  const kept: Facts = {}
  let marks: DocMarks = {}
  let byHand: string | undefined
  for (const each of steps) {
    if (each.by === 'hand') {
      kept.theme = each.value
      // Where he writes what the file had said, it is the file’s again.
      byHand = marks.theme?.value === each.value ? undefined : each.value
      continue
    }
    const [change] = compare({ kept, said: { theme: each.value }, marks, asAt: each.asAt! })
    marks = saidAgain(marks, { theme: each.value }, each.asAt!)
    if (!change || !isWritten(change)) continue
    kept.theme = change.becomes
    marks.theme = { value: change.becomes, asAt: each.asAt!, source: 'a file' }
  }
  return { kept, marks, byHand }
}

describe('Whatever files come, and whatever is written by hand in between', () => {
  it('what was written by hand stands until somebody writes something else', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { kept, byHand } = lived(steps)
        fc.pre(byHand !== undefined)
        expect(kept.theme).toBe(byHand)
      }),
    )
  })

  it('the last file changes nothing when it comes once more', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), value, day, (steps, last, asAt) => {
        const file = { by: 'file' as const, value: last, asAt }
        const [once, twice] = [lived([...steps, file]), lived([...steps, file, file])]
        expect(twice).toEqual(once)
      }),
    )
  })

  it('without hands, the latest file has its say, in whatever order they come', () => {
    const files = fc.uniqueArray(fc.record({ by: fc.constant('file' as const), value, asAt: day }), {
      selector: ({ asAt }) => asAt,
      minLength: 1,
    })
    fc.assert(
      fc.property(files, (steps) => {
        const latest = steps.toSorted((one, other) => (one.asAt < other.asAt ? 1 : -1))[0]!
        expect(lived(steps).kept.theme).toBe(latest.value)
      }),
    )
  })
})
