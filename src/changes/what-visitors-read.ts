import type { CollectionSlug, Payload, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

type Asking = Partial<Pick<PayloadRequest, 'transactionID'>> & { payload: Payload }

/** What a visitor may read of a collection, by its own access rule: everything, nothing, or what fulfils a condition. */
export async function whatVisitorsRead(
  { access }: Pick<SanitizedCollectionConfig, 'access'>,
  payload: Payload,
): Promise<boolean | Where> {
  const visitor = { payload, user: null, context: {}, headers: new Headers() }
  return access.read({ req: visitor as unknown as PayloadRequest })
}

/** Whether a visitor can read this document now. */
export async function isPublic(
  config: SanitizedCollectionConfig,
  id: string,
  { payload, transactionID }: Asking,
): Promise<boolean> {
  const readable = await whatVisitorsRead(config, payload)
  if (readable === false) return false
  const found = await payload.db.findOne({
    collection: config.slug as CollectionSlug,
    where: { and: [{ id: { equals: id } }, ...(readable === true ? [] : [readable])] },
    select: { id: true } as never,
    req: { transactionID },
  })
  return found !== null && found !== undefined
}
