import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { allOrNothing } from '../../database/all-or-nothing.ts'
import { idOf } from '../../lib/id-of.ts'
import { keepMarks } from './marks.ts'
import { changePart, findPart, partsOf, type Entry, type Part } from './part.ts'
import { newestVersions, readMarks } from './standing.ts'
import type { PartWriting } from './write-part.ts'

/** Takes back what one part wrote, as one thing. @returns how many documents. */
export async function undoPart(
  id: string,
  { payload, refreshPosition, note }: PartWriting & { payload: Payload },
): Promise<number> {
  return allOrNothing(payload, { context: { positionsLater: new Set() } }, async (req) => {
    const part = await findPart(payload, id, req)
    if (!part || part.state !== 'written') return 0
    const touched = await touchedSince(payload, part, { req })
    if (touched.length > 0) {
      const reason = `Changed since it was imported, and left as it is: ${touched.join('; ')}.`
      await changePart(payload, id, { state: 'kept', reason: reason.slice(0, 5000) }, req)
      await note(0, req)
      return 0
    }
    const written = part.journal.filter(({ did }) => did !== 'mark')
    // Reports before those whom they are about.
    for (const entry of written.toReversed()) await takeBack(payload, entry, req)
    const gone = new Set(written.filter(({ did }) => did === 'create').map((entry) => entry.id))
    for (const key of req.context.positionsLater as Set<string>) {
      const [field, subjectId] = key.split('/') as ['authority' | 'agency', string]
      if (!gone.has(subjectId)) await refreshPosition(field, subjectId, req)
    }
    await restoreMarks(payload, part, req)
    await changePart(payload, id, { state: 'undone', reason: null }, req)
    await note(written.length, req)
    return written.length
  })
}

async function takeBack(payload: Payload, { collection: slug, id, did, before }: Entry, req: PayloadRequest) {
  const collection = slug as CollectionSlug
  if (did === 'create')
    await payload.delete({ collection, id, depth: 0, trash: true, overrideAccess: true, req })
  else await payload.update({ collection, id, data: before as never, depth: 0, overrideAccess: true, req })
}

async function restoreMarks(
  payload: Payload,
  { journal, subject }: Part,
  req: PayloadRequest,
): Promise<void> {
  const own = journal.find(({ collection, did }) => did === 'create' && collection !== 'inspection-reports')
  const kind = subject.startsWith('agency') || subject.startsWith('new/agency') ? 'agency' : 'authority'
  const key = own ? `${kind}/${own.id}` : subject
  const marks = await readMarks(payload, key, req)
  for (const { id, marksBefore } of journal) {
    if (marksBefore) marks[id] = marksBefore
    else delete marks[id]
  }
  await keepMarks(payload, key, marks, req)
}

/** What would keep a run from being undone: documents that were saved since, or that others refer to by now. */
export async function whatForbidsUndoing(payload: Payload, run: string): Promise<string[]> {
  const together = new Set<string>()
  for await (const { journal } of partsOf(payload, run, { state: 'written' }))
    for (const { id, did } of journal) if (did === 'create') together.add(id)
  const found: string[] = []
  for await (const part of partsOf(payload, run, { state: 'written' })) {
    found.push(...(await touchedSince(payload, part, { together })))
    if (found.length > 20) break
  }
  return found
}

type Looking = { together?: Set<string>; req?: PayloadRequest }

async function touchedSince(payload: Payload, { journal }: Part, looking: Looking): Promise<string[]> {
  const written = journal.filter(({ did }) => did !== 'mark')
  const together = looking.together ?? new Set(written.map(({ id }) => id))
  const touched: string[] = []
  for (const collection of new Set(written.map((entry) => entry.collection))) {
    const entries = written.filter((entry) => entry.collection === collection)
    const ids = entries.map(({ id }) => id)
    const newest = await newestVersions(payload, {
      collection: collection as CollectionSlug,
      ids,
      req: looking.req,
    })
    touched.push(...entries.filter(({ id, version }) => newest.get(id) !== version).map(({ title }) => title))
    const created = entries.filter(({ did }) => did === 'create')
    const referred = await referredTo(payload, created, { together, req: looking.req })
    touched.push(...referred.map(({ title }) => `${title} (something else refers to it by now)`))
  }
  return [...new Set(touched)]
}

const REFERRING: Record<string, [CollectionSlug, string][]> = {
  authorities: [
    ['inspection-reports', 'authority'],
    ['news-articles', 'authorities'],
    ['enquiries', 'authority'],
    ['authorities', 'successors'],
    ['agencies', 'authoritiesServed'],
  ],
  agencies: [
    ['inspection-reports', 'agency'],
    ['authorities', 'agencies'],
    ['authorities', 'deliveredBy'],
  ],
  'inspection-reports': [
    ['inspection-reports', 'parentInspection'],
    ['news-articles', 'reports'],
    ['enquiries', 'report'],
  ],
}

/** Those to which something else refers than what goes with them: it would lose what it points to. */
async function referredTo(
  payload: Payload,
  created: Entry[],
  { together, req }: Looking & { together: Set<string> },
): Promise<Entry[]> {
  const [first] = created
  if (!first) return []
  const ids = created.map(({ id }) => id)
  const found = new Set<string | null>()
  for (const [referring, field] of REFERRING[first.collection]!) {
    const { docs } = await payload.db.find({
      collection: referring,
      where: { [field]: { in: ids } },
      select: { [field]: true },
      pagination: false,
      limit: 0,
      req,
    })
    for (const doc of docs as unknown as Record<string, unknown>[])
      if (!together.has(String(doc.id))) for (const value of [doc[field]].flat()) found.add(idOf(value))
  }
  return created.filter(({ id }) => found.has(id))
}
