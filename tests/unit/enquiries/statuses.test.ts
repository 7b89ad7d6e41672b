import { describe, expect, it } from 'vitest'
import { stageOf } from '#collections/enquiries/stages.ts'
import { statuses, whyNot } from '#collections/enquiries/statuses.ts'

describe('An enquiry', () => {
  const all = statuses.map(({ value }) => value)
  const refused = all.flatMap((from) => all.flatMap((to) => (whyNot(from, to) ? [`${from} → ${to}`] : [])))

  it('may go anywhere but back to waiting for an answer while somebody is in contact', () => {
    expect(refused).toEqual([
      'contacted → new',
      'contacted → acknowledged',
      'progressing → new',
      'progressing → acknowledged',
    ])
  })

  it('is told why it may not, and what to choose', () => {
    expect(whyNot('contacted', 'new')).toMatch(/cannot be new again\. Choose Contacted, Progressing/)
  })
})

describe('The stage', () => {
  it.each([
    ['new', false, 'open'],
    ['progressing', null, 'open'],
    ['new', true, 'quarantined'],
    ['spam', true, 'over'],
    ['spam', false, 'over'],
    ['closed', false, 'over'],
  ] as const)('of what is %s, and quarantined: %s, is %s', (status, quarantined, stage) => {
    expect(stageOf({ status, quarantined })).toBe(stage)
  })
})
