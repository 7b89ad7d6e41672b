import { EVENT_TYPES, THEMES } from './data/event-types.ts'
import type { EventType } from './data/event-types.ts'
import { FRAMEWORKS } from './data/frameworks.ts'
import type { Area, Framework } from './data/frameworks.ts'
import { GRADES, NO_GRADE_POSITIONS } from './data/grades.ts'

export * from './data/event-types.ts'
export * from './data/frameworks.ts'
export * from './data/grades.ts'
export * from './options.ts'

type Key = string | null | undefined

export function frameworkOf(key: Key): Framework | undefined {
  return FRAMEWORKS.find((framework) => framework.key === key)
}

/** An unknown or empty event type gives undefined: Ofsted's lists do not always say which it was. */
export function eventTypeOf(key: Key): EventType | undefined {
  return EVENT_TYPES.find((eventType) => eventType.key === key)
}

/**
 * The judgement areas that a report prints, in the printed order; `[]` for visits, and where the two do not fit.
 * With no event type, all that the framework has. An ordinary SIF inspection may carry `lscb` as well
 * (`separateReview`): its front page prints both, though the review of the board is a report of its own.
 */
export function areasOf(frameworkKey: Key, eventTypeKey: Key): readonly Area[] {
  const framework = frameworkOf(frameworkKey)
  if (!framework) return []
  const eventType = eventTypeOf(eventTypeKey)
  if (!eventType) return framework.judgements
  if (!eventType.graded || !eventType.frameworks.includes(framework.key)) return []
  const only = eventType.judgements
  return only ? framework.judgements.filter((area) => only.includes(area.key)) : framework.judgements
}

/** The label as that framework prints it; the key itself when the framework has no such area. */
export function labelOfArea(frameworkKey: Key, areaKey: string): string {
  return frameworkOf(frameworkKey)?.judgements.find((area) => area.key === areaKey)?.label ?? areaKey
}

/** The label of a grade or a position; what a SLAC report printed as "Adequate" says so. */
export function labelOfGrade(gradeKey: string, frameworkKey?: Key): string {
  const grade = GRADES.find(({ key }) => key === gradeKey)
  if (!grade) return NO_GRADE_POSITIONS.find(({ key }) => key === gradeKey)?.label ?? gradeKey
  if (frameworkKey !== 'slac' || !('slacEraLabel' in grade)) return grade.label
  return `${grade.slacEraLabel} (now called ${grade.label})`
}

/** A grade in the very words that the framework's reports printed. */
export function gradeAsPrinted(gradeKey: string, frameworkKey: Key): string {
  const grade = GRADES.find(({ key }) => key === gradeKey)
  if (!grade) return gradeKey
  if (frameworkKey === 'slac' && 'slacEraLabel' in grade) return grade.slacEraLabel
  return frameworkKey === 'sif' && 'sifLabel' in grade ? grade.sifLabel : grade.label
}

/** A theme in Ofsted's words; of what is no key of its lists, the words that were written. */
export function labelOfTheme(theme: string): string {
  return THEMES.find(({ key }) => key === theme)?.label ?? theme
}

/**
 * The themes that reports of this event type may have: a list, `[]` for none, or `'any'` text. Joint
 * inspections take any, since each round is about something new; so may a report whose event type is unknown.
 */
export function themesOf(eventTypeKey: Key): readonly { key: string; label: string }[] | 'any' {
  const eventType = eventTypeOf(eventTypeKey)
  if (!eventType || eventType.themes === 'any') return 'any'
  return eventType.themes === 'listed' ? THEMES : []
}
