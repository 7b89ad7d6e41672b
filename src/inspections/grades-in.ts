import type { AreaKey, GradeKey } from './frameworks.ts'

/**
 * The areas that Ofsted's lists of current grades have a column for, beside the overall grade. Of inspections before 2023
 * "children in care" holds the joint grade for children in care and care leavers, as it does in Ofsted's lists; what
 * older frameworks judged under other names is in no column.
 */
export const LISTED_AREAS = [
  { name: 'leaders', label: 'The impact of leaders', areas: ['leaders'] },
  {
    name: 'helpAndProtection',
    label: 'Children who need help and protection',
    areas: ['help-and-protection'],
  },
  { name: 'inCare', label: 'Children in care', areas: ['in-care', 'in-care-and-care-leavers'] },
  { name: 'careLeavers', label: 'Care leavers', areas: ['care-leavers'] },
] as const satisfies readonly { name: string; label: string; areas: readonly AreaKey[] }[]

export type ListedArea = (typeof LISTED_AREAS)[number]['name']
export type GradesIn = Record<ListedArea, GradeKey | null>

type AreaGrades = readonly { area: string; grade: GradeKey }[]

/** The grade in each of these areas; null where none was given. */
export const gradesIn = (judgements: AreaGrades): GradesIn =>
  Object.fromEntries(
    LISTED_AREAS.map(({ name, areas }) => [name, gradeOfFirst(areas, judgements)]),
  ) as GradesIn

export const NO_GRADES_IN: GradesIn = gradesIn([])

function gradeOfFirst(areas: readonly string[], judgements: AreaGrades): GradeKey | null {
  for (const area of areas) {
    const found = judgements.find((judgement) => judgement.area === area)
    if (found) return found.grade
  }
  return null
}
