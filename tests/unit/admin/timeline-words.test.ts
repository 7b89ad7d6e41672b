import { describe, expect, it } from 'vitest'
import { followsWords, headingOf, publishedWords } from '#src/admin/inspections/timeline-words.ts'
import { timelineFrom } from '#src/inspections/timeline.ts'
import { trafford2026, wandsworth } from '#tests/unit/inspections/sample-reports.ts'

const entryOf = (report: object) => timelineFrom([{ ...report, id: 'one', parentInspection: null }])[0]!

describe('An entry of a timeline', () => {
  it.each([
    ['an inspection', wandsworth.sif2018, 'Re-inspection: Requires improvement overall'],
    ['one without an overall grade', trafford2026, 'Standard inspection'],
    ['a visit', wandsworth.fifthVisit2017, 'Monitoring visit 5: Achieving permanence'],
    ['one of which little is known', { framework: 'jtai' }, 'Joint targeted area inspection'],
  ])('is headed by what is known of %s', (_, report, expected) => {
    expect(headingOf(entryOf(report))).toBe(expected)
  })

  it('says when it was published, unless that is all that is known', () => {
    expect(publishedWords(entryOf(wandsworth.ilacs2026))).toBe(', published 18 May 2026')
    expect(publishedWords(entryOf({ ...wandsworth.ilacs2026, startDate: null, endDate: null }))).toBe('')
  })

  it('says what it follows, with its date', () => {
    const followed = { id: 'a', title: 'Wandsworth 2015', slug: null, url: null, when: 'May 2012' }

    expect(followsWords(followed)).toBe('Wandsworth 2015 (May 2012)')
    expect(followsWords({ ...followed, title: null, when: null })).toBe('an inspection')
  })
})
