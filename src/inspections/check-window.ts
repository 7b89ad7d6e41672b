import { daysBetween } from './calendar-days.ts'
import type { Day } from './calendar-days.ts'
import { spellDay, spellKnown } from './dates.ts'
import { fault, labelsOf, quoted, warning } from './findings.ts'
import type { Finding } from './findings.ts'
import { FRAMEWORKS } from './frameworks.ts'
import type { EventType, Framework } from './frameworks.ts'
import type { ReadReport } from './report-facts.ts'

/** Ofsted's lists match publications to inspections that started up to this long before. */
const PUBLISHED_WITHIN_DAYS = 250
/** Monitoring went on after the single inspection framework ended, but hardly longer than this. */
const SIF_MONITORING_DAYS = 730

/** The start lies within the days on which the framework was in use, as far as the start is known. */
export function checkWindow(read: ReadReport): Finding[] {
  const { framework, eventType, start } = read
  if (!framework) return []
  const window = windowOf(framework, eventType)
  // Without a start the inspection had at least begun by its first later date.
  const first = start?.first
  const last = start?.last ?? read.end ?? read.published
  if (isOutside(window, first, last)) {
    const when = start ? `starts ${spellStart(start)}` : `was over by ${spellDay(last ?? '')}`
    const others = FRAMEWORKS.filter((other) => isCandidate(other, framework, eventType, start && last))
    const choice = others.length ? labelsOf(others, 'or') : 'another framework'
    const message =
      `${quoted(framework.label)} is for what starts ${spellWindow(window)}, and this ${when}. ` +
      `Choose ${choice}, or correct the date.`
    return [fault('framework', 'framework-dates', message)]
  }
  return start ? checkLateMonitoring(framework, start.first) : checkPublished(framework, read)
}

type Window = { from?: Day; to?: Day; before?: Day }

function windowOf(framework: Framework, eventType: EventType | undefined): Window {
  // Inadequate authorities were monitored under the SIF after its last inspection.
  const mayOutlast = framework.key === 'sif' && (!eventType || eventType.key === 'monitoring-visit')
  return {
    from: framework.inspectionsFrom,
    to: mayOutlast ? undefined : framework.inspectionsTo,
    before: framework.replacedOn,
  }
}

function isOutside({ from, to, before }: Window, first: Day | undefined, last: Day | null): boolean {
  if (from && last && last < from) return true
  return (
    first !== undefined && ((to !== undefined && first > to) || (before !== undefined && first >= before))
  )
}

function isCandidate(
  other: Framework,
  framework: Framework,
  eventType: EventType | undefined,
  day: Day | null,
): boolean {
  if (!day || other.key === framework.key || !other.inspectionsFrom) return false
  return other.subject === framework.subject && !isOutside(windowOf(other, eventType), day, day)
}

function checkLateMonitoring(framework: Framework, start: Day): Finding[] {
  if (framework.key !== 'sif' || !framework.inspectionsTo) return []
  if (daysBetween(framework.inspectionsTo, start) <= SIF_MONITORING_DAYS) return []
  const message =
    `The last inspection under ${quoted(framework.label)} started on ${spellDay(framework.inspectionsTo)}. ` +
    'A visit this long after is likely to belong to ILACS: check the framework.'
  return [warning('framework', 'framework-late', message)]
}

/** With no start, a publication far from the framework's time still shows a mistake. */
function checkPublished(framework: Framework, { eventType, published }: ReadReport): Finding[] {
  if (!published || !eventType?.fullInspection) return []
  const [seenFrom, seenTo] = framework.publishedRangeInData ?? []
  const to = framework.inspectionsTo
  const isEarly = seenFrom !== undefined && published < seenFrom
  const isLate = seenTo ? published > seenTo : to && daysBetween(to, published) > PUBLISHED_WITHIN_DAYS
  if (!isEarly && !isLate) return []
  const message =
    `Reports under ${quoted(framework.label)} were not published as ${isEarly ? 'early' : 'late'} ` +
    `as ${spellDay(published)}, as far as we know. Check the framework and the date.`
  return [warning('framework', 'publication-unusual', message)]
}

function spellStart(start: NonNullable<ReadReport['start']>): string {
  return `${start.precision === 'day' ? 'on' : 'in'} ${spellKnown(start.day, start.precision)}`
}

function spellWindow({ from, to, before }: Window): string {
  const end = to ? `up to ${spellDay(to)}` : before ? `before ${spellDay(before)}` : ''
  return [from && `from ${spellDay(from)}`, end].filter(Boolean).join(' ')
}
