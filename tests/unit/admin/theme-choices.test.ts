import { describe, expect, test } from 'vitest'

import { themeChoices } from '#src/admin/fields/theme-choices.ts'

const valuesOf = (choices: ReturnType<typeof themeChoices>) =>
  choices === 'any' ? choices : choices.map(({ value }) => value)

describe('The themes to choose from', () => {
  test('are those of visits for a focused visit, and none at all', () => {
    const values = valuesOf(themeChoices('focused-visit', 'front-door'))

    expect(values).toContain('front-door')
    expect(values[0]).toBe('')
  })

  test.each(['joint-inspection', null, undefined, ''])('are free text for the event type %j', (eventType) => {
    expect(themeChoices(eventType, '')).toBe('any')
  })

  test('are none for a standard inspection', () => {
    expect(themeChoices('standard-inspection', '')).toHaveLength(1)
  })

  test('keep a value that does not fit in sight, so that it can be cleared', () => {
    const choices = themeChoices('standard-inspection', 'front-door')

    expect(choices).toContainEqual({
      value: 'front-door',
      label: 'front-door (does not fit: choose another)',
    })
    expect(choices).toHaveLength(2)
  })
})
