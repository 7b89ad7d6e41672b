import { fault, labelsOf, quoted, warning } from './findings.ts'
import type { Finding } from './findings.ts'
import { areasOf, labelOfArea } from './frameworks.ts'
import type { Area, Framework } from './frameworks.ts'
import type { ReadReport } from './report-facts.ts'

/** The judgements are those of the framework and event type: each of them, once, and no other. */
export function checkAreas({ framework, eventType, judgements }: ReadReport): Finding[] {
  // Where the two do not fit each other, that is the fault to put right first.
  if (!framework || (eventType && !eventType.frameworks.includes(framework.key))) return []
  const areas = areasOf(framework.key, eventType?.key)
  const present = judgements.map(({ area }) => area)
  return [
    ...present.flatMap((area, index) => checkArea(area, index, { framework, areas, present })),
    ...checkMissing({ framework, eventType, areas, present }),
  ]
}

type Present = readonly (string | null | undefined)[]

function checkArea(
  area: Present[number],
  index: number,
  { framework, areas, present }: { framework: Framework; areas: readonly Area[]; present: Present },
): Finding[] {
  const path = `judgements.${index}.area`
  if (!area) {
    return [fault(path, 'area-missing', 'Choose the judgement that this grade is for, or remove the row.')]
  }
  if (!areas.some(({ key }) => key === area)) {
    return [fault(path, 'area-framework', misplaced(area, framework, areas))]
  }
  if (present.indexOf(area) === index) return []
  const label = quoted(labelOfArea(framework.key, area))
  return [fault(path, 'area-repeated', `${label} is here twice. Remove one of the two.`)]
}

function misplaced(area: string, framework: Framework, areas: readonly Area[]): string {
  if (framework.key === 'ilacs-2026' && area === 'overall') {
    return 'Inspections from April 2026 have no overall grade. Remove this judgement.'
  }
  const name = quoted(framework.label)
  if (!areas.length) return `Reports under ${name} have no grades. Remove this judgement.`
  return (
    `${quoted(area)} is not a judgement of such a report under ${name}, which prints ${labelsOf(areas)}. ` +
    'Choose one of these, or remove the row.'
  )
}

function checkMissing({
  framework,
  eventType,
  areas,
  present,
}: Pick<ReadReport, 'eventType'> & {
  framework: Framework
  areas: readonly Area[]
  present: Present
}): Finding[] {
  if (!eventType) return []
  const missing = areas.filter(({ key }) => !present.includes(key))
  const overall = missing.find(({ key }) => key === framework.overallJudgement)
  const findings: Finding[] = []
  if (overall) {
    const message = `The overall grade is missing. Add the judgement ${quoted(overall.label)}.`
    findings.push(fault('judgements', 'overall-missing', message))
  }
  // A SLAC re-inspection looked at one of the two; the board's review is mostly a report of its own.
  const looksAtSome = framework.key === 'slac' && eventType.key === 're-inspection' && present.length > 0
  const others = missing.filter((area) => area !== overall && (!area.separateReview || eventType.judgements))
  if (!others.length || looksAtSome) return findings
  const message = `Not yet here: ${labelsOf(others)}. Add each with its grade, or with the reason why it has none.`
  return [...findings, warning('judgements', 'areas-missing', message)]
}
