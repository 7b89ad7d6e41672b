import { describe, expect, it } from 'vitest'
import { nearest } from '#src/lib/nearest.ts'

const names = ['name', 'currentGrade', 'currentInspectedAt', 'slug', 'id', 'region']

describe('The name that is written most nearly so', () => {
  it.each([
    ['currentgrade', 'currentGrade'],
    ['curentGrade', 'currentGrade'],
    ['currentGardes', 'currentGrade'],
    ['nmae', 'name'],
    ['slugs', 'slug'],
    ['currentInspectionAt', 'currentInspectedAt'],
  ])('%s: %s', (written, name) => {
    expect(nearest(written, names)).toBe(name)
  })

  it.each(['colour', 'x', '', 'namexx', 'currentGrade'.repeat(20)])('is none for %.20s', (written) => {
    expect(nearest(written, names)).toBeUndefined()
  })

  it('is the first of several', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat')
  })
})
