import { fault, labelsOf, quoted, warning } from './findings.ts'
import type { Finding } from './findings.ts'
import { areasOf, labelOfArea, labelOfGrade } from './frameworks.ts'
import type { ReadReport } from './report-facts.ts'

/** An Inadequate limiting judgement makes the overall Inadequate; under the SIF nothing else does. */
export function checkLimits({ framework, eventType, judgements }: ReadReport): Finding[] {
  const index = judgements.findIndex(({ area }) => area && area === framework?.overallJudgement)
  const overall = judgements[index]?.grade
  if (!framework?.limits || !overall) return []
  const rowOf = (area: string) => judgements.find((row) => row.area === area)
  const limiting = areasOf(framework.key, eventType?.key).filter((area) => area.limiting)
  const inadequate = limiting.filter(({ key }) => rowOf(key)?.grade === 'inadequate')
  const path = `judgements.${index}.grade`

  if (inadequate.length && overall !== 'inadequate') {
    const labels = labelsOf(inadequate)
    const message =
      `${labels} ${inadequate.length > 1 ? 'are' : 'is'} Inadequate, which makes the overall grade Inadequate, ` +
      `not ${labelOfGrade(overall, framework.key)}. Correct one of them.`
    return [fault(path, 'overall-too-good', message)]
  }
  const areAllKnown =
    limiting.length > 0 && limiting.every(({ key }) => rowOf(key)?.grade || rowOf(key)?.noGradeReason)
  if (framework.limits === 'both-ways' && overall === 'inadequate' && !inadequate.length && areAllKnown) {
    const labels = labelsOf(limiting, 'or')
    const message = `The overall grade is Inadequate only when ${labels} is, and here none of them is. Correct one of them.`
    return [fault(path, 'overall-too-low', message)]
  }
  return checkLeaders(framework.key, overall, rowOf('leaders-and-managers')?.grade)
}

/** Seen in all eight such agencies, but not a rule that Ofsted states. */
function checkLeaders(framework: string, overall: string, leaders: string | null | undefined): Finding[] {
  if (framework !== 'sccif-ifa' || leaders !== 'inadequate') return []
  if (overall !== 'good' && overall !== 'outstanding') return []
  const label = quoted(labelOfArea(framework, 'leaders-and-managers'))
  const message = `${label} is Inadequate; the overall grade was never better than Requires improvement then. Check both.`
  return [warning('judgements', 'overall-unusual', message)]
}
