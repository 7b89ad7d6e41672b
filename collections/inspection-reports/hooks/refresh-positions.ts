import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { refreshPosition, subjects, type SubjectField } from '../../shared/keep-position.ts'

const idOf = (value: unknown): string | undefined =>
  value ? String(typeof value === 'object' ? (value as { id: string }).id : value) : undefined

/** Whose position may have changed: the subject of the report as it now stands, and whoever stood on it until now. */
async function refreshAround(reportId: string, req: PayloadRequest): Promise<void> {
  const { db } = req.payload
  const report = (await db.findOne({
    collection: 'inspection-reports',
    where: { id: { equals: reportId } },
    select: { authority: true, agency: true },
    req,
  })) as Record<string, unknown> | null
  for (const field of Object.keys(subjects) as SubjectField[]) {
    const { docs } = await db.find({
      collection: subjects[field] as CollectionSlug,
      where: { currentInspection: { equals: reportId } },
      select: { slug: true },
      pagination: false,
      limit: 0,
      req,
    })
    const stoodOnIt = docs.map(({ id }) => String(id))
    const subject = idOf(report?.[field])
    for (const id of new Set([...stoodOnIt, ...(subject ? [subject] : [])]))
      await refreshPosition(field, id, req)
  }
}

export const refreshPositions: CollectionAfterChangeHook = ({ doc, req }) => refreshAround(doc.id, req)

/** SQLite has emptied `currentInspection` by now, so the subject is taken from the report that was deleted. */
export const refreshPositionsAfterDeletion: CollectionAfterDeleteHook = async ({ id, doc, req }) => {
  await refreshAround(String(id), req)
  for (const field of Object.keys(subjects) as SubjectField[]) {
    const subject = idOf(doc[field])
    if (subject) await refreshPosition(field, subject, req)
  }
}
