import type { BaseDatabaseAdapter, Collection, Payload } from 'payload'

type Row = Record<string, unknown>
type MongoModel = {
  collection: { updateOne: (filter: Row, change: Row, options: Row) => Promise<unknown> }
  base: { Types: { ObjectId: new (id: string) => unknown } }
}

/**
 * On MongoDB a unique index lets many documents lack a field, but only one hold `null` in it. So an empty unique
 * field is left out when a document is created, and taken out when it is cleared later.
 */
export function clearUnique<T extends BaseDatabaseAdapter>(db: T, payload: Payload): T {
  const uniqueNames = (slug: string) =>
    ((payload.collections as Record<string, Collection>)[slug]?.config.flattenedFields ?? [])
      .filter((field) => 'unique' in field && field.unique)
      .map((field) => field.name)
  const emptyIn = (slug: string, data: Row) =>
    uniqueNames(slug).filter((name) => name in data && (data[name] ?? '') === '')

  const { create, updateOne } = db
  db.create = async function (args) {
    const data = { ...args.data } as Row
    for (const name of emptyIn(args.collection, data)) delete data[name]
    return create.call(db, { ...args, data })
  }
  db.updateOne = async function (args) {
    const empty = emptyIn(args.collection, args.data as Row)
    if (empty.length === 0) return updateOne.call(db, args)
    const data = { ...args.data } as Row
    for (const name of empty) delete data[name]
    const updated = (await updateOne.call(db, { ...args, data } as never)) as Row | null
    const id = updated?.id ?? args.id
    if (id) {
      const { collections, sessions } = db as unknown as {
        collections: Record<string, MongoModel>
        sessions: Record<string, unknown>
      }
      const model = collections[args.collection]!
      const session = sessions[String(await args.req?.transactionID)]
      const gone = Object.fromEntries(empty.map((name) => [name, '']))
      await model.collection.updateOne(
        { _id: new model.base.Types.ObjectId(String(id)) },
        { $unset: gone },
        { session },
      )
    }
    if (updated) for (const name of empty) updated[name] = null
    return updated as never
  }
  return db
}
