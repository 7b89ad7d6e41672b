import { createHash } from 'node:crypto'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  Payload,
  PayloadRequest,
  SelectType,
} from 'payload'
import { positionFrom, type Position, type PositionReport } from '#src/inspections/position.ts'
import { oneAtATime } from '#src/lib/one-at-a-time.ts'
import { transactionOf } from '#src/lib/transaction.ts'
import { published } from './access.ts'
import { hearRewritten } from './hear-changes.ts'

/** Those who are inspected, by the report's field that names them. */
export const subjects = { authority: 'authorities', agency: 'agencies' } as const
export type SubjectField = keyof typeof subjects

type Row = Record<string, unknown> & { id: string }
const POSITION = {
  currentInspection: true,
  currentGrade: true,
  gradeAsAt: true,
  currentJudgements: true,
  positionSentence: true,
} as const

/** Whatever is saved, the position in it is worked out here: what was sent, or kept in an old version, does not count. */
export const setPosition =
  (field: SubjectField): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const name = String(data.name ?? originalDoc?.name ?? '')
    const reports = originalDoc?.id ? await publishedReportsOf(field, originalDoc.id, req) : []
    return { ...data, ...positionFrom(name, reports) }
  }

/** A report may have been published between working the position out and writing it: look once more. */
export const checkPosition =
  (field: SubjectField): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    const position = await refreshPosition(field, doc.id, req)
    return position && 'currentGrade' in doc ? { ...doc, ...position } : doc
  }

/**
 * Works out anew where one subject stands and writes it where it differs: in its row, and in its newest version, which
 * an editor may have open as a draft. Within a transaction it stands or falls with it; one at a time for each subject.
 * `reportsChanged`: within a transaction the row is written even where it stands right. Of two transactions each may see
 * half of the truth; as both write the row, one meets a conflict and is made again.
 * @returns the position where it was written, nothing where it stood already.
 */
export function refreshPosition(
  field: SubjectField,
  id: string,
  req: PayloadRequest,
  { reportsChanged = false } = {},
): Promise<Position | undefined> {
  const collection = subjects[field] as CollectionSlug
  return oneAtATime(`position:${collection}:${id}`, async () => {
    const where = { id: { equals: id } }
    const select: SelectType = { ...POSITION, name: true }
    const subject = (await req.payload.db.findOne({ collection, where, select, req })) as Row | null
    if (!subject) return undefined
    const found = positionFrom(String(subject.name ?? ''), await publishedReportsOf(field, id, req))
    const isRight = same(found, subject)
    if (isRight && !(reportsChanged && (await transactionOf(req)))) return undefined
    const position = { ...found, currentJudgements: withRowIds(id, found.currentJudgements) }
    await req.payload.db.updateOne({ collection, where, data: { ...position }, req })
    if (isRight) return undefined
    await writeInNewestVersion(collection, id, position, req)
    await hearRewritten(collection, id, req)
    return position
  })
}

async function writeInNewestVersion(
  collection: CollectionSlug,
  id: string,
  position: Position,
  req: PayloadRequest,
) {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  const newest = docs[0]
  if (!newest) return
  const { id: versionId, ...rest } = newest
  await req.payload.db.updateVersion({
    collection,
    id: versionId as string,
    versionData: { ...rest, version: { ...(rest.version as object), ...position } } as never,
    req,
  })
}

async function publishedReportsOf(
  field: SubjectField,
  id: string,
  req: PayloadRequest,
): Promise<PositionReport[]> {
  const { docs } = await req.payload.db.find({
    collection: 'inspection-reports',
    where: { and: [{ [field]: { equals: id } }, published()] },
    select: {
      framework: true,
      eventType: true,
      startDate: true,
      endDate: true,
      publicationDate: true,
      datePrecision: true,
      judgements: true,
    },
    pagination: false,
    limit: 0,
    req,
  })
  return docs as unknown as PositionReport[]
}

/** Brings every position up to date: a process that was killed between two writes may have left one behind. */
export async function repairPositions(payload: Payload, req: PayloadRequest): Promise<number> {
  let repaired = 0
  for (const field of Object.keys(subjects) as SubjectField[]) {
    const { docs } = await payload.db.find({
      collection: subjects[field] as CollectionSlug,
      select: { slug: true },
      pagination: false,
      limit: 0,
      req,
    })
    for (const { id } of docs) if (await refreshPosition(field, String(id), req)) repaired++
  }
  return repaired
}

/** The database's own interface, unlike Payload's, does not name the rows of a list. */
const withRowIds = (subject: string, judgements: Position['currentJudgements']) =>
  judgements.map((judgement) => ({
    ...judgement,
    id: createHash('sha256').update(`${subject}/${judgement.area}`).digest('hex').slice(0, 24),
  }))

const same = (position: Position, row: Row) => signature(position as unknown as Row) === signature(row)

function signature(row: Record<string, unknown>): string {
  const day = row.gradeAsAt ? new Date(row.gradeAsAt as string).toISOString() : null
  const judgements = ((row.currentJudgements as { area: string; grade: string }[]) ?? []).map(
    ({ area, grade }) => [area, grade],
  )
  return JSON.stringify([
    row.currentInspection ?? null,
    row.currentGrade ?? null,
    day,
    judgements,
    row.positionSentence ?? null,
  ])
}
