import { ValidationError, type CollectionBeforeValidateHook } from 'payload'
import { checkReport, type ReportFacts } from '#src/inspections/check-report.ts'

/** A report that is to be published obeys Ofsted's framework; a draft may be as unfinished as it is. */
export const refuseFaults: CollectionBeforeValidateHook = ({ data, originalDoc, collection, req }) => {
  const report = { ...originalDoc, ...data }
  if (report._status !== 'published' || report.deletedAt) return data
  const errors = [...subjectFaults(report), ...checkReport(factsOf(report)).faults].map(
    ({ path, message }) => ({ path, message }),
  )
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors }, req.t)
  return data
}

function subjectFaults({ authority, agency }: Record<string, unknown>) {
  if (authority && agency)
    return [
      {
        path: 'agency',
        message: 'A report is about an authority or an agency, not both. Remove one of the two.',
      },
    ]
  if (!authority && !agency)
    return [{ path: 'authority', message: 'Choose the authority or the agency that was inspected.' }]
  return []
}

const factsOf = (report: Record<string, unknown>): ReportFacts =>
  ({
    ...report,
    subjectKind: report.agency ? 'agency' : report.authority ? 'authority' : null,
  }) as unknown as ReportFacts
