import { createDataloaderCacheKey, type PayloadRequest, type SelectType } from 'payload'

type Wanted = { collection: string; select: SelectType; draft: boolean }

/** A document that another refers to, as far as this reader may see it: fetched with all others of its kind. */
export const loadRelated = (
  req: PayloadRequest,
  docID: number | string,
  { collection, select, draft }: Wanted,
) =>
  req.payloadDataLoader.load(
    createDataloaderCacheKey({
      collectionSlug: collection,
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
