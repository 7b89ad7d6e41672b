import type { RelationshipField, UploadField } from 'payload'
import { loadRelated } from '#collections/shared/load-related.ts'
import { askedBy, selectOf } from './asked-select.ts'
import { readsDrafts, type Resolver } from './find-documents.ts'

/** Documents that a field refers to: fetched with all others of their kind, and only the fields that are asked for. */
export const relatedBy =
  ({ name, hasMany, relationTo }: RelationshipField | UploadField): Resolver<{ draft?: boolean }> =>
  async (source, args, { req }, info) => {
    const ids = [source[name] ?? []].flat() as (number | string)[]
    const collection = String(relationTo)
    const asked = { collection, select: selectOf(askedBy(info)), draft: readsDrafts(req, args) }
    const found = await Promise.all(ids.map((id) => loadRelated(req, id, asked)))
    return hasMany ? found.filter(Boolean) : (found[0] ?? null)
  }
