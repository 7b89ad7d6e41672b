import type { CollectionSlug, Field, FieldHook } from 'payload'
import { SLUG, slugFrom } from '#src/lib/slug.ts'
import { leftOut } from './fields.ts'

/**
 * The last part of a page's address. Made from `source` until somebody writes another; kept when the title changes
 * later. Once published, a changed one leaves a redirect behind (see redirects).
 */
export const slugField = (source: 'title' | 'name'): Field => ({
  name: 'slug',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  maxLength: 100,
  validate: (value: unknown) =>
    SLUG.test(String(value ?? '')) ||
    'Write lower-case letters, digits and single hyphens, like "wandsworth".',
  hooks: { beforeValidate: [madeFrom(source)], beforeDuplicate: [leftOut] },
  admin: {
    position: 'sidebar',
    description:
      'The last part of the page’s address. Left empty, it is made for you. A changed one redirects.',
  },
})

const madeFrom =
  (source: string): FieldHook =>
  async ({ value, data, originalDoc, collection, req }) => {
    if (typeof value === 'string' && value.trim()) return slugFrom(value)
    if (originalDoc?.slug) return originalDoc.slug
    const wanted = slugFrom(String(data?.[source] ?? ''))
    if (!wanted) return undefined
    for (let count = 1; ; count++) {
      const slug = count === 1 ? wanted : `${wanted}-${count}`
      const taken = await req.payload.db.findOne({
        collection: collection!.slug as CollectionSlug,
        where: { slug: { equals: slug } },
        select: { slug: true },
        req,
      })
      if (!taken) return slug
    }
  }
