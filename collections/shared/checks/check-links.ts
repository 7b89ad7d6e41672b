import type { CollectionSlug, PayloadRequest } from 'payload'
import { caution, type Caution } from '#src/publishing/caution.ts'
import { pageAt, pageCollections, type PageCollection } from '../page-url.ts'
import type { Reference, WebLink } from './references.ts'
import { rowsById } from './rows-by-id.ts'

type Row = Record<string, unknown> & { id: string }

const STATE = { title: true, name: true, slug: true, _status: true, deletedAt: true } as const

/** What readers will not find: pages that are gone, in the trash or not published. `ownId`: the page itself. */
export async function checkReferences(
  references: Reference[],
  { ownId, req }: { ownId?: string; req: PayloadRequest },
): Promise<Caution[]> {
  const cautions: Caution[] = []
  for (const collection of pageCollections) {
    const toPages = references.filter(({ target, id }) => target === collection && id !== ownId)
    const ids = toPages.map(({ id }) => id)
    const rows = await rowsById({ collection, ids, select: STATE, req })
    for (const reference of toPages) {
      const why = whyNotFound(rows.get(reference.id))
      if (why) cautions.push(caution(reference.path, 'link-broken', `${told(reference)} ${why}`))
    }
  }
  return cautions
}

/** Links written as addresses of our own front end, at which there is no page. */
export async function checkOwnAddresses(links: WebLink[], req: PayloadRequest): Promise<Caution[]> {
  const cautions: Caution[] = []
  for (const { path, url, words } of links) {
    const page = await pageAt(url, req)
    if (!page || (await isFound(page, req))) continue
    const message = `The link “${words}” leads to ${url.slice(0, 200)}, where there is no published page. Choose the page itself as an internal link, or correct the address.`
    cautions.push(caution(path, 'link-broken', message))
  }
  return cautions
}

function whyNotFound(row: Row | undefined): string | undefined {
  if (!row) return 'has been deleted. Choose another page, or none.'
  const name = `“${String(row.title ?? row.name ?? row.slug ?? 'without a title')}”`
  if (row.deletedAt) return `leads to ${name}, which is in the trash. Choose another page, or none.`
  if (row._status !== 'published')
    return `leads to ${name}, which is not published. Readers will not see it until it is.`
  return undefined
}

const told = ({ words, path }: Reference) =>
  words ? `The link “${words}”` : `What is chosen in “${path.split('.').at(-1)}”`

type At = { collection: PageCollection; slug: string }

/** Whether a reader who follows an address finds a page there, or is led to one. */
async function isFound({ collection, slug }: At, req: PayloadRequest): Promise<boolean> {
  const { db } = req.payload
  const of = { collection: collection as CollectionSlug, select: STATE, req }
  const row = (await db.findOne({ ...of, where: { slug: { equals: slug } } })) as Row | null
  if (!whyNotFound(row ?? undefined)) return true
  const where = { key: { equals: `${collection}/${slug}` } }
  const redirect = (await db.findOne({ collection: 'redirects', where, req })) as Redirect | null
  const moved =
    redirect?.document && (await db.findOne({ ...of, where: { id: { equals: redirect.document.value } } }))
  return Boolean(moved) && !whyNotFound(moved as unknown as Row)
}

type Redirect = { document?: { value: string } }
