import type { CollectionSlug, JoinQuery, PayloadRequest, PopulateType, SelectType } from 'payload'
import { SLUG } from '#src/lib/slug.ts'
import { grantedIn } from '#src/preview/granted.ts'
import type { PageCollection } from '../page-url.ts'

type Page = Record<string, unknown> & { id: string }
export type MovedTo = { id: string; slug: string; url: string }
export type Found = { document: Page } | { movedTo: MovedTo }

export type Asked = {
  collection: PageCollection
  slug: string
  req: PayloadRequest
  draft?: boolean
  /** How the document is answered, as when it is asked for by its id. */
  shape?: { depth?: number; select?: SelectType; populate?: PopulateType; joins?: JoinQuery; trash?: boolean }
}

/**
 * The page at an address, or where the page that was there is now, as this reader may see it; nothing where there is
 * neither. One query where the address is current. With `draft`, staff find a page where its newest draft puts it.
 */
export async function findPage(asked: Asked): Promise<Found | undefined> {
  const { slug, shape } = asked
  if (!SLUG.test(slug)) return undefined
  const document = (await previewedAt(asked)) ?? (await readPage(asked, { slug: { equals: slug } }, shape))
  if (document) return { document }
  const id = (await redirectedFrom(asked)) ?? (asked.draft ? await publishedAt(asked) : undefined)
  const page = id && (await readPage(asked, { id: { equals: id } }, { depth: 0, select: NEW_ADDRESS }))
  // A page that is going back to this address just now is asked for again later.
  if (!page || page.slug === slug) return undefined
  return { movedTo: { id: page.id, slug: String(page.slug), url: String(page.url) } }
}

const NEW_ADDRESS: SelectType = { slug: true, url: true }

/** A draft to which the reader has a link is at the address that it says itself. */
async function previewedAt(asked: Asked): Promise<Page | undefined> {
  const id = grantedIn(asked.collection)
  if (!id) return undefined
  const where = { id: { equals: id } }
  const draft = await readPage(asked, where, { depth: 0, select: { slug: true } })
  return draft?.slug === asked.slug ? readPage(asked, where, asked.shape) : undefined
}

async function readPage(
  { collection, req, draft }: Asked,
  where: { [field: string]: { equals: string } },
  shape: Asked['shape'],
): Promise<Page | undefined> {
  const { docs } = await req.payload.find({
    ...shape,
    collection: collection as CollectionSlug,
    where,
    draft,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  } as Parameters<typeof req.payload.find>[0])
  return docs[0] as unknown as Page | undefined
}

async function redirectedFrom({ collection, slug, req }: Asked): Promise<string | undefined> {
  const redirect = (await req.payload.db.findOne({
    collection: 'redirects',
    where: { key: { equals: `${collection}/${slug}` } },
    req,
  })) as { document?: { value?: string } } | null
  return redirect?.document?.value
}

/** A draft may already have another address than the page that readers see. */
async function publishedAt({ collection, slug, req }: Asked): Promise<string | undefined> {
  const where = { slug: { equals: slug } }
  const page = await req.payload.db.findOne({
    collection: collection as CollectionSlug,
    where,
    select: { slug: true },
    req,
  })
  return page ? String(page.id) : undefined
}
