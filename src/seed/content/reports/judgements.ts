import type { AreaKey, GradeKey } from '#src/inspections/frameworks.ts'
import type { Judgement } from '../types.ts'

/** A line for each area, in the order given. */
export function judgements(grades: Partial<Record<AreaKey, GradeKey>>): Judgement[] {
  return Object.entries(grades).map(([area, grade]) => ({ area: area as AreaKey, grade }))
}
