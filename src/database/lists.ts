import type { CollectionSlug, FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

/**
 * A list that a front end or the admin shows, kept by a collection as `custom.lists`: the documents that agree in each
 * field of `by`, in this order (`-` for the last first). A relation to several may stand alone in `by`.
 */
export type List = { by?: string[]; order: string }

export type IndexedField = { name: string; isDescending: boolean }

/** An index that answers a list without sorting. Of documents as visitors read them, or of the newest versions, as the admin does. */
export type ListIndex = {
  collection: CollectionSlug
  of: 'documents' | 'versions'
  /** What is compared by equality, then the order, then what decides between equals: Payload's own last key. */
  equal: string[]
  order: IndexedField
}

/** A relation to several by which a list is filtered: `topics` of news. */
export type ListRelation = { collection: CollectionSlug; of: ListIndex['of']; field: string; target: string }

export function listIndexes(payload: Payload): ListIndex[] {
  const indexes = collectionsOf(payload).flatMap(({ slug, versions, trash, custom }) => {
    const status = versions ? ['_status'] : []
    const inTrash = trash ? ['deletedAt'] : []
    const lists = (custom.lists ?? []) as List[]
    return lists.flatMap(({ by = [], order }): ListIndex[] => {
      const at = { collection: slug as CollectionSlug, order: orderOf(order) }
      const documents = {
        ...at,
        of: 'documents' as const,
        equal: [...new Set([...by, ...status, ...inTrash])],
      }
      return versions ? [documents, { ...at, of: 'versions', equal: [...by, ...inTrash] }] : [documents]
    })
  })
  return [...new Map(indexes.map((index) => [JSON.stringify(index), index])).values()]
}

/** Every relation to several that a collection with lists may be asked by. */
export function listRelations(payload: Payload): ListRelation[] {
  return collectionsOf(payload).flatMap(({ slug, versions, flattenedFields, custom }) => {
    if (!custom.lists) return []
    const of: ListIndex['of'][] = versions ? ['documents', 'versions'] : ['documents']
    return flattenedFields.filter(isToSeveral).flatMap(({ name, relationTo }) =>
      of.map((each) => ({
        collection: slug as CollectionSlug,
        of: each,
        field: name,
        target: String(relationTo),
      })),
    )
  })
}

const orderOf = (order: string): IndexedField => ({
  name: order.replace(/^-/, ''),
  isDescending: order.startsWith('-'),
})

const collectionsOf = (payload: Payload) => payload.config.collections as SanitizedCollectionConfig[]

const isToSeveral = (
  field: FlattenedField,
): field is Extract<FlattenedField, { type: 'relationship' }> & { relationTo: string } =>
  field.type === 'relationship' &&
  Boolean(field.hasMany) &&
  typeof field.relationTo === 'string' &&
  !field.hidden
