import { describe, expect, it } from 'vitest'
import { findFacts } from '#src/report-pdfs/find-facts.ts'

const front = (...lines: string[]) => [lines.join('\n')]

const bradford = front(
  'Inspection of Bradford Children and',
  'Families Trust',
  'Inspection dates: 12 to 16 January 2026',
  'Lead inspector: Ann Example, His Majesty’s Inspector',
  'Judgement Grade',
  'The impact of leaders on social work',
  'practice with children and families',
  'Good',
  'The experiences and progress of',
  'children who need help and protection',
  'Requires improvement to be',
  'good',
  'The experiences and progress of',
  'children in care',
  'Outstanding',
  'The experiences and progress of',
  'children care leavers',
  'Inadequate',
  'Overall effectiveness Requires improvement to be good',
  'Leaders have worked hard. Good practice is seen.',
)

describe('A report’s front page', () => {
  it('says who was inspected, when, by whom, and with which grades, also where a label is misprinted', () => {
    expect(findFacts(bradford)).toMatchObject({
      authorityName: 'Bradford Children and Families Trust',
      framework: 'ilacs-2023',
      eventType: 'short-inspection',
      startDate: '2026-01-12',
      endDate: '2026-01-16',
      leadInspector: 'Ann Example',
      judgements: [
        { area: 'leaders', grade: 'good' },
        { area: 'help-and-protection', grade: 'requires-improvement' },
        { area: 'in-care', grade: 'outstanding' },
        {
          area: 'care-leavers',
          grade: 'inadequate',
          printed: expect.stringContaining('children care leavers'),
        },
        { area: 'overall', grade: 'requires-improvement' },
      ],
    })
  })

  it('says when it was published, under the single framework, and there for whom', () => {
    const facts = findFacts(
      front(
        'Ambridge',
        'Inspection of services for children in need of help and protection, children looked after',
        'and care leavers',
        'Inspection date: 24 November – 17 December 2015',
        'Report published: 16 February 2016',
        'Children’s services in Ambridge are inadequate',
      ),
    )

    expect(facts).toMatchObject({
      authorityName: 'Ambridge',
      framework: 'sif',
      eventType: 'inspection',
      startDate: '2015-11-24',
      endDate: '2015-12-17',
      publicationDate: '2016-02-16',
    })
  })

  it('has no grades where it is of a visit', () => {
    const facts = findFacts(
      front(
        'Focused visit to Ambridge local authority children’s services',
        'Visit dates: 4 and 5 March 2025',
      ),
    )

    expect(facts).toMatchObject({
      authorityName: 'Ambridge',
      eventType: 'focused-visit',
      startDate: '2025-03-04',
      endDate: '2025-03-05',
      judgements: [],
    })
  })

  it.each(['30 February 2025', '7 to 31 November 2022', 'some day', ''])(
    'gives no day that there is not: %s',
    (days) => {
      const { endDate } = findFacts(front(`Inspection dates: ${days}`))

      expect(endDate).toBeUndefined()
    },
  )

  it.each(
    [[], [''], ['Judgement Grade '.repeat(500)], ['Inspection of '.repeat(5000)]].map((pages) => [pages]),
  )('of anything else says nothing, and quickly', (pages) => {
    const begun = performance.now()

    expect(findFacts(pages)).toMatchObject({ judgements: [] })
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
