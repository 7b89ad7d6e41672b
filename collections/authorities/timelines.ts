import type { PayloadRequest, SelectType, Where } from 'payload'
import { timelineFrom, type TimelineEntry, type TimelineReport } from '#src/inspections/timeline.ts'
import { idOf } from '#src/lib/id-of.ts'
import { published } from '../shared/access.ts'

/** More than Ofsted has published of any authority; of one that had more, the newest. */
const MOST_ENTRIES = 200

/**
 * The published reports of each of these authorities as a timeline. Two queries at most, however many they are: their
 * reports, and those of others that some of these follow.
 */
export async function timelinesOf(ids: string[], req: PayloadRequest): Promise<Map<string, TimelineEntry[]>> {
  const where = { authority: ids.length === 1 ? { equals: ids[0] } : { in: ids } }
  const reports = await read(where, SELECT, ids.length * MOST_ENTRIES, req)
  const known = new Set(reports.map(({ id }) => id))
  const elsewhere = reports.flatMap(({ parentInspection }) =>
    parentInspection && !known.has(parentInspection) ? [parentInspection] : [],
  )
  const parents =
    elsewhere.length > 0 ? await read({ id: { in: elsewhere } }, OF_PARENTS, elsewhere.length, req) : []
  return new Map(
    ids.map((id) => [
      id,
      timelineFrom(
        reports.filter(({ authority }) => authority === id),
        // Another of these authorities may have what this one follows.
        [...parents, ...reports],
      ),
    ]),
  )
}

type Report = TimelineReport & { authority: string | null; parentInspection: string | null }

const OF_PARENTS = {
  title: true,
  slug: true,
  url: true,
  startDate: true,
  endDate: true,
  datePrecision: true,
  publicationDate: true,
} satisfies SelectType

const SELECT = {
  ...OF_PARENTS,
  authority: true,
  framework: true,
  eventType: true,
  visitNumber: true,
  theme: true,
  judgements: true,
  parentInspection: true,
  sourceUrl: true,
  provenance: true,
  correctionNote: true,
} satisfies SelectType

/** What is published, also where staff ask, who may read more. */
async function read(where: Where, select: SelectType, limit: number, req: PayloadRequest): Promise<Report[]> {
  const { docs } = await req.payload.find({
    collection: 'inspection-reports',
    where: { and: [where, published()] },
    sort: '-inspectedAt',
    limit,
    pagination: false,
    depth: 0,
    select: select as never,
    user: req.user,
    overrideAccess: false,
    req,
  })
  return (docs as unknown as Report[]).map((report) => ({
    ...report,
    id: String(report.id),
    authority: idOf(report.authority),
    parentInspection: idOf(report.parentInspection),
  }))
}
