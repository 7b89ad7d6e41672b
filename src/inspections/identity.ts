import { readReport } from './report-facts.ts'
import type { ReportFacts } from './report-facts.ts'

/**
 * What makes a report the only one of its kind: subject, event type and first known date, like
 * `authority:42:standard-inspection:2022-11-07`. Undefined until all three are known, so that drafts and
 * undated visits never collide. A start known to the month counts as that month; one known only to the
 * year is too vague (an authority has several visits in a year) and leaves it to the end or the publication.
 *
 * Pass `judgements` too: two SLAC re-inspections of one authority were published on one day, one for each of
 * the two overalls, and only what they judged tells them apart.
 */
export function identityOf(report: ReportFacts & { subjectId?: string | null }): string | undefined {
  const { subjectKind, subjectId } = report
  const { eventType, framework, judgements, start, end, published } = readReport(report)
  const date =
    start?.precision === 'day'
      ? start.day
      : start?.precision === 'month'
        ? start.day.slice(0, 7)
        : (end ?? published)
  if (!subjectKind || !subjectId || !eventType || !date) return undefined
  const parts = [subjectKind, subjectId, eventType.key, date]
  const [only, another] = judgements
  const isHalf = framework?.key === 'slac' && eventType.key === 're-inspection' && only?.area && !another
  return [...parts, ...(isHalf ? [only.area] : [])].join(':')
}
