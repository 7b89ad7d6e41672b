import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { idOf } from '../../lib/id-of.ts'
import type { DocMarks } from '../plan/compare.ts'
import type { Standing } from '../plan/planned.ts'
import { makeDirectory, type Directory, type Subject } from '../plan/subjects.ts'
import { MARKS } from './row.ts'

type Doc = Record<string, unknown> & { id: string }

const SLUGS = { authority: 'authorities', agency: 'agencies' } as const

/** Everybody whom rows can be about, as the database has them now. */
export async function readDirectory(payload: Payload): Promise<Directory> {
  const authorities = await all(payload, 'authorities', {
    name: true,
    officialName: true,
    registeredName: true,
    alternativeNames: true,
    gssCode: true,
    formerGssCodes: true,
    dfeCode: true,
    ofstedUrn: true,
    deletedAt: true,
  })
  const agencies = await all(payload, 'agencies', { name: true, ofstedUrn: true, deletedAt: true })
  return makeDirectory([
    ...authorities.map((doc) => subjectOf('authority', doc)),
    ...agencies.map((doc) => subjectOf('agency', doc)),
  ])
}

async function all(
  payload: Payload,
  collection: CollectionSlug,
  select: Record<string, true>,
): Promise<Doc[]> {
  const { docs } = await payload.db.find({ collection, select, pagination: false, limit: 0 })
  return docs as unknown as Doc[]
}

export function subjectOf(kind: Subject['kind'], doc: Doc): Subject {
  const text = (name: string) => (doc[name] as string | null) || undefined
  const list = (name: string, of: string) =>
    ((doc[name] as Doc[] | null) ?? []).map((row) => row[of] as string).filter(Boolean)
  const names = [
    text('name'),
    text('officialName'),
    text('registeredName'),
    ...list('alternativeNames', 'name'),
  ]
  return {
    key: `${kind}/${doc.id}`,
    kind,
    id: doc.id,
    label: text('name') ?? '',
    names: names.filter((name) => name !== undefined),
    gssCodes: [text('gssCode'), ...list('formerGssCodes', 'code')].filter((code) => code !== undefined),
    ...(text('dfeCode') ? { dfeCode: text('dfeCode') } : {}),
    ...(text('ofstedUrn') ? { urn: text('ofstedUrn') } : {}),
  }
}

const REPORT = {
  title: true,
  framework: true,
  eventType: true,
  theme: true,
  visitNumber: true,
  leadInspector: true,
  sourceUrl: true,
  pages: true,
  startDate: true,
  datePrecision: true,
  endDate: true,
  publicationDate: true,
  judgements: true,
  correctionNote: true,
  provenance: true,
  _status: true,
  deletedAt: true,
} as const

/** How what is kept of one authority or agency stands; within a transaction, as it sees it. */
export async function readStanding(
  payload: Payload,
  subject: Subject,
  { called, req }: { called: (id: string) => string; req?: PayloadRequest },
): Promise<Standing> {
  const none: Standing = { subject, reports: [], marks: {}, drafts: new Set(), called }
  if (!subject.id) return none
  const doc = (await payload.db.findOne({
    collection: SLUGS[subject.kind],
    where: { id: { equals: subject.id } },
    req,
  })) as Doc | null
  if (!doc) return none
  const { docs } = await payload.db.find({
    collection: 'inspection-reports',
    where: { [subject.kind]: { equals: subject.id } },
    select: REPORT,
    sort: 'id',
    pagination: false,
    limit: 0,
    req,
  })
  const marks = await readMarks(payload, subject.key, req)
  return { ...none, doc, reports: docs as unknown as Doc[], marks }
}

export async function readMarks(
  payload: Payload,
  subject: string,
  req?: PayloadRequest,
): Promise<Record<string, DocMarks>> {
  const row = (await payload.db.findOne({
    collection: MARKS,
    where: { subject: { equals: subject } },
    req,
  })) as { marks?: string } | null
  return JSON.parse(row?.marks || '{}') as Record<string, DocMarks>
}

/** Of these documents, those of which somebody has a draft beside what is published. */
export async function draftsAmong(
  payload: Payload,
  collection: CollectionSlug,
  ids: string[],
  req?: PayloadRequest,
): Promise<string[]> {
  const versions = await newestVersions(payload, { collection, ids, only: DRAFT, req })
  return [...versions.keys()]
}

const DRAFT: Where = { 'version._status': { equals: 'draft' } }

/** The id of the newest version of each of these documents. */
export async function newestVersions(
  payload: Payload,
  {
    collection,
    ids,
    only,
    req,
  }: { collection: CollectionSlug; ids: string[]; only?: Where; req?: PayloadRequest },
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.findVersions({
    collection,
    where: { and: [{ parent: { in: ids } }, { latest: { equals: true } }, ...(only ? [only] : [])] },
    select: { parent: true } as never,
    pagination: false,
    limit: 0,
    req,
  })
  return new Map(docs.map(({ id, parent }) => [idOf(parent)!, String(id)]))
}
