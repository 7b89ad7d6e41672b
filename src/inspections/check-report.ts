import { checkDates } from './check-dates.ts'
import { checkJudgements } from './check-judgements.ts'
import { checkKind } from './check-kind.ts'
import { checkLimits } from './check-limits.ts'
import { checkSource } from './check-source.ts'
import { checkVisit } from './check-visit.ts'
import { checkWindow } from './check-window.ts'
import type { Fault, Finding } from './findings.ts'
import { readReport } from './report-facts.ts'
import type { ReportFacts } from './report-facts.ts'

export type { Fault } from './findings.ts'
export type { JudgementFacts, ReportFacts } from './report-facts.ts'

/** What a draft may lack for now. */
const INCOMPLETE = ['area-missing', 'grade-missing', 'overall-missing']

/**
 * Every fault that keeps a report from being published, and every warning that an editor should look at.
 * What is required of any report (a subject, a framework) is the form's to say: a rule that lacks what it needs is silent.
 */
export function checkReport(report: ReportFacts): { faults: Fault[]; warnings: Fault[] } {
  const read = readReport(report)
  const findings = [
    ...checkKind(report, read),
    ...checkDates(report, read),
    ...checkWindow(read),
    ...checkVisit(report, read),
    ...checkJudgements(read),
    ...checkLimits(read),
    ...checkSource(report),
  ]
  const isWarning = ({ level, code }: Finding) =>
    level === 'warning' || (report.draft === true && INCOMPLETE.includes(code))
  return {
    faults: findings.filter((finding) => !isWarning(finding)).map(plain),
    warnings: findings.filter(isWarning).map(plain),
  }
}

function plain({ path, code, message }: Finding): Fault {
  return { path, code, message }
}
