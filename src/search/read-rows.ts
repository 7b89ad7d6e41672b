import { createLocalReq, type Collection, type Payload, type PayloadRequest, type Where } from 'payload'
import { entryOf, type Entry } from './index-entry.ts'
import { READ, type Kind } from './kinds.ts'

export type Page = { kind: Kind; where?: Where; limit: number }

/**
 * Entries of what a visitor may read, in the order of their ids: the collection's own rule of access is asked for
 * somebody who is not signed in. Campaigns come whole, with their dates, since what is read now is shown later.
 */
export async function readEntries(payload: Payload, { kind, where, limit }: Page): Promise<Entry[]> {
  const req = await createLocalReq({}, payload)
  const allowed = kind === 'campaigns' ? true : await readRule(payload, kind, req)
  if (allowed === false) return []
  const conditions = [where, allowed].filter((each): each is Where => typeof each === 'object')
  const { docs } = await payload.db.find({
    collection: kind,
    where: conditions.length > 0 ? { and: conditions } : {},
    select: READ[kind],
    sort: 'id',
    limit,
    pagination: false,
    req,
  })
  return docs.map((row) => entryOf(kind, row as unknown as Parameters<typeof entryOf>[1]))
}

async function readRule(payload: Payload, kind: Kind, req: PayloadRequest): Promise<boolean | Where> {
  const { config } = payload.collections[kind] as Collection
  return config.access.read({ req })
}
