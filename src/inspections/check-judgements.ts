import { checkAreas } from './check-areas.ts'
import { fault, labelsOf, quoted } from './findings.ts'
import type { Finding } from './findings.ts'
import { GRADES, labelOfArea, NO_GRADE_REASONS } from './frameworks.ts'
import type { JudgementFacts, ReadReport } from './report-facts.ts'

/** Each judgement is one that such a report prints, stands there once, and has a grade or a reason for none. */
export function checkJudgements(read: ReadReport): Finding[] {
  const { eventType, judgements } = read
  if (eventType && !eventType.graded) return judgements.map((row, index) => ungraded(row, index, read))
  return [...checkAreas(read), ...judgements.flatMap((row, index) => checkGrade(row, index, read))]
}

function ungraded(row: JudgementFacts, index: number, { eventType, framework }: ReadReport): Finding {
  const label = eventType?.label.toLowerCase() ?? ''
  const area = row.area ? ` ${quoted(labelOfArea(framework?.key, row.area))}` : ''
  const message = `${article(label)} ${label} has no grades: Ofsted prints none. Remove this judgement${area}.`
  return fault(`judgements.${index}.${row.grade ? 'grade' : 'area'}`, 'visit-graded', message)
}

function checkGrade(row: JudgementFacts, index: number, { framework }: ReadReport): Finding[] {
  const { area, grade, noGradeReason: reason } = row
  const found = (field: string, code: string, message: string) => [
    fault(`judgements.${index}.${field}`, code, message),
  ]
  if (grade && reason) {
    const message = 'This judgement has a grade and a reason for having none. Clear one of the two.'
    return found('noGradeReason', 'grade-and-reason', message)
  }
  if (grade) {
    if (GRADES.some(({ key }) => key === grade)) return []
    const message = `${quoted(grade)} is not one of Ofsted's grades. Choose ${labelsOf(GRADES, 'or')}.`
    return found('grade', 'grade-unknown', message)
  }
  if (!reason) return found('grade', 'grade-missing', 'Choose a grade, or say why there is none.')
  if (framework && framework.overallJudgement === area) {
    const message = `Every inspection under ${quoted(framework.label)} has an overall grade. Choose it.`
    return found('grade', 'overall-missing', message)
  }
  if (NO_GRADE_REASONS.some(({ key, forJudgement }) => forJudgement && key === reason)) return []
  const message =
    'This reason does not fit a judgement that the report prints. ' +
    'Choose a grade or another reason, or remove the row.'
  return found('noGradeReason', 'reason-unfit', message)
}

function article(label: string): string {
  return /^[aeiou]/.test(label) ? 'An' : 'A'
}
