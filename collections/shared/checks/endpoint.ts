import type { CollectionSlug, Endpoint } from 'payload'
import { Refusal } from '#src/lib/errors.ts'
import { signedInAs } from '../endpoints/signed-in.ts'
import type { PageCollection } from '../page-url.ts'
import { checkPage } from './check-page.ts'
import { isRow } from './passages.ts'

/**
 * `POST /api/<collection>/checks` with a page as the form holds it: `{ "warnings": [{ path, code, message }] }`, what an
 * editor should look at before it is published. Nothing is kept, and nothing is refused.
 */
export const checks = (collection: PageCollection): Endpoint => ({
  path: '/checks',
  method: 'post',
  handler: async (req) => {
    signedInAs(req, ['editor', 'viewer'], 'Only those who read drafts may have them checked.')
    const values: unknown = await req.json?.().catch(() => undefined)
    if (!isRow(values)) throw new Refusal(400, 'invalid', 'Send the page as JSON: an object with its fields.')
    const { config } = req.payload.collections[collection as CollectionSlug]
    const warnings = await checkPage({ collection: config, values, req })
    return Response.json({ warnings })
  },
})
