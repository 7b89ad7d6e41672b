import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { idOf } from '#src/lib/id-of.ts'
import { isOnlyDraft, liveRow, rowBefore } from '../../shared/hear-changes.ts'
import { isPositionLater, refreshPosition, subjects, type SubjectField } from '../../shared/keep-position.ts'

type Subjects = Partial<Record<SubjectField, string | null>>

/** Whose report it was until now: one that is moved changes the position of those it leaves, too. */
export const rememberSubjects: CollectionBeforeChangeHook & CollectionBeforeDeleteHook = async (args: {
  req: PayloadRequest
  originalDoc?: { id?: string }
  id?: number | string
  data?: unknown
}) => {
  const id = args.originalDoc?.id ?? args.id
  if (id) remembered(args.req).set(String(id), await subjectsOf(String(id), args.req))
  return args.data as never
}

export const refreshPositions: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const before = rowBefore(req, collection.slug, doc.id)
  const after = await liveRow(collection, doc.id, req)
  const isSeen = before?.isPublished || after?.isPublished
  if (!isSeen || isOnlyDraft(before, after)) return
  await refreshEach([remembered(req).get(String(doc.id)) ?? {}, await subjectsOf(doc.id, req)], req)
}

export const refreshPositionsAfterDeletion: CollectionAfterDeleteHook = ({ id, req }) =>
  refreshEach([remembered(req).get(String(id)) ?? {}], req)

async function refreshEach(those: Subjects[], req: PayloadRequest): Promise<void> {
  for (const field of Object.keys(subjects) as SubjectField[]) {
    const ids = new Set(those.flatMap((each) => each[field] ?? []))
    for (const id of ids)
      if (!isPositionLater(field, id, req)) await refreshPosition(field, id, req, { reportsChanged: true })
  }
}

/** From the row: what was last saved may be a draft. */
async function subjectsOf(id: string, req: PayloadRequest): Promise<Subjects> {
  const report = (await req.payload.db.findOne({
    collection: 'inspection-reports',
    where: { id: { equals: id } },
    select: { authority: true, agency: true },
    req,
  })) as Record<string, unknown> | null
  return { authority: idOf(report?.authority), agency: idOf(report?.agency) }
}

const remembered = (req: PayloadRequest) =>
  (req.context.subjectsBefore ??= new Map<string, Subjects>()) as Map<string, Subjects>
