import type { CollectionSlug, FieldHook } from 'payload'

/** A name that must be a document's own says of a copy that it is one; of the next copy, which. */
export const calledACopy =
  (field: string): FieldHook =>
  async ({ value, collection, req }) => {
    for (let count = 1; ; count++) {
      const name = `${String(value).slice(0, 38)} (copy${count === 1 ? '' : ` ${count}`})`
      const taken = await req.payload.db.findOne({
        collection: collection!.slug as CollectionSlug,
        where: { [field]: { equals: name } },
        select: { [field]: true },
        req,
      })
      if (!taken) return name
    }
  }
