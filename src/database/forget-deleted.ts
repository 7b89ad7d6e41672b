import type { BaseDatabaseAdapter, Collection, FlattenedField, Payload, PayloadRequest, Where } from 'payload'

type Row = Record<string, unknown>
type MongoModel = {
  collection: { updateMany: (filter: Row, change: Row, options: Row) => Promise<unknown> }
  base: { Types: { ObjectId: { new (id: string): unknown; isValid(id: string): boolean } } }
}
type Mongo = {
  collections: Record<string, MongoModel>
  versions: Record<string, MongoModel>
  sessions: Record<string, unknown>
}
type Reference = { path: string; hasMany: boolean }

/**
 * What is deleted is referred to no longer: on MongoDB, which would keep its id for ever, as on SQLite, which forgets it
 * by itself. Within the same transaction; in drafts and older versions as well.
 */
export function forgetDeleted<T extends BaseDatabaseAdapter>(db: T, payload: Payload): T {
  const { deleteOne } = db
  db.deleteOne = async function (args) {
    const deleted = (await deleteOne.call(db, args)) as Row | null
    const id = deleted?.id ?? idIn(args.where)
    if (id)
      await forget({
        db: db as unknown as Mongo,
        payload,
        target: args.collection,
        id: String(id),
        req: args.req,
      })
    return deleted as never
  }
  return db
}

type Forgotten = { db: Mongo; payload: Payload; target: string; id: string; req?: Partial<PayloadRequest> }

async function forget({ db, payload, target, id, req }: Forgotten): Promise<void> {
  const session = db.sessions[String(await req?.transactionID)]
  for (const { config } of Object.values(payload.collections as Record<string, Collection>)) {
    const places = [
      [db.collections[config.slug], ''],
      [db.versions[config.slug], 'version.'],
    ] as const
    for (const { path, hasMany } of referencesTo(target, config.flattenedFields)) {
      for (const [model, prefix] of places) {
        if (!model?.base.Types.ObjectId.isValid(id)) continue
        const value = { $in: [new model.base.Types.ObjectId(id), id] }
        const name = `${prefix}${path}`
        const change = hasMany ? { $pull: { [name]: value } } : { $set: { [name]: null } }
        await model.collection.updateMany({ [name]: value }, change, { session })
      }
    }
  }
}

/** Where these fields may refer to a collection. None of ours does so within the rows of a list. */
function referencesTo(target: string, fields: FlattenedField[], prefix = ''): Reference[] {
  return fields.flatMap((field): Reference[] => {
    if (!('name' in field)) return []
    const path = `${prefix}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') {
      return field.relationTo === target ? [{ path, hasMany: Boolean(field.hasMany) }] : []
    }
    const isGroup = field.type === 'group' || field.type === 'tab'
    return isGroup ? referencesTo(target, field.flattenedFields, `${path}.`) : []
  })
}

const idIn = (where: Where | undefined) => (where?.id as { equals?: unknown } | undefined)?.equals
