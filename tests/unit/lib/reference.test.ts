import { describe, expect, it } from 'vitest'
import { makeReference, REFERENCE } from '#src/lib/reference.ts'

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
