import { describe, expect, it } from 'vitest'
import { asReference, makeReference, REFERENCE } from '#src/lib/reference.ts'

describe('A reference', () => {
  it('can be read over the telephone: no sign can be taken for another', () => {
    const references = Array.from({ length: 500 }, makeReference)

    expect(references.filter((reference) => !REFERENCE.test(reference))).toEqual([])
    expect(references.join('')).not.toMatch(/[ILOU01]/)
  })

  it('is not given twice', () => {
    const references = Array.from({ length: 2000 }, makeReference)

    expect(new Set(references).size).toBe(2000)
  })
})

describe('A reference that somebody wrote', () => {
  it.each(['K7QF-9MPD-2XHT', 'k7qf9mpd2xht', ' K7QF 9MPD 2XHT '])('is read from “%s”', (typed) => {
    expect(asReference(typed)).toBe('K7QF-9MPD-2XHT')
  })

  it.each(['', 'K7QF-9MPD', 'K7QF-9MPD-2XHTT', 'K0QF-9MPD-2XHT', 'Jo Marsh'])('is not in “%s”', (typed) => {
    expect(asReference(typed)).toBeUndefined()
  })
})
