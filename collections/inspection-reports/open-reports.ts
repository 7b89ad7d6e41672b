import { createLocalReq, type CollectionSlug, type Payload, type PayloadRequest, type Where } from 'payload'
import { optionIsObject } from 'payload/shared'
import { followedBy, kindOf } from '#src/inspections/follows.ts'
import { EVENT_TYPES } from '#src/inspections/frameworks.ts'
import { openReportFrom, type KeptReport, type OpenReport } from '#src/inspections/open-data.ts'
import { newestFirst, type PositionReport } from '#src/inspections/position.ts'
import { idOf } from '#src/lib/id-of.ts'

const PAGE = 200

/**
 * Every published report, the newest first and those without a date last, page by page as a visitor may read them. A
 * page is asked for only when the one before has been taken, and nothing is held open between two.
 */
export async function* openReports(payload: Payload): AsyncGenerator<OpenReport[]> {
  yield* pagesOf(payload, DATED)
  yield* pagesOf(payload, UNDATED)
}

type Row = Record<string, unknown> & { id: string; inspectedAt?: string | null; eventType?: string | null }
/** Which reports, and which of them come after one. By what they are, not by how many came before: others may be published meanwhile. */
type Part = { where: Where; after: (last: Row) => Where[] }

const DATED: Part = {
  where: { inspectedAt: { exists: true } },
  after({ id, inspectedAt }) {
    const day = new Date(inspectedAt!).toISOString()
    const earlier: Where[] = [{ inspectedAt: { less_than: day } }, { id: { less_than: id } }]
    return [{ inspectedAt: { less_than_equal: day } } as Where, { or: earlier }]
  },
}
const UNDATED: Part = {
  where: { inspectedAt: { exists: false } },
  after: ({ id }) => [{ id: { less_than: id } }],
}

async function* pagesOf(payload: Payload, { where, after }: Part): AsyncGenerator<OpenReport[]> {
  let rows: Row[] = []
  do {
    const last = rows.at(-1)
    const req = await createLocalReq({}, payload)
    rows = await read('inspection-reports', { and: [where, ...(last ? after(last) : [])] }, req)
    if (rows.length > 0) yield await withSubjects(rows, req)
  } while (rows.length === PAGE)
}

/** With the names of those whom these are about, and what they follow. What readers may not know of is not named. */
async function withSubjects(rows: Row[], req: PayloadRequest): Promise<OpenReport[]> {
  const authorities = await namedBy('authority', 'authorities', rows, req)
  const agencies = await namedBy('agency', 'agencies', rows, req)
  const inspections = await followedAmong(rows, req)
  return rows.map((row) => {
    const authority = authorities.get(idOf(row.authority))
    const agency = agencies.get(idOf(row.agency))
    return openReportFrom({
      ...row,
      follows: followsOf(row, inspections),
      authority: authority ? openAuthority(authority, req) : null,
      agency: agency ? { name: agency.name, ofstedUrn: agency.ofstedUrn } : null,
    } as KeptReport)
  })
}

const FULL = EVENT_TYPES.filter(({ fullInspection }) => fullInspection).map(({ key }) => key)
/** More than anybody has had. */
const MOST_INSPECTIONS = 100

/** The inspections that visits and re-inspections among these may follow: those of the same, and those that editors chose. */
async function followedAmong(rows: Row[], req: PayloadRequest): Promise<Row[]> {
  const following = rows.filter((row) => ['visit', 're-inspection'].includes(kindOf(row)))
  const idsIn = (name: string, among: Row[]) => [...new Set(among.flatMap((row) => idOf(row[name]) ?? []))]
  const [authorities, agencies] = [idsIn('authority', following), idsIn('agency', following)]
  const chosen = idsIn('parentInspection', rows)
  if (authorities.length + agencies.length + chosen.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'inspection-reports',
    where: {
      or: [
        ...inspectionsOf('authority', authorities),
        ...inspectionsOf('agency', agencies),
        ...(chosen.length > 0 ? [{ id: { in: chosen } }] : []),
      ],
    },
    limit: (authorities.length + agencies.length) * MOST_INSPECTIONS + chosen.length,
    pagination: false,
    depth: 0,
    select: FOLLOWED,
    overrideAccess: false,
    req,
  })
  return (docs as unknown as Row[]).toSorted((one, other) =>
    newestFirst(one as unknown as PositionReport, other as unknown as PositionReport),
  )
}

const inspectionsOf = (name: string, ids: string[]): Where[] =>
  ids.length > 0 ? [{ and: [{ [name]: { in: ids } }, { eventType: { in: FULL } }] }] : []

const FOLLOWED = {
  authority: true,
  agency: true,
  framework: true,
  eventType: true,
  startDate: true,
  datePrecision: true,
  endDate: true,
  publicationDate: true,
} as const

function followsOf(row: Row, inspections: Row[]): string | null {
  const subject = idOf(row.authority) ?? idOf(row.agency)
  const own = inspections.filter((each) => (idOf(each.authority) ?? idOf(each.agency)) === subject)
  const report = { ...row, parentInspection: idOf(row.parentInspection) }
  return followedBy(report, own, inspections)?.id ?? null
}

const openAuthority = (
  { name, gssCode, ofstedUrn, region, ofstedRegion }: Row,
  { payload }: PayloadRequest,
) => ({
  name,
  gssCode,
  ofstedUrn,
  region,
  regionLabel: labelOf('region', region, payload),
  ofstedRegion,
  ofstedRegionLabel: labelOf('ofstedRegion', ofstedRegion, payload),
})

/** A region as it is written, which authorities know. */
function labelOf(name: string, value: unknown, payload: Payload): unknown {
  const field = payload.collections.authorities.config.flattenedFields.find((each) => each.name === name)
  const options = field?.type === 'select' ? field.options.filter(optionIsObject) : []
  return options.find((option) => option.value === value)?.label ?? null
}

async function namedBy(
  field: 'authority' | 'agency',
  collection: CollectionSlug,
  rows: Row[],
  req: PayloadRequest,
) {
  const ids = [...new Set(rows.flatMap((row) => idOf(row[field]) ?? []))]
  const found = ids.length > 0 ? await read(collection, { id: { in: ids } }, req) : []
  return new Map<string | null, Row>(found.map((row) => [String(row.id), row]))
}

const SELECT: Record<string, Record<string, true>> = {
  'inspection-reports': {
    title: true,
    url: true,
    authority: true,
    agency: true,
    framework: true,
    eventType: true,
    visitNumber: true,
    theme: true,
    startDate: true,
    datePrecision: true,
    endDate: true,
    publicationDate: true,
    inspectedAt: true,
    judgements: true,
    parentInspection: true,
    sourceUrl: true,
    licence: true,
    correctionNote: true,
    provenance: true,
    lastCheckedAt: true,
  },
  authorities: { name: true, gssCode: true, ofstedUrn: true, region: true, ofstedRegion: true },
  agencies: { name: true, ofstedUrn: true },
}

async function read(collection: CollectionSlug, where: Where, req: PayloadRequest): Promise<Row[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    sort: collection === 'inspection-reports' ? ['-inspectedAt', '-id'] : 'id',
    limit: PAGE,
    pagination: false,
    depth: 0,
    select: SELECT[collection] as never,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Row[]
}
