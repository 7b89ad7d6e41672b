import { describe, expect, it } from 'vitest'
import { gradesIn } from '#src/inspections/grades-in.ts'

describe('The grade in an area', () => {
  it('is that of the judgement', () => {
    expect(gradesIn([{ area: 'care-leavers', grade: 'good' }]).careLeavers).toBe('good')
  })

  it('of children in care is the joint one before 2023, as in Ofsted’s lists, and no grade for care leavers', () => {
    expect(gradesIn([{ area: 'in-care-and-care-leavers', grade: 'inadequate' }])).toMatchObject({
      inCare: 'inadequate',
      careLeavers: null,
    })
  })

  it('is none where an older framework judged it under another name', () => {
    expect(gradesIn([{ area: 'leadership', grade: 'good' }]).leaders).toBeNull()
  })
})
