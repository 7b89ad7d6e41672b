import { createHash } from 'node:crypto'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  Payload,
  PayloadRequest,
  SelectType,
} from 'payload'
import { LISTED_AREAS, type GradesIn } from '#src/inspections/grades-in.ts'
import type { Circumstances } from '#src/inspections/position-sentence.ts'
import { positionFrom, type Position, type PositionReport } from '#src/inspections/position.ts'
import { oneAtATime } from '#src/lib/one-at-a-time.ts'
import { transactionOf } from '#src/lib/transaction.ts'
import { idOf } from '#src/lib/id-of.ts'
import { published } from './access.ts'
import { hearRewritten } from './hear-changes.ts'
import { writeInNewestVersion } from './write-in-newest-version.ts'

/** Those who are inspected, by the report's field that names them. */
export const subjects = { authority: 'authorities', agency: 'agencies' } as const
export type SubjectField = keyof typeof subjects

type Row = Record<string, unknown> & { id: string }
/** Grades by area are kept of authorities only: their lists are asked for by them. */
type Kept = Omit<Position, 'gradeIn'> & Partial<Position>

const POSITION = {
  currentInspection: true,
  currentGrade: true,
  gradeAsAt: true,
  currentInspectedAt: true,
  currentJudgements: true,
  positionSentence: true,
} as const
const KEPT = { authority: { ...POSITION, gradeIn: true }, agency: POSITION } as const
const WANTED: Record<SubjectField, SelectType> = {
  authority: { ...KEPT.authority, name: true, status: true, deliveredBy: true },
  agency: { ...KEPT.agency, name: true },
}

/** Whatever is saved, the position in it is worked out here: what was sent, or kept in an old version, does not count. */
export const setPosition =
  (field: SubjectField): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (originalDoc?.id && isPositionLater(field, originalDoc.id, req))
      return { ...data, ...positionIn(field, originalDoc) }
    const row = { ...originalDoc, ...data } as Row
    const reports = originalDoc?.id ? await publishedReportsOf(field, originalDoc.id, req) : []
    return { ...data, ...(await positionOf({ field, row, reports, req })) }
  }

/**
 * Whether whoever writes much at once works this position out himself, once, when all of it is there: he has put a set
 * into the context of his request, which is told whose positions these are.
 */
export function isPositionLater(field: SubjectField, id: string, req: PayloadRequest): boolean {
  const later = req.context.positionsLater as Set<string> | undefined
  later?.add(`${field}/${id}`)
  return later !== undefined
}

/** A report may have been published between working the position out and writing it: look once more. */
export const checkPosition =
  (field: SubjectField): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    if (isPositionLater(field, doc.id, req)) return doc
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
): Promise<Kept | undefined> {
  const collection = subjects[field] as CollectionSlug
  return oneAtATime(`position:${collection}:${id}`, async () => {
    const where = { id: { equals: id } }
    const select = WANTED[field]
    const subject = (await req.payload.db.findOne({ collection, where, select, req })) as Row | null
    if (!subject) return undefined
    const reports = await publishedReportsOf(field, id, req)
    const found = await positionOf({ field, row: subject, reports, req })
    const isRight = same(found, subject)
    if (isRight && !(reportsChanged && (await areOthersAtWork(req)))) return undefined
    const position = { ...found, currentJudgements: withRowIds(id, found.currentJudgements) }
    await req.payload.db.updateOne({ collection, where, data: { ...position }, req })
    if (isRight) return undefined
    await writeInNewestVersion(collection, id, position, req)
    await hearRewritten(collection, id, req)
    return position
  })
}

/** Within a transaction, where there may be others: SQLite has one at a time. */
const areOthersAtWork = async (req: PayloadRequest): Promise<boolean> =>
  req.payload.db.name !== 'sqlite' && (await transactionOf(req)) !== undefined

type Standing = { field: SubjectField; row: Row; reports: PositionReport[]; req: PayloadRequest }

async function positionOf({ field, row, reports, req }: Standing): Promise<Kept> {
  const name = String(row.name ?? '')
  if (field === 'authority') return positionFrom(name, reports, await circumstancesOf(row, req))
  const { gradeIn: _ofAuthorities, ...position } = positionFrom(name, reports)
  return position
}

const positionIn = (field: SubjectField, doc: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(KEPT[field]).map((name) => [name, doc[name] ?? null]))

/** Who runs its services is named only where readers may know of them. */
async function circumstancesOf({ status, deliveredBy }: Row, req: PayloadRequest): Promise<Circumstances> {
  const id = idOf(deliveredBy)
  const agency = (id &&
    (await req.payload.db.findOne({
      collection: 'agencies',
      where: { and: [{ id: { equals: id } }, published()] },
      select: { name: true },
      req,
    }))) as { name?: string } | null
  return { isAbolished: status === 'abolished', deliveredBy: agency?.name }
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

const same = (position: Kept, row: Row) => signature(position as unknown as Row) === signature(row)

function signature(row: Record<string, unknown>): string {
  const days = [row.gradeAsAt, row.currentInspectedAt].map((day) =>
    day ? new Date(day as string).toISOString() : null,
  )
  const judgements = ((row.currentJudgements as { area: string; grade: string }[]) ?? []).map(
    ({ area, grade }) => [area, grade],
  )
  return JSON.stringify([
    row.currentInspection ?? null,
    row.currentGrade ?? null,
    days,
    judgements,
    LISTED_AREAS.map(({ name }) => (row.gradeIn as GradesIn | undefined)?.[name] ?? null),
    row.positionSentence ?? null,
  ])
}
