import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { rowBefore } from './hear-changes.ts'
import { refuseFields } from './refuse-fields.ts'
import { restoringIn } from './versions/restore-as-asked.ts'

type Page = { id: string; title?: string; name?: string; deletedAt?: string | null }

/**
 * No two pages have one address. A draft may be given one that is taken, until it is published; one that is restored, or
 * goes into the trash, keeps the address that the page has instead.
 */
export const refuseTakenAddress: CollectionBeforeChangeHook = async (args) => {
  const { data, originalDoc, operation, collection, req } = args
  const page = { ...originalDoc, ...data }
  const own = originalDoc?.id as string | undefined
  const present = own && rowBefore(req, collection.slug, own)?.slug
  if (!page.slug || page.slug === present) return data
  const other = await pageAt(collection.slug, page.slug, req)
  if (!other || other.id === own) return data
  const isDraft = operation === 'update' && page._status !== 'published'
  if (present && (page.deletedAt || (isDraft && restoringIn(req)))) return { ...data, slug: present }
  if (isDraft) return data
  const message = `${told(page.slug, other)} ${restoringIn(req) ? ADVICE_ON_RESTORING : ADVICE}`
  refuseFields([{ path: 'slug', code: 'taken', message }], { collection, req })
  return data
}

const ADVICE = 'Choose another address for this page.'
const ADVICE_ON_RESTORING =
  'Restore this version as a draft: it then keeps the address that the page has now.'

function told(slug: string, { title, name, deletedAt }: Page): string {
  const whose = `“${slug}” is the address of “${title ?? name ?? 'another page'}”`
  return deletedAt ? `${whose}, which is in the trash.` : `${whose}.`
}

async function pageAt(collection: string, slug: string, req: PayloadRequest): Promise<Page | null> {
  const page = await req.payload.db.findOne({
    collection: collection as CollectionSlug,
    where: { slug: { equals: slug } },
    select: { title: true, name: true, deletedAt: true },
    req,
  })
  return page as Page | null
}
