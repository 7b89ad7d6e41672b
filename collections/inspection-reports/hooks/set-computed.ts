import { ValidationError, type CollectionBeforeChangeHook } from 'payload'
import { identityOf } from '#src/inspections/identity.ts'
import { overallGradeOf } from '#src/inspections/position.ts'

const idOf = (value: unknown) =>
  (value && typeof value === 'object' ? (value as { id: string }).id : value) as string | null | undefined

/** The overall grade and the report's identity follow from the rest. The same inspection cannot be published twice. */
export const setComputed: CollectionBeforeChangeHook = async ({ data, originalDoc, collection, req }) => {
  const report = { ...originalDoc, ...data }
  const subjectId = idOf(report.authority) ?? idOf(report.agency)
  const identity = subjectId
    ? identityOf({ ...report, subjectKind: report.agency ? 'agency' : 'authority', subjectId } as never)
    : undefined
  const publishing = report._status === 'published'
  if (identity && publishing) {
    const twin = await req.payload.db.findOne({
      collection: 'inspection-reports',
      where: {
        and: [
          { identity: { equals: identity } },
          ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
        ],
      },
      select: { title: true },
      req,
    })
    if (twin) {
      const message = `This inspection is kept already, as “${(twin as { title?: string }).title}”. Change that report instead.`
      throw new ValidationError(
        { collection: collection.slug, errors: [{ path: 'startDate', message }] },
        req.t,
      )
    }
  }
  return {
    ...data,
    overallGrade: overallGradeOf(report as never),
    identity: publishing ? (identity ?? null) : null,
  }
}
