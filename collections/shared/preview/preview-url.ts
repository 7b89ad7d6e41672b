import type { PayloadRequest } from 'payload'
import { env } from '#src/env.ts'
import { makeToken } from '#src/preview/token.ts'
import { hasRole, personOf } from '../access.ts'
import { addressOf, type PageCollection } from '../page-url.ts'

type Doc = { id?: unknown; slug?: unknown }

/**
 * The page on the front end, with a token that lets it read the draft: `?preview=…`. Nothing for a page without an
 * address yet, and nothing for those who may not read drafts themselves.
 */
export async function previewUrl(
  collection: PageCollection,
  { id, slug }: Doc,
  req: PayloadRequest,
): Promise<string | null> {
  if (!id || !slug || !hasRole(personOf(req), 'editor', 'viewer')) return null
  const url = new URL(await addressOf(collection, String(slug), req))
  const { secret } = req.payload
  const grant = { collection, id: String(id) }
  url.searchParams.set('preview', makeToken(grant, { secret, hours: env.PREVIEW_HOURS, now: Date.now() }))
  return url.href
}
