import { daysBetween, type Day } from '../../inspections/calendar-days.ts'
import { eventTypeOf } from '../../inspections/frameworks.ts'
import type { Facts } from '../statements/said.ts'

/** Ofsted's own reports were published so many days after their inspections had begun. */
const PUBLISHED_AFTER = { min: 14, max: 250 }
/** Two lists may print days a little apart for one publication. */
const APART_DAYS = 14

export type Sameness = 'same' | 'likely' | 'near' | 'other'

/**
 * Whether two statements about one authority speak of the same inspection: they begin on one day, or are published on
 * one day. `likely`: one tells the beginning and the other the publication, and they go together as far as dates can
 * say; whether they do is then asked of the grades, and of how many there are. `near`: their days differ by so little
 * that one of them may be wrong, which is for an editor to say.
 */
export function sameness(one: Facts, other: Facts): Sameness {
  if (!fit(one, other)) return 'other'
  const [start, otherStart] = [dayOf(one, 'startDate'), dayOf(other, 'startDate')]
  if (start && start === otherStart) return 'same'
  const [published, otherPublished] = [dayOf(one, 'publicationDate'), dayOf(other, 'publicationDate')]
  if (published && published === otherPublished) return 'same'
  if (start && otherStart) return Math.abs(daysBetween(start, otherStart)) <= APART_DAYS ? 'near' : 'other'
  const begun = start ?? otherStart
  const told = start ? otherPublished : published
  if (begun && told && isBetween(daysBetween(begun, told), PUBLISHED_AFTER)) return 'likely'
  const isNear = published && otherPublished && Math.abs(daysBetween(published, otherPublished)) <= APART_DAYS
  return isNear ? 'near' : 'other'
}

/** Visits are not inspections; frameworks and their re-inspections are told apart; ILACS inspections have two kinds. */
function fit(one: Facts, other: Facts): boolean {
  const [framework, otherFramework] = [family(one), family(other)]
  if (framework && otherFramework && framework !== otherFramework) return false
  const [type, otherType] = [eventTypeOf(one.eventType as string), eventTypeOf(other.eventType as string)]
  const areTwo = framework === 'slac' && type?.key === 're-inspection' && otherType?.key === 're-inspection'
  if (areTwo && !shareAnArea(one, other)) return false
  if (!type || !otherType) return !isVisit(one) && !isVisit(other)
  if (type.key === otherType.key) return true
  return framework === 'ilacs' && type.fullInspection && otherType.fullInspection
}

/** Of one whose kind is not told: it has grades, so it is no visit. */
const isVisit = (facts: Facts) => eventTypeOf(facts.eventType as string)?.graded === false

export const family = ({ framework }: Facts): string =>
  String(framework ?? '').replace(/^ilacs-\d{4}$/, 'ilacs')

export const gradesOf = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([name]) => name.startsWith('judgements.'))
      .map(([name, grade]) => [
        name === 'judgements.in-care-and-care-leavers' ? 'judgements.in-care' : name,
        grade,
      ]),
  )

/** Grades of the same areas, and all the same. */
export function areGradesEqual(one: Facts, other: Facts): boolean {
  const [grades, others] = [gradesOf(one), gradesOf(other)]
  const areas = Object.keys(grades).filter((area) => area in others)
  return areas.length > 0 && areas.every((area) => grades[area] === others[area])
}

function shareAnArea(one: Facts, other: Facts): boolean {
  const others = gradesOf(other)
  return Object.keys(gradesOf(one)).some((area) => area in others)
}

const dayOf = (facts: Facts, name: string) => facts[name] as Day | undefined
const isBetween = (days: number, { min, max }: { min: number; max: number }) => days >= min && days <= max
