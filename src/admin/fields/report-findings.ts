import { checkReport, type Fault, type ReportFacts } from '#src/inspections/check-report.ts'

export type Findings = { faults: Fault[]; warnings: Fault[] }

/** What a report in the form lacks, or has wrong, for being published; the values are as the form holds them. */
export function findingsIn(values: Record<string, unknown>): Findings {
  const { authority, agency } = values
  const subjectKind = agency ? 'agency' : authority ? 'authority' : null
  const { faults, warnings } = checkReport({ ...(values as ReportFacts), subjectKind })
  return { faults: [...essentials(values), ...faults], warnings }
}

/** "1 thing must be mended before publishing." and so on, for who hears the page instead of seeing it. */
export function summaryOf({ faults, warnings }: Findings): string {
  if (faults.length + warnings.length === 0) return 'Nothing is wrong with this report: it can be published.'
  const unusual = `${things(warnings.length, 'is', 'are')} unusual; you may go on.`
  if (faults.length === 0) return unusual
  const wrong = `${things(faults.length, 'must', 'must')} be mended before publishing.`
  return warnings.length > 0 ? `${wrong} ${unusual}` : wrong
}

/** What any report needs. The rules of the frameworks are silent about it: they start from what is there. */
function essentials({ title, authority, agency, framework }: Record<string, unknown>): Fault[] {
  const missing = (path: string, message: string): Fault => ({ path, code: 'missing', message })
  return [
    ...(title ? [] : [missing('title', 'Give the report a title.')]),
    ...(authority || agency
      ? []
      : [missing('authority', 'Choose the authority or the agency that was inspected.')]),
    ...(authority && agency
      ? [
          {
            path: 'agency',
            code: 'two-subjects',
            message: 'A report is about an authority or an agency, not both. Remove one of the two.',
          },
        ]
      : []),
    ...(framework ? [] : [missing('framework', 'Choose the framework that the inspection was under.')]),
  ]
}

function things(count: number, singular: string, plural: string): string {
  return count === 1 ? `1 thing ${singular}` : `${count} things ${plural}`
}
