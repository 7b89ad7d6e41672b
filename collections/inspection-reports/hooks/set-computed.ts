import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { identityOf } from '#src/inspections/identity.ts'
import { orderDateOf, overallGradeOf } from '#src/inspections/position.ts'
import { idOf } from '#src/lib/id-of.ts'
import { refuseFields } from '../../shared/refuse-fields.ts'

type Report = Record<string, unknown>

/** The overall grade, the place in time and the report's identity follow from the rest. The same inspection cannot be published twice. */
export const setComputed: CollectionBeforeChangeHook = async ({ data, originalDoc, collection, req }) => {
  const report: Report = { ...originalDoc, ...data }
  const isKept = report._status === 'published' && !report.deletedAt
  const identity = isKept ? identityIn(report) : undefined
  const twin = identity && (await titleOfTwin(identity, originalDoc?.id, req))
  if (twin) {
    const message = `This inspection is kept already, as “${twin}”. Change that report instead.`
    refuseFields([{ path: 'startDate', code: 'report-repeated', message }], { collection, req })
  }
  return {
    ...data,
    overallGrade: overallGradeOf(report as never),
    inspectedAt: orderDateOf(report as never),
    identity: identity ?? null,
  }
}

function identityIn(report: Report): string | undefined {
  const subjectKind = report.agency ? 'agency' : 'authority'
  return identityOf({ ...report, subjectKind, subjectId: idOf(report[subjectKind]) } as never)
}

async function titleOfTwin(
  identity: string,
  ownId: string | undefined,
  req: PayloadRequest,
): Promise<string | undefined> {
  const others = ownId ? [{ id: { not_equals: ownId } }] : []
  const twin = (await req.payload.db.findOne({
    collection: 'inspection-reports',
    where: { and: [{ identity: { equals: identity } }, ...others] },
    select: { title: true },
    req,
  })) as { title?: string } | null
  return twin ? (twin.title ?? 'another report') : undefined
}
