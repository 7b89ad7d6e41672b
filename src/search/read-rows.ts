import { createLocalReq, type Collection, type Payload, type PayloadRequest, type Where } from 'payload'
import { entryOf, type Entry } from './index-entry.ts'
import { READ, type Kind } from './kinds.ts'

/** What was read of a page, and the id after which the next one begins; none after the last. */
export type Page = { entries: Entry[]; next?: string }

/** Few enough to be put in within some milliseconds. */
const PAGE = 50

/**
 * The next documents of a kind by their ids. Their ids first, without any condition: with one, the database would take
 * another index and sort everything for each page.
 */
export async function readPage(payload: Payload, kind: Kind, after: string | undefined): Promise<Page> {
  const req = await createLocalReq({}, payload)
  const { docs } = await payload.db.find({
    collection: kind,
    where: after ? { id: { greater_than: after } } : {},
    select: { id: true },
    sort: 'id',
    limit: PAGE,
    pagination: false,
    req,
  })
  const ids = docs.map(({ id }) => String(id))
  const entries = ids.length > 0 ? await readEntries(payload, kind, ids) : []
  return { entries, ...(ids.length === PAGE ? { next: ids.at(-1) } : {}) }
}

/**
 * Entries of those of these documents that a visitor may read: the collection's own rule of access is asked for somebody
 * who is not signed in. Campaigns come whole, with their dates, since what is read now is shown later.
 */
export async function readEntries(payload: Payload, kind: Kind, ids: string[]): Promise<Entry[]> {
  const req = await createLocalReq({}, payload)
  const allowed = kind === 'campaigns' ? true : await readRule(payload, kind, req)
  if (allowed === false) return []
  const these: Where = { id: { in: ids } }
  const { docs } = await payload.db.find({
    collection: kind,
    where: allowed === true ? these : { and: [these, allowed] },
    select: READ[kind],
    limit: ids.length,
    pagination: false,
    req,
  })
  return docs.map((row) => entryOf(kind, row as unknown as Parameters<typeof entryOf>[1]))
}

async function readRule(payload: Payload, kind: Kind, req: PayloadRequest): Promise<boolean | Where> {
  const { config } = payload.collections[kind] as Collection
  return config.access.read({ req })
}
