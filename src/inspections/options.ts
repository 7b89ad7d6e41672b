import { EVENT_TYPES } from './data/event-types.ts'
import { FRAMEWORKS } from './data/frameworks.ts'
import type { AreaKey } from './data/frameworks.ts'
import { GRADES, NO_GRADE_POSITIONS, NO_GRADE_REASONS } from './data/grades.ts'

export type Option<Value extends string = string> = { value: Value; label: string }

/** One label for each area key, that holds in every framework which uses the key. */
const AREA_LABELS: Record<AreaKey, string> = {
  overall: 'Overall effectiveness',
  leaders: 'The impact of leaders',
  'help-and-protection': 'Children who need help and protection',
  'in-care': 'Children in care',
  'care-leavers': 'Care leavers',
  'in-care-and-care-leavers': 'Children in care and care leavers (ILACS to 2022)',
  'looked-after-permanence': 'Children looked after and achieving permanence (SIF)',
  adoption: 'Adoption performance (SIF)',
  leadership: 'Leadership, management and governance (SIF)',
  lscb: 'Local Safeguarding Children Board (SIF)',
  safeguarding: 'Safeguarding: overall effectiveness (2009 to 2012)',
  'looked-after': 'Services for looked after children: overall effectiveness (2009 to 2012)',
  'overall-experiences': 'Overall experiences and progress (fostering agencies)',
  'helped-and-protected': 'How well children are helped and protected (fostering agencies)',
  'leaders-and-managers': 'The effectiveness of leaders and managers (fostering agencies)',
}

export const frameworkOptions = optionsOf(FRAMEWORKS)
export const eventTypeOptions = optionsOf(EVENT_TYPES)
export const areaOptions = Object.entries(AREA_LABELS).map(([value, label]) => ({
  value: value as AreaKey,
  label,
})) satisfies Option[]
export const gradeOptions = optionsOf(GRADES)
export const positionGradeOptions = optionsOf([...GRADES, ...NO_GRADE_POSITIONS])
export const noGradeReasonOptions = optionsOf(NO_GRADE_REASONS)

function optionsOf<Key extends string>(entries: readonly { key: Key; label: string }[]): Option<Key>[] {
  return entries.map(({ key, label }) => ({ value: key, label }))
}
