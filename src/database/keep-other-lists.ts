import type { BaseDatabaseAdapter, Collection, FlattenedField, Payload, Where } from 'payload'
import { oneAtATime } from '../lib/one-at-a-time.ts'

type Row = Record<string, unknown>
type Update = {
  collection: string
  id?: number | string
  where?: Where
  data: Row
  options?: { atomic?: boolean }
}

/**
 * On SQLite an update that writes to one list of a row empties every list that it does not mention: those are written
 * again as they were. Updates of one row take their turns, so that what was read for it is still so when it is written.
 */
export function keepOtherLists<T extends BaseDatabaseAdapter>(db: T, payload: Payload): T {
  const fieldsOf = (slug: string) =>
    (payload.collections as Record<string, Collection>)[slug]?.config.flattenedFields ?? []
  const { updateOne } = db

  async function otherListsOf({ collection, id, where, data }: Update): Promise<Row> {
    const fields = fieldsOf(collection)
    const others = fields.filter(({ type, name }) => type === 'array' && data[name] === undefined)
    if (others.length === 0 || !fields.some((field) => field.name in data && isKeptApart(field))) return {}
    // The whole row: by name, lists of words within a list would be left out.
    const row = (await db.findOne({
      collection: collection as never,
      where: id ? { id: { equals: id } } : where,
    })) as Row | null
    return Object.fromEntries(others.map(({ name }) => [name, row?.[name] ?? []]))
  }

  db.updateOne = (args) => {
    const update = args as Update
    const write = async () =>
      updateOne.call(db, { ...args, data: { ...(await otherListsOf(update)), ...update.data } } as never)
    const id = update.id ?? (update.where?.id as { equals?: unknown } | undefined)?.equals
    if (update.options?.atomic) return updateOne.call(db, args)
    return id ? oneAtATime(`row:${update.collection}:${String(id)}`, write) : write()
  }
  return db
}

/** Whether a field's values lie in a table of their own. */
const isKeptApart = (field: FlattenedField): boolean =>
  field.type === 'array' ||
  field.type === 'group' ||
  field.type === 'tab' ||
  ('hasMany' in field && Boolean(field.hasMany)) ||
  ('relationTo' in field && Array.isArray(field.relationTo))
