import { getDataLoader, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'

type Loader = PayloadRequest['payloadDataLoader']

/**
 * What is loaded together in one turn Payload loads kind after kind, and answers none of it before it has all: an article
 * that refers to an authority of the same turn waited for ever (related articles come a little later than what is beside
 * them). So each kind, on each level, has a loader of its own: a document waits only for those a level below. Within a
 * transaction, where one question has to follow the other, Payload's stays.
 */
export const loadApart: CollectionBeforeOperationHook = ({ req }) => {
  const context = req.context as { isLoadingApart?: true }
  if (context.isLoadingApart || !req.payloadDataLoader) return
  context.isLoadingApart = true
  const whole = req.payloadDataLoader
  const loaders = new Map<string, Loader>()
  const loaderFor = (key: string): Loader => {
    const { kind, isInTransaction } = readKey(key)
    if (isInTransaction) return whole
    const loader = loaders.get(kind) ?? getDataLoader(req)
    loaders.set(kind, loader)
    return loader
  }
  const apart = { load: (key: string) => loaderFor(key).load(key) }
  req.payloadDataLoader = Object.assign(Object.create(whole) as Loader, apart)
}

/** A key holds what to find and how, as Payload's `createDataloaderCacheKey` makes it; the third is the document's id. */
function readKey(key: string): { kind: string; isInTransaction: boolean } {
  const parts = JSON.parse(key) as unknown[]
  return { kind: JSON.stringify(parts.toSpliced(2, 1)), isInTransaction: parts[0] !== null }
}
