import type { Day } from '../../inspections/calendar-days.ts'
import { checkReport } from '../../inspections/check-report.ts'
import {
  eventTypeOf,
  EVENT_TYPES,
  frameworkOf,
  THEMES,
  type FrameworkKey,
} from '../../inspections/frameworks.ts'
import { FRAMEWORKS_PRINTED, GROUP_FACTS } from '../data/printed.ts'
import { plainWords } from '../table/columns.ts'
import type { Cells } from './cells.ts'
import { factsToReport } from './report-facts.ts'
import type { Facts, Statement } from './said.ts'
import { isNotYetInspected, short } from './values.ts'

type Dates = { start?: Day; end?: Day; published?: Day }

/** The inspections that a row tells of: one, or in a wide sheet one for each of its groups. */
export function reportsIn(cells: Cells, subjectKind: 'authority' | 'agency'): Statement[] {
  return cells.groups.flatMap((group) => {
    const facts = factsIn(cells, group, subjectKind)
    return facts ? [{ kind: 'report' as const, facts }] : []
  })
}

function factsIn(cells: Cells, group: string, subjectKind: 'authority' | 'agency'): Facts | undefined {
  if (
    ['startDate', 'publicationDate'].some((field) =>
      isNotYetInspected(cells.cell(field as 'startDate', group)),
    )
  )
    return undefined
  const faultsBefore = cells.faults.length
  const dates: Dates = {
    start: cells.day('startDate', group),
    end: cells.day('endDate', group),
    published: cells.day('publicationDate', group),
  }
  const grades = cells.grades(group)
  const isDated = Boolean(dates.start ?? dates.end ?? dates.published)
  if (!isDated && grades.size === 0) return undefined
  if (cells.faults.length > faultsBefore) return undefined
  if (!isDated) {
    cells.faults.push('There are grades, but no date of the inspection.')
    return undefined
  }
  const eventType = GROUP_FACTS[group]?.eventType ?? eventTypeIn(cells, group)
  const framework =
    GROUP_FACTS[group]?.framework ?? frameworkIn(cells, { dates, grades, subjectKind, eventType })
  if (!framework) return undefined
  const facts: Facts = { framework, ...judgementsIn(grades, framework) }
  set(facts, 'eventType', eventType)
  set(facts, 'startDate', dates.start)
  set(facts, 'endDate', dates.end)
  set(facts, 'publicationDate', dates.published)
  set(facts, 'theme', themeIn(cells, group))
  if (group === '') {
    set(facts, 'leadInspector', cells.text('leadInspector')?.slice(0, 200))
    set(facts, 'visitNumber', cells.number('visitNumber', { min: 1, max: 100 }))
    set(facts, 'pages', cells.number('pages', { min: 1, max: 2000 }))
    set(facts, 'sourceUrl', cells.text('reportUrl'))
  }
  cells.faults.push(...faultsOf(facts, subjectKind))
  return facts
}

function set(facts: Facts, name: string, value: string | number | undefined): void {
  if (value !== undefined) facts[name] = value
}

/** What Ofsted's framework does not allow is not taken; that something is not said yet is no fault. */
function faultsOf(facts: Facts, subjectKind: 'authority' | 'agency'): string[] {
  const report = factsToReport(facts)
  const { faults } = checkReport({ ...report, subjectKind, draft: true } as never)
  return faults.map(({ message }) => message)
}

function eventTypeIn(cells: Cells, group: string): string | undefined {
  const printed = cells.text('eventType', group)
  if (!printed) return /^lscb/i.test(cells.text('framework', group) ?? '') ? 'lscb-review' : undefined
  const words = plainWords(printed)
  const found = EVENT_TYPES.find(({ key, label, printedAs }) =>
    [key, label, ...printedAs].some((name) => plainWords(name) === words),
  )
  if (!found) cells.faults.push(`“${short(printed)}” is not a kind of inspection that we know.`)
  return found?.key
}

function frameworkIn(
  cells: Cells,
  {
    dates,
    grades,
    subjectKind,
    eventType,
  }: { dates: Dates; grades: Map<string, string>; subjectKind: string; eventType: string | undefined },
): FrameworkKey | undefined {
  if (subjectKind === 'agency') return 'sccif-ifa'
  const printed = cells.text('framework')
  if (!printed) return ilacsOf(dates, grades, eventType)
  const exact = frameworkOf(printed)
  if (exact) return exact.key
  const named = FRAMEWORKS_PRINTED[plainWords(printed)]
  if (named === 'ilacs') return ilacsOf(dates, grades, eventType)
  if (!named) cells.faults.push(`“${short(printed)}” is not a framework of Ofsted’s that we know.`)
  return named
}

/** Between an inspection's start and its publication, usually. */
const PUBLISHED_AFTER_MS = 45 * 86_400_000

/**
 * Of the three frameworks called ILACS: by the start; where it is not told, by the grades, since care leavers are graded
 * apart from 2023 on; where there are none, by when it will have been.
 */
function ilacsOf(
  { start, end, published }: Dates,
  grades: Map<string, string>,
  eventType?: string,
): FrameworkKey {
  const likely = new Date(Date.parse(published ?? '') - PUBLISHED_AFTER_MS)
  const day = start ?? end ?? likely.toISOString().slice(0, 10)
  if (!start && !end && grades.size > 0 && eventTypeOf(eventType)?.graded !== false) {
    if (!grades.has('care-leavers')) return 'ilacs-2018'
    return grades.has('overall') ? 'ilacs-2023' : 'ilacs-2026'
  }
  return day < '2023-01-01' ? 'ilacs-2018' : day < '2026-04-01' ? 'ilacs-2023' : 'ilacs-2026'
}

/** "Children in care" is printed over the grade of children in care and care leavers where that was one. */
function judgementsIn(grades: Map<string, string>, framework: FrameworkKey): Facts {
  const areaOf = (area: string) => {
    if (area === 'help') return 'help-and-protection'
    if (area !== 'in-care-or-both') return area
    return framework === 'ilacs-2018' ? 'in-care-and-care-leavers' : 'in-care'
  }
  return Object.fromEntries([...grades].map(([area, grade]) => [`judgements.${areaOf(area)}`, grade]))
}

function themeIn(cells: Cells, group: string): string | undefined {
  const printed = cells.text('theme', group)
  if (!printed) return undefined
  const words = plainWords(printed)
  return (
    THEMES.find(({ key, label }) => [key, label].some((name) => plainWords(name) === words))?.key ?? printed
  )
}
