import type { Collection, CollectionSlug, Payload, PayloadRequest } from 'payload'
import { forgetWritten, writtenUntold, type Written } from '../database/written-rows.ts'
import { giveWayNowAndThen } from '../lib/give-way.ts'
import { oneAtATime } from '../lib/one-at-a-time.ts'
import { record, type Change } from './tell.ts'
import { allOf, keysOfRow, type Key } from './keys.ts'
import { happeningOf, PUBLIC_CHANGES, type PublicChange, type Standing } from './public-change.ts'
import { isPublic } from './what-visitors-read.ts'

type Request = Pick<PayloadRequest, 'payload' | 'transactionID'>
type Kept = Omit<PublicChange, 'id' | 'order' | 'queued'>

/**
 * Writes down what has changed of what the public reads, for webhooks and streams to tell of: within the change's own
 * transaction, or, where there is none, in exchange for the note that was taken with it (see `noteWrittenRows`).
 * @param upTo what `lastWritten` said before the document was read.
 */
export async function keepChange(
  req: Request,
  change: Change,
  { upTo, ...standing }: Standing & { upTo: number },
): Promise<void> {
  const what = happeningOf(change, standing)
  const { collection: place, id: document, slug, previousSlug, touches } = change
  if (what) await write(req, { collectionSlug: place, document, what, slug, previousSlug, keys: touches })
  // A draft wrote nothing that would have been noted: the notes are another save's.
  if (change.operation !== 'draft') await forgetWritten(req.payload, { place, document, upTo })
}

/** One after the other for each document, so that each is known to be later than the one before. */
const write = (req: Request, kept: Kept): Promise<void> =>
  oneAtATime(`public-change:${kept.collectionSlug}/${kept.document}`, async () => {
    const { docs } = await req.payload.db.find({
      collection: PUBLIC_CHANGES,
      where: {
        and: [{ collectionSlug: { equals: kept.collectionSlug } }, { document: { equals: kept.document } }],
      },
      sort: '-order',
      limit: 1,
      pagination: false,
      req,
    })
    const [last] = docs as unknown as PublicChange[]
    const order = Math.max(Date.now(), (last?.order ?? 0) + 1)
    await req.payload.db.create({
      collection: PUBLIC_CHANGES,
      data: { ...kept, order, queued: false },
      req,
    })
  })

/**
 * Tells of what was written before then and of which nobody was told: the process died in between, or the save broke off.
 * There is no such thing where there are transactions.
 */
export async function keepUntold(payload: Payload, before = new Date()): Promise<void> {
  for (const written of await writtenUntold(payload, before)) {
    const { place, document, wasPublic, upTo } = written
    const { isPublic: isStill, ...now } = await asItIsNow(payload, written)
    const change: Change = {
      collection: place,
      id: document,
      operation: now.isThere ? 'update' : 'delete',
      wasPublished: wasPublic,
      isPublished: isStill,
      slug: now.slug,
      touches: now.keys,
      at: new Date().toISOString(),
    }
    await keepChange({ payload }, change, { wasPublic, isPublic: isStill, upTo })
    await record({}, change)
    await giveWayNowAndThen()
  }
}

type Now = { isThere: boolean; isPublic: boolean; slug?: string; keys: Key[] }

/** What it was like before is not known any more: all that may have been made from it is touched. */
async function asItIsNow(payload: Payload, { place, document }: Written): Promise<Now> {
  const config = (payload.collections as Record<string, Collection>)[place]?.config
  if (!config) return { isThere: true, isPublic: true, keys: [place] }
  const row = (await payload.db.findOne({
    collection: place as CollectionSlug,
    where: { id: { equals: document } },
  })) as Record<string, unknown> | null
  const keys = [allOf(place), ...keysOfRow(place, config.flattenedFields, { ...row, id: document })]
  if (!row) return { isThere: false, isPublic: false, keys }
  return {
    isThere: true,
    isPublic: await isPublic(config, document, { payload }),
    ...(typeof row.slug === 'string' ? { slug: row.slug } : {}),
    keys,
  }
}
