import { isBlank } from './calendar-days.ts'
import { fault, labelsOf, quoted, warning } from './findings.ts'
import type { Finding } from './findings.ts'
import { eventTypeOf, EVENT_TYPES, frameworkOf, FRAMEWORKS } from './frameworks.ts'
import type { ReadReport, ReportFacts } from './report-facts.ts'

/** Framework, event type and subject fit each other. */
export function checkKind(report: ReportFacts, read: ReadReport): Finding[] {
  return [...checkFramework(report), ...checkEventType(report, read)]
}

function checkFramework({ framework: key, subjectKind }: ReportFacts): Finding[] {
  if (isBlank(key)) return []
  const framework = frameworkOf(key)
  if (!framework) {
    return [
      fault(
        'framework',
        'framework-unknown',
        `There is no framework ${quoted(String(key))}. ${choose(FRAMEWORKS)}`,
      ),
    ]
  }
  if (!subjectKind || framework.subject === subjectKind) return []
  const whose = { authority: 'a local authority', agency: 'a fostering agency' }
  const fitting = FRAMEWORKS.filter(({ subject }) => subject === subjectKind)
  return [
    fault(
      'framework',
      'framework-subject',
      `${quoted(framework.label)} is for reports about ${whose[framework.subject]}, and this one is about ` +
        `${whose[subjectKind]}. ${choose(fitting)}`,
    ),
  ]
}

function checkEventType(
  { eventType: key }: ReportFacts,
  { framework, eventType, judgements }: ReadReport,
): Finding[] {
  if (!isBlank(key) && key !== 'unknown' && !eventTypeOf(key)) {
    const fitting = EVENT_TYPES.filter((type) => !framework || fits(type.frameworks, framework.key))
    return [
      fault(
        'eventType',
        'event-type-unknown',
        `There is no event type ${quoted(String(key))}. ${choose(fitting)}`,
      ),
    ]
  }
  if (!eventType) {
    const hint =
      'Without an event type these grades do not count as the current position. Choose one if you know it.'
    return judgements.length ? [warning('eventType', 'event-type-missing', hint)] : []
  }
  if (!framework || eventType.frameworks.includes(framework.key)) return []
  const fitting = EVENT_TYPES.filter((type) => fits(type.frameworks, framework.key))
  return [
    fault(
      'eventType',
      'event-type-framework',
      `${quoted(framework.label)} has no ${quoted(eventType.label)}. ${choose(fitting)}`,
    ),
  ]
}

function fits(frameworks: readonly string[], key: string): boolean {
  return frameworks.includes(key)
}

function choose(entries: readonly { label: string }[]): string {
  return `Choose ${labelsOf(entries, 'or')}.`
}
