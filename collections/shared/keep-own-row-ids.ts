import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest, Where } from 'payload'

type Row = { id?: string | null }

/**
 * A row that was copied from another document's list gets an id of its own. On SQLite the ids of rows are unique in the
 * whole table: one that is taken would fail the save half-way, when the old rows are gone already.
 */
export const keepOwnRowIds: CollectionBeforeValidateHook = async ({ data, originalDoc, collection, req }) => {
  for (const { name } of collection.flattenedFields.filter(({ type }) => type === 'array')) {
    const rows = rowsOf(data?.[name])
    const own = new Set(rowsOf(originalDoc?.[name]).map(({ id }) => id))
    const strange = rows.flatMap(({ id }) => (id && !own.has(id) ? [id] : []))
    const where: Where = {
      and: [{ [`${name}.id`]: { in: strange } }, { id: { not_equals: originalDoc?.id ?? '' } }],
    }
    const taken = strange.length > 0 ? await idsOfRows({ collection: collection.slug, name, where, req }) : []
    const seen = new Set<unknown>(taken)
    for (const row of rows) {
      if (seen.has(row.id)) delete row.id
      else if (row.id) seen.add(row.id)
    }
  }
  return data
}

const rowsOf = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter((row) => row && typeof row === 'object') : []

async function idsOfRows({
  collection,
  name,
  where,
  req,
}: {
  collection: string
  name: string
  where: Where
  req: PayloadRequest
}) {
  const { docs } = await req.payload.db.find({
    collection: collection as CollectionSlug,
    where,
    select: { [name]: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.flatMap((doc) => rowsOf((doc as unknown as Record<string, unknown>)[name]).map(({ id }) => id))
}
