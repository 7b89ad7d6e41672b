import { isBlank } from './calendar-days.ts'
import { fault, labelsOf, quoted, warning } from './findings.ts'
import type { Finding } from './findings.ts'
import { themesOf } from './frameworks.ts'
import type { ReadReport, ReportFacts } from './report-facts.ts'

/** What only visits have (number, theme), and what follows an earlier inspection. */
export function checkVisit(report: ReportFacts, read: ReadReport): Finding[] {
  return [...checkVisitNumber(report, read), ...checkTheme(report, read), ...checkParent(report, read)]
}

function checkVisitNumber({ visitNumber }: ReportFacts, { eventType }: ReadReport): Finding[] {
  if (isBlank(visitNumber)) return []
  if (eventType && !eventType.hasVisitNumber) {
    const message = `Only monitoring visits are numbered, and this is ${quoted(eventType.label)}. Clear the number.`
    return [fault('visitNumber', 'visit-number-misplaced', message)]
  }
  if (Number.isSafeInteger(visitNumber) && Number(visitNumber) >= 1) return []
  return [
    fault('visitNumber', 'visit-number', 'Give the visit a whole number from 1, like 5 for the fifth visit.'),
  ]
}

function checkTheme({ theme }: ReportFacts, { eventType }: ReadReport): Finding[] {
  const themes = themesOf(eventType?.key)
  if (isBlank(theme) || themes === 'any' || themes.some(({ key }) => key === theme)) return []
  if (!themes.length && eventType) {
    const message = `${quoted(eventType.label)} has no theme: only visits and joint inspections have one. Clear it.`
    return [fault('theme', 'theme-misplaced', message)]
  }
  const labels = labelsOf(themes, 'or')
  return [
    fault(
      'theme',
      'theme-unknown',
      `${quoted(String(theme))} is not a theme of Ofsted's visits. Choose ${labels}.`,
    ),
  ]
}

function checkParent({ parentInspection }: ReportFacts, { eventType }: ReadReport): Finding[] {
  const followsOne = eventType?.key === 'monitoring-visit' || eventType?.key === 're-inspection'
  if (!followsOne || !isBlank(parentInspection)) return []
  const message = `A ${eventType.label.toLowerCase()} follows an earlier inspection. Choose that inspection if it is here.`
  return [warning('parentInspection', 'parent-missing', message)]
}
