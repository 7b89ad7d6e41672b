import type { CollectionSlug, PayloadRequest, SelectType } from 'payload'
import { isOwnId } from '../is-there.ts'

type Row = Record<string, unknown> & { id: string }
type Asked = { collection: string; ids: string[]; select: SelectType; req: PayloadRequest }

/** By id. What is no id of this database finds nothing. */
export async function rowsById({ collection, ids, select, req }: Asked): Promise<Map<string, Row>> {
  const wanted = [...new Set(ids)].filter((id) => isOwnId(id, req))
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.db.find({
    collection: collection as CollectionSlug,
    where: { id: { in: wanted } },
    select,
    pagination: false,
    limit: 0,
    req,
  })
  return new Map((docs as unknown as Row[]).map((row) => [row.id, row]))
}
