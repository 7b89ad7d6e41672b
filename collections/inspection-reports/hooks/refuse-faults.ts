import type { CollectionBeforeValidateHook } from 'payload'
import { checkReport, type ReportFacts } from '#src/inspections/check-report.ts'
import { refuseFields, type FieldFault } from '../../shared/refuse-fields.ts'

type Report = Record<string, unknown>

/** A report that is to be published obeys Ofsted's framework; a draft may be as unfinished as it is. */
export const refuseFaults: CollectionBeforeValidateHook = ({ data, originalDoc, collection, req }) => {
  const report: Report = { ...originalDoc, ...data }
  if (report._status !== 'published' || report.deletedAt) return data
  const faults = [
    ...subjectFaults(report),
    ...parentFaults(report, originalDoc?.id),
    ...checkReport(factsOf(report)).faults,
  ]
  refuseFields(faults, { collection, req })
  return data
}

function subjectFaults({ authority, agency }: Report): FieldFault[] {
  if (authority && agency) {
    const message = 'A report is about an authority or an agency, not both. Remove one of the two.'
    return [{ path: 'agency', code: 'subject', message }]
  }
  if (authority || agency) return []
  return [
    { path: 'authority', code: 'subject', message: 'Choose the authority or the agency that was inspected.' },
  ]
}

function parentFaults({ parentInspection }: Report, id: string | undefined): FieldFault[] {
  if (!id || parentInspection !== id) return []
  const message = 'A report cannot follow itself. Choose the inspection before it, or none.'
  return [{ path: 'parentInspection', code: 'own-parent', message }]
}

const factsOf = (report: Report): ReportFacts =>
  ({
    ...report,
    subjectKind: report.agency ? 'agency' : report.authority ? 'authority' : null,
  }) as unknown as ReportFacts
