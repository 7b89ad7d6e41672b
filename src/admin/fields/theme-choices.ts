import { themesOf } from '#src/inspections/frameworks.ts'

export type ThemeChoice = { value: string; label: string }

/**
 * What a report's theme may be: choices to select from, the empty one first, or `'any'` text. A value that is there
 * but not among them stays visible, so that it can be seen and put right.
 */
export function themeChoices(eventType: string | null | undefined, value: string): ThemeChoice[] | 'any' {
  const themes = themesOf(eventType)
  if (themes === 'any') return 'any'
  const choices = themes.map(({ key, label }) => ({ value: key, label }))
  const isMisplaced = value !== '' && !choices.some((choice) => choice.value === value)
  return [
    { value: '', label: themes.length > 0 ? 'No theme' : 'None: such a report has no theme' },
    ...choices,
    ...(isMisplaced ? [{ value, label: `${value} (does not fit: choose another)` }] : []),
  ]
}
