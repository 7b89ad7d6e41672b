import { describe, expect, test } from 'vitest'

import { findingsIn, summaryOf } from '#src/admin/fields/report-findings.ts'

const visit = {
  title: 'Focused visit to Trafford',
  authority: 'trafford',
  framework: 'ilacs-2023',
  eventType: 'focused-visit',
  datePrecision: 'day',
  startDate: '2025-03-04T00:00:00.000Z',
  endDate: '2025-03-05T00:00:00.000Z',
  publicationDate: '2025-04-10T00:00:00.000Z',
  judgements: 0,
}
const pathsOf = (values: object) => findingsIn({ ...values }).faults.map(({ path }) => path)

describe('A report in the form', () => {
  test('has nothing wrong with it when it is whole', () => {
    expect(findingsIn(visit)).toEqual({ faults: [], warnings: [] })
  })

  test('lacks its title, subject and framework while it is empty', () => {
    expect(pathsOf({})).toEqual(['title', 'authority', 'framework'])
  })

  test('is refused with an authority and an agency', () => {
    expect(pathsOf({ ...visit, agency: 'a-trust' })).toContain('agency')
  })

  test('is refused as a visit with a grade, at the judgement', () => {
    expect(pathsOf({ ...visit, judgements: [{ area: 'overall', grade: 'good' }] })).toEqual([
      'judgements.0.grade',
    ])
  })

  test('is refused under a framework for agencies when it is about an authority', () => {
    expect(pathsOf({ ...visit, framework: 'sccif-ifa', eventType: 'assurance-visit' })).toContain('framework')
  })
})

describe('The line above the checks', () => {
  const finding = { path: 'title', code: 'missing', message: 'Give the report a title.' }

  test.each([
    [0, 0, 'Nothing is wrong with this report: it can be published.'],
    [1, 0, '1 thing must be mended before publishing.'],
    [2, 1, '2 things must be mended before publishing. 1 thing is unusual; you may go on.'],
    [0, 2, '2 things are unusual; you may go on.'],
  ])('says of %i faults and %i warnings: %3$s', (faults, warnings, expected) => {
    const findings = { faults: Array(faults).fill(finding), warnings: Array(warnings).fill(finding) }

    expect(summaryOf(findings)).toBe(expected)
  })
})
