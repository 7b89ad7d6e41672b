import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { Refusal, Refusals, type AnsweredError } from '#src/lib/errors.ts'
import { retryOnConflict } from '#src/lib/write-conflict.ts'
import { published } from '../shared/access.ts'
import { readEnquiry, type EnquiryBody } from './enquiry-body.ts'

export type Receipt = { reference: string; message: string }
type Kept = { id: string; reference: string; requestHash?: string | null; createdAt: string }

const A_DAY_MS = 24 * 3_600_000

/**
 * Takes an enquiry from a visitor: checks it, stores it together with the intent to tell staff, and gives its
 * reference. What a trap for robots caught is stored too, but nobody is told; the answer is the same.
 * @param admit refuses (by throwing) who sends too many; asked only for a new, valid enquiry.
 * @throws Refusals 400 naming every fault; Refusal 422 for an idempotency key that came with another body.
 */
export async function acceptEnquiry({
  req,
  body,
  admit,
}: {
  req: PayloadRequest
  body: unknown
  admit: () => Promise<void>
}): Promise<Receipt> {
  const read = readEnquiry(body)
  if ('faults' in read) throw new Refusals(400, read.faults)
  const faults = await unknownPages(read.enquiry, req)
  if (faults.length > 0) throw new Refusals(400, faults)

  const key = idempotencyKeyOf(req)
  const requestHash = hash(JSON.stringify(read.enquiry))
  const earlier = key && (await keptUnder(key, req))
  if (earlier) return replay(earlier, requestHash)
  await admit()
  try {
    return receiptFor(await store(read.enquiry, key, requestHash, req))
  } catch (error) {
    // The same key, sent twice at the same moment: the other one was stored.
    const twin = key && (await keptUnder(key, req))
    if (!twin) throw error
    return replay(twin, requestHash)
  }
}

function store(
  { website, ...enquiry }: EnquiryBody,
  key: string | undefined,
  requestHash: string,
  req: PayloadRequest,
) {
  return retryOnConflict(() =>
    req.payload.create({
      collection: 'enquiries',
      data: {
        ...enquiry,
        quarantined: Boolean(website),
        ...(key ? { idempotencyKey: key, requestHash } : {}),
      } as never,
      depth: 0,
      // A visitor may send, though he may not touch the collection: only what readEnquiry let through comes here.
      overrideAccess: true,
    }),
  ) as unknown as Promise<Kept>
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function idempotencyKeyOf(req: PayloadRequest): string | undefined {
  const key = req.headers.get('idempotency-key')?.trim()
  if (!key) return undefined
  if (key.length > 200)
    throw new Refusal(400, 'invalid', 'Shorten the Idempotency-Key to 200 characters.', 'Idempotency-Key')
  return hash(key)
}

/** What was stored under the key in the last 24 hours; an older one gives the key free. */
async function keptUnder(key: string, req: PayloadRequest): Promise<Kept | undefined> {
  const where = { idempotencyKey: { equals: key } }
  const kept = (await req.payload.db.findOne({ collection: 'enquiries', where })) as unknown as Kept | null
  if (!kept) return undefined
  if (Date.now() - new Date(kept.createdAt).valueOf() < A_DAY_MS) return kept
  await req.payload.db.updateOne({
    collection: 'enquiries',
    where: { id: { equals: kept.id } },
    data: { idempotencyKey: null },
  })
  return undefined
}

function replay(kept: Kept, requestHash: string): Receipt {
  if (kept.requestHash === requestHash) return receiptFor(kept)
  throw new Refusal(
    422,
    'idempotency-key-reused',
    'This Idempotency-Key came with another enquiry. Use a new key for each.',
    'Idempotency-Key',
  )
}

const receiptFor = ({ reference }: Kept): Receipt => ({
  reference,
  message: `Thank you. We have received your enquiry and will answer it. Keep the reference ${reference}.`,
})

const PAGES = { authority: 'authorities', report: 'inspection-reports', article: 'news-articles' } as const

/** An enquiry is about pages that a visitor can see: others are not known to him, nor told of. */
async function unknownPages(enquiry: EnquiryBody, req: PayloadRequest): Promise<AnsweredError[]> {
  const faults: AnsweredError[] = []
  for (const [field, collection] of Object.entries(PAGES)) {
    const id = enquiry[field as keyof typeof PAGES]
    if (!id) continue
    const isId = req.payload.db.defaultIDType === 'text' && ID_SHAPES.some((shape) => shape.test(id))
    const where = { and: [{ id: { equals: id } }, published()] }
    const found = isId && (await req.payload.db.findOne({ collection, where, select: { slug: true } }))
    if (!found)
      faults.push({
        message: 'There is no such page. Send its id, or leave it out.',
        code: 'unknown-id',
        field,
      })
  }
  return faults
}

const ID_SHAPES = [/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, /^[0-9a-f]{24}$/i]
