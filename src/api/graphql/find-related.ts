import {
  createDataloaderCacheKey,
  type PayloadRequest,
  type RelationshipField,
  type SelectType,
  type UploadField,
} from 'payload'
import { askedBy, selectOf } from './asked-select.ts'
import { readsDrafts, type Resolver } from './find-documents.ts'

/** Documents that a field refers to: fetched with all others of their kind, and only the fields that are asked for. */
export const relatedBy =
  ({ name, hasMany, relationTo }: RelationshipField | UploadField): Resolver<{ draft?: boolean }> =>
  async (source, args, { req }, info) => {
    const ids = [source[name] ?? []].flat() as (number | string)[]
    const asked = { slug: String(relationTo), select: selectOf(askedBy(info)), draft: readsDrafts(req, args) }
    const found = await Promise.all(ids.map((id) => loaded(req, id, asked)))
    return hasMany ? found.filter(Boolean) : (found[0] ?? null)
  }

type Wanted = { slug: string; select: SelectType; draft: boolean }

const loaded = (req: PayloadRequest, docID: number | string, { slug, select, draft }: Wanted) =>
  req.payloadDataLoader.load(
    createDataloaderCacheKey({
      collectionSlug: slug,
      currentDepth: 0,
      depth: 0,
      docID,
      draft,
      fallbackLocale: req.fallbackLocale!,
      locale: req.locale!,
      overrideAccess: false,
      select,
      showHiddenFields: false,
      transactionID: req.transactionID as string,
    }),
  )
