import type { CollectionSlug, PayloadRequest } from 'payload'
import { allOrNothing } from '../../database/all-or-nothing.ts'
import { isWritten, type DocMarks } from '../plan/compare.ts'
import type { Plan, Planned, PlannedRow, Standing } from '../plan/planned.ts'
import type { Subject } from '../plan/subjects.ts'
import { isForWriting, marksAfter } from '../plan/what-is-written.ts'
import type { FactValue } from '../statements/said.ts'
import { changedFields, newDocument, type Making } from './documents.ts'
import { keepMarks } from './marks.ts'
import { changePart, findPart, type Entry, type Part } from './part.ts'
import { planNow, subjectOfPart, successorCalled, type Setting } from './plan-now.ts'
import type { RunRow } from './row.ts'
import { newestVersions, subjectOf } from './standing.ts'

/** Works out where an authority or agency stands: given by those who know how (collections/shared/keep-position.ts). */
export type RefreshPosition = (
  field: 'authority' | 'agency',
  id: string,
  req: PayloadRequest,
) => Promise<unknown>

export type PartWriting = {
  refreshPosition: RefreshPosition
  /** Writes down, within the same transaction, that this part is done, and how many documents it was. */
  note: (count: number, req: PayloadRequest) => Promise<void>
}

type Doc = Record<string, unknown> & { id: string }

/**
 * Writes what was confirmed of one part as one thing, its position worked out once. What has changed here since the dry
 * run is not written over: such rows are left, and said to be.
 * @returns how many documents were written. Whoever was made is in the directory from then on: others may point to him.
 */
export async function writePart(
  id: string,
  { run, setting, refreshPosition, note }: PartWriting & { run: RunRow; setting: Setting },
): Promise<number> {
  const { payload } = setting
  let made: Subject | undefined
  const count = await allOrNothing(payload, { context: { positionsLater: new Set() } }, async (req) => {
    const part = await findPart(payload, id, req)
    if (!part || part.state !== 'planned') return 0
    const subject = subjectOfPart(part, setting.directory)
    const { rows, decisions } = part
    const { plan, standing } = await planNow(setting, { subject, rows, decisions, req })
    const { toWrite, changedSince } = whatStands(part.plan, plan)
    const journal = await writeAll(toWrite, plan, { part, run, setting, standing, subject, req })
    for (const key of req.context.positionsLater as Set<string>) {
      const [field, subjectId] = key.split('/') as ['authority' | 'agency', string]
      await refreshPosition(field, subjectId, req)
    }
    const reason =
      changedSince.length > 0 ? `Changed here since the dry run, and left: ${changedSince.join('; ')}.` : null
    const written = { ...part.plan, rows: rowsAfter(part.plan, changedSince) }
    await changePart(
      payload,
      id,
      { state: 'written', journal, plan: written, reason: reason?.slice(0, 5000) },
      req,
    )
    made = madeBy(journal, subject, part)
    const documents = journal.filter(({ did }) => did !== 'mark').length
    await note(documents, req)
    return documents
  })
  if (made) setting.directory.add(made)
  return count
}

function madeBy(journal: Entry[], subject: Subject, { plan }: Part): Subject | undefined {
  const entry = journal.find(({ collection, did }) => did === 'create' && collection !== 'inspection-reports')
  const facts = plan.documents.find(({ collection }) => collection === entry?.collection)?.facts
  if (!entry || !facts) return undefined
  const doc = { ...facts, id: entry.id, alternativeNames: [], formerGssCodes: [] }
  return subjectOf(subject.kind, doc)
}

/** What was confirmed and would still become the same of the document as it stands now. */
function whatStands(confirmed: Plan, now: Plan): { toWrite: Planned[]; changedSince: string[] } {
  const wanted = confirmed.documents.filter(isForWriting)
  const stands = (planned: Planned) =>
    now.documents.find((each) => each.key === planned.key && signature(each) === signature(planned))
  return {
    toWrite: wanted.flatMap((planned) => stands(planned) ?? []),
    changedSince: wanted.filter((planned) => !stands(planned)).map(({ title }) => title),
  }
}

const signature = ({ verdict, changes, facts }: Planned) => JSON.stringify([verdict, changes, facts])

const rowsAfter = ({ documents, rows }: Plan, left: string[]): PlannedRow[] =>
  rows.map((row, index) => {
    const isLeft = documents.some(({ title, rows: mine }) => mine.includes(index) && left.includes(title))
    return isLeft
      ? { ...row, verdict: 'leave', reasons: [...row.reasons, 'Changed here since the dry run.'] }
      : row
  })

type Writing = {
  part: Part
  run: RunRow
  setting: Setting
  standing: Standing
  subject: Subject
  req: PayloadRequest
}

async function writeAll(documents: Planned[], plan: Plan, writing: Writing): Promise<Entry[]> {
  const { setting, standing, subject, part, run, req } = writing
  const making: Making = {
    run,
    rows: part.rows,
    today: new Date().toISOString().slice(0, 10),
    subjectId: standing.doc?.id,
    subjectKind: subject.kind,
    idOfSuccessor: (called) => idOfSuccessor(called, setting, req),
  }
  const again = marksAfter(plan, standing.marks)
  const marks = { ...standing.marks, ...again }
  const journal: Entry[] = []
  for (const planned of subjectFirst(documents)) {
    const entry = await writeOne(planned, { ...writing, making })
    if (!making.subjectId && planned.collection !== 'inspection-reports') making.subjectId = entry.id
    const before = marks[entry.id]
    marks[entry.id] = marked(before, planned, run)
    journal.push({ ...entry, ...(before ? { marksBefore: before } : {}) })
  }
  if (documents.length > 0 || Object.keys(again).length > 0)
    await keepMarks(setting.payload, `${subject.kind}/${making.subjectId}`, marks, req)
  return withVersions(journal, writing)
}

const subjectFirst = (documents: Planned[]) =>
  documents.toSorted(
    (one, other) =>
      Number(one.collection === 'inspection-reports') - Number(other.collection === 'inspection-reports'),
  )

async function writeOne(
  planned: Planned,
  { making, standing, setting, req }: Writing & { making: Making },
): Promise<Entry> {
  const { payload } = setting
  const { collection, title } = planned
  const slug = collection as CollectionSlug
  const kept = planned.id ? documentIn(standing, planned.id) : undefined
  if (!kept) {
    if (collection === 'inspection-reports' && !making.subjectId)
      throw new Error(`There is nobody yet whom “${title}” is about.`)
    const data = (await newDocument(planned, making)) as never
    const { id } = await payload.create({ collection: slug, data, depth: 0, overrideAccess: true, req })
    return { collection, id: String(id), did: 'create', title, before: {} }
  }
  if (!planned.changes.some(isWritten)) return { collection, id: kept.id, did: 'mark', title, before: {} }
  const data = await changedFields(planned, kept, making)
  await payload.update({
    collection: slug,
    id: kept.id,
    data: data as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const before = Object.fromEntries(Object.keys(data).map((name) => [name, kept[name] ?? null]))
  return { collection, id: kept.id, did: 'update', title, before }
}

const documentIn = ({ doc, reports }: Standing, id: string): Doc | undefined =>
  [...(doc ? [doc as Doc] : []), ...(reports as Doc[])].find((each) => each.id === id)

/** What this file has said now counts as what an import said last. */
function marked(before: DocMarks | undefined, planned: Planned, { fileName }: RunRow): DocMarks {
  const said: [string, FactValue][] =
    planned.changes.length === 0
      ? Object.entries(planned.facts)
      : planned.changes
          .filter((change) => isWritten(change) || change.kind === 'keep')
          .map(({ field, becomes }) => [field, becomes])
  const mark = { asAt: planned.asAt, source: fileName }
  return { ...before, ...Object.fromEntries(said.map(([field, value]) => [field, { value, ...mark }])) }
}

async function withVersions(journal: Entry[], { setting, req }: Writing): Promise<Entry[]> {
  const versions = new Map<string, string>()
  for (const collection of new Set(journal.map((entry) => entry.collection))) {
    const ids = journal.flatMap((entry) => (entry.collection === collection ? [entry.id] : []))
    const newest = await newestVersions(setting.payload, {
      collection: collection as CollectionSlug,
      ids,
      req,
    })
    for (const [id, version] of newest) versions.set(id, version)
  }
  return journal.map((entry) => ({ ...entry, version: versions.get(entry.id) }))
}

/** Who was made by this very run is not in the directory as a document yet. */
async function idOfSuccessor(
  called: string,
  { directory, payload }: Setting,
  req: PayloadRequest,
): Promise<string | undefined> {
  const known = successorCalled(called, directory)
  if (known?.id) return known.id
  const found = await payload.db.findOne({
    collection: 'authorities',
    where: { or: [{ gssCode: { equals: called } }, { name: { equals: called } }] },
    select: { name: true },
    req,
  })
  return found ? String(found.id) : undefined
}
