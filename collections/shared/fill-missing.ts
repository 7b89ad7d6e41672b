import type { CollectionSlug, Payload, PayloadRequest, SelectType } from 'payload'
import { writeInNewestVersion } from './write-in-newest-version.ts'

type Row = Record<string, unknown>

const AT_ONCE = 200

type Repair = {
  collection: CollectionSlug
  /** A field that was not kept of what is older than it. */
  field: string
  select: SelectType
  /** What belongs into a row; nothing where its field is rightly empty. */
  missing: (row: Row) => Row | undefined
}

/** Fills in a field that older rows do not have: page by page, since of most of them it may be rightly empty. */
export async function fillMissing(
  { collection, field, select, missing }: Repair,
  payload: Payload,
  req: PayloadRequest,
): Promise<number> {
  let filled = 0
  let after: string | undefined
  for (;;) {
    const { docs } = (await payload.db.find({
      collection,
      where: { and: [{ [field]: { exists: false } }, ...(after ? [{ id: { greater_than: after } }] : [])] },
      sort: 'id',
      select,
      limit: AT_ONCE,
      pagination: false,
      req,
    })) as unknown as { docs: (Row & { id: string })[] }
    for (const row of docs) {
      const data = missing(row)
      if (!data) continue
      const where = { id: { equals: row.id } }
      await payload.db.updateOne({ collection, where, data: { ...data }, req })
      await writeInNewestVersion(collection, row.id, data, req)
      filled += 1
    }
    after = docs.at(-1)?.id
    if (docs.length < AT_ONCE) return filled
  }
}
