import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

export type RowChange = {
  collection: CollectionSlug
  id: string
  /** How the row has to stand, field by field. */
  when: Record<string, unknown>
  data: Record<string, unknown>
  req?: PayloadRequest
}

/** Writes to a row only while it stands as `when` says; the row as it then is, or nothing where another was faster. */
export async function changeRow<Row>(
  payload: Payload,
  { collection, id, when, data, req }: RowChange,
): Promise<Row | null> {
  const conditions = Object.entries(when).map(([name, value]) => ({ [name]: { equals: value } }))
  const changed = await payload.db.updateOne({
    collection,
    where: { and: [{ id: { equals: id } }, ...conditions] },
    data: { ...data, updatedAt: new Date().toISOString() },
    options: { atomic: true } as never,
    req,
  })
  return (changed as Row | null) ?? null
}
