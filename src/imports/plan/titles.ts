import { eventTypeOf } from '../../inspections/frameworks.ts'
import { FRAMEWORKS } from '../../inspections/frameworks.ts'
import type { Facts } from '../statements/said.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A report's title: "Wandsworth: short inspection, March 2026". */
export function titleOf(subject: string, facts: Facts): string {
  const first = (facts.startDate ?? facts.endDate) as string | undefined
  const last = (facts.endDate ?? facts.startDate) as string | undefined
  const when = first ? range(first, last!) : `published ${month(facts.publicationDate as string)}`
  return `${subject}: ${whatOf(facts)}, ${when}`
}

function whatOf({ framework, eventType }: Facts): string {
  const kind = (eventTypeOf(eventType as string)?.label ?? 'Inspection').toLowerCase()
  if (eventType === 'lscb-review') return 'review of the Local Safeguarding Children Board'
  if (framework === 'sif') return `${kind} under the single framework`
  const known = FRAMEWORKS.find(({ key }) => key === framework)
  if (!['slac', 'cpi', 'tlac'].includes(String(framework)) || !known) return kind
  const about = known.name.replace(/ inspection$/i, '').toLowerCase()
  return `${kind} of ${about === 'child protection' ? about : about.replace('targeted looked', 'looked')}`
}

function range(first: string, last: string): string {
  if (first.slice(0, 7) === last.slice(0, 7)) return month(first)
  const isOneYear = first.slice(0, 4) === last.slice(0, 4)
  return `${isOneYear ? MONTHS[Number(first.slice(5, 7)) - 1] : month(first)} to ${month(last)}`
}

const month = (day: string) => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
