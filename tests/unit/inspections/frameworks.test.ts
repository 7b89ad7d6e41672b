import { describe, expect, test } from 'vitest'

import {
  areaOptions,
  areasOf,
  EVENT_TYPES,
  eventTypeOf,
  eventTypeOptions,
  frameworkOf,
  FRAMEWORKS,
  frameworkOptions,
  gradeOptions,
  labelOfArea,
  labelOfGrade,
  noGradeReasonOptions,
  positionGradeOptions,
  themesOf,
} from '#src/inspections/frameworks.ts'

const keysOf = (entries: readonly { key: string }[]) => entries.map(({ key }) => key)
const valuesOf = (options: readonly { value: string }[]) => options.map(({ value }) => value)

describe('The judgement areas of a report', () => {
  test.each([
    ['slac', 'inspection', ['safeguarding', 'looked-after']],
    [
      'ilacs-2018',
      'standard-inspection',
      ['leaders', 'help-and-protection', 'in-care-and-care-leavers', 'overall'],
    ],
    [
      'ilacs-2023',
      'short-inspection',
      ['leaders', 'help-and-protection', 'in-care', 'care-leavers', 'overall'],
    ],
    ['ilacs-2026', 'short-inspection', ['leaders', 'help-and-protection', 'in-care', 'care-leavers']],
    ['sif', 'lscb-review', ['lscb']],
    ['ilacs-2023', 'focused-visit', []],
    ['sccif-ifa', 'assurance-visit', []],
    ['jtai', 'joint-inspection', []],
    ['sif', 'short-inspection', []],
    ['no-such-framework', 'inspection', []],
  ])('under %s with a %s are %j', (framework, eventType, areas) => {
    expect(keysOf(areasOf(framework, eventType))).toEqual(areas)
  })

  test('of an ordinary SIF inspection may include the review of the safeguarding board', () => {
    expect(keysOf(areasOf('sif', 'inspection'))).toContain('lscb')
  })

  test('are all of the framework when the event type is not known', () => {
    expect(areasOf('ilacs-2018', null)).toHaveLength(4)
  })
})

describe('A lookup', () => {
  test.each(['', null, undefined, '__proto__', 'constructor', 'unknown'])('finds nothing for %j', (key) => {
    expect([frameworkOf(key), eventTypeOf(key)]).toEqual([undefined, undefined])
  })

  test('labels an area as its framework prints it', () => {
    expect(labelOfArea('sif', 'care-leavers')).toBe('Experiences and progress of care leavers')
    expect(labelOfArea('ilacs-2023', 'care-leavers')).toBe('The experiences and progress of care leavers')
  })

  test('labels what was printed as Adequate before 2013 with both names', () => {
    expect(labelOfGrade('requires-improvement')).toBe('Requires improvement to be good')
    expect(labelOfGrade('requires-improvement', 'slac')).toBe(
      'Adequate (now called Requires improvement to be good)',
    )
    expect(labelOfGrade('good', 'slac')).toBe('Good')
    expect(labelOfGrade('not-reported')).toBe('No overall grade reported')
  })

  test('gives visits a list of themes, joint inspections any, and inspections none', () => {
    expect(themesOf('monitoring-visit')).toHaveLength(6)
    expect(themesOf('joint-inspection')).toBe('any')
    expect(themesOf(null)).toBe('any')
    expect(themesOf('short-inspection')).toEqual([])
  })
})

describe('The options of a select field', () => {
  test('offer each area once', () => {
    const areas = new Set(FRAMEWORKS.flatMap(({ judgements }) => keysOf(judgements)))

    expect(valuesOf(areaOptions).toSorted()).toEqual([...areas].toSorted())
  })

  test('have values and labels of their own', () => {
    const lists = [
      frameworkOptions,
      eventTypeOptions,
      areaOptions,
      positionGradeOptions,
      noGradeReasonOptions,
    ]

    for (const options of lists) {
      expect(new Set(valuesOf(options)).size).toBe(options.length)
      expect(new Set(options.map(({ label }) => label)).size).toBe(options.length)
    }
  })

  test('offer four grades, and two more for a position', () => {
    expect(valuesOf(gradeOptions)).toEqual(['outstanding', 'good', 'requires-improvement', 'inadequate'])
    expect(valuesOf(positionGradeOptions).slice(4)).toEqual(['not-reported', 'not-inspected'])
  })
})

describe('The data', () => {
  test('name an overall judgement that the framework has, or none', () => {
    const broken = FRAMEWORKS.filter(
      ({ overallJudgement, judgements }) =>
        overallJudgement && !keysOf(judgements).includes(overallJudgement),
    )

    expect(broken).toEqual([])
  })

  test('give every framework an event type', () => {
    const used = new Set<string>(EVENT_TYPES.flatMap(({ frameworks }) => [...frameworks]))

    expect(keysOf(FRAMEWORKS).filter((key) => !used.has(key))).toEqual([])
  })
})
