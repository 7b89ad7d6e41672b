import { describe, expect, it } from 'vitest'
import { csvLine } from '#src/lib/csv.ts'

describe('A line of CSV', () => {
  it('has commas between its cells and ends as RFC 4180 says', () => {
    expect(csvLine(['Kent', 3, null, undefined, ''])).toBe('Kent,3,,,\r\n')
  })

  it.each([
    ['Bristol, City of', '"Bristol, City of"'],
    ['the “front door”', 'the “front door”'],
    ['the "front door"', '"the ""front door"""'],
    ['two\nlines', '"two\nlines"'],
    [' kept', '" kept"'],
  ])('puts quotes where they are needed: %j', (cell, expected) => {
    expect(csvLine([cell])).toBe(`${expected}\r\n`)
  })

  it.each(['=1+1', '+44', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'keeps a spreadsheet from taking a cell for a formula: %j',
    (cell) => {
      expect(csvLine([cell])).toBe(`"'${cell}"\r\n`)
    },
  )

  it('leaves numbers as they are', () => {
    expect(csvLine([-1])).toBe('-1\r\n')
  })
})
