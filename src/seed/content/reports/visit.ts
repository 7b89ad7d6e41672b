import { spellDay } from '#src/inspections/dates.ts'
import type { Day } from '#src/inspections/calendar-days.ts'
import { EVENT_TYPES, THEMES } from '#src/inspections/frameworks.ts'
import type { FrameworkKey, ThemeKey } from '#src/inspections/frameworks.ts'
import { p, richText } from '#src/lib/rich-text.ts'
import { ofstedStatistics } from '../sources.ts'
import type { SampleReport } from '../types.ts'

type Visit = {
  authority: { slug: string; name: string }
  framework: FrameworkKey
  eventType: 'focused-visit' | 'monitoring-visit'
  theme: ThemeKey
  startDate: Day
  publicationDate?: Day
  parentInspection?: string
}

/** A visit of which only what Ofsted's statistics say is known: kind, day, theme and perhaps publication. */
export function visit({ authority, ...known }: Visit): SampleReport {
  const kind = labelOf(EVENT_TYPES, known.eventType)
  const theme = labelOf(THEMES, known.theme)
  const day = spellDay(known.startDate)
  return {
    ...known,
    slug: `${authority.slug}-${known.eventType}-${known.startDate}`,
    title: `${authority.name}: ${kind.toLowerCase()}, ${day}`,
    authority: authority.slug,
    datePrecision: 'day',
    judgements: [],
    summary: richText(
      p(
        `A ${kind.toLowerCase()} to ${authority.name} that began on ${day}. Its theme: ${theme.toLowerCase()}.`,
      ),
      p('Ofsted does not grade visits, so this one left the authority’s grades as they were.'),
    ),
    recommendations: [],
    strengths: [],
    areasForImprovement: [],
    quotations: [],
    provenance: [ofstedStatistics],
  }
}

function labelOf(entries: readonly { key: string; label: string }[], key: string): string {
  return entries.find((entry) => entry.key === key)?.label ?? key
}
