import type { FieldHook, Where } from 'payload'
import { published } from '../../shared/access.ts'

const AS_MANY = 4

const idsOf = (values: unknown) =>
  ((values as unknown[] | null) ?? []).map((value) => String((value as { id?: string })?.id ?? value))

/**
 * The articles to read next: those an editor chose, else the newest published ones about the same authorities, filled
 * up with those on the same topics; never itself. In the admin's form the field stays as the editor left it.
 */
export const chooseRelated: FieldHook = async ({ value, siblingData, originalDoc, req, context }) => {
  const chosen = idsOf(value)
  const asVisitor = !req.user
  if (chosen.length > 0 || !asVisitor || context.choosingRelated) return value
  const id = String(originalDoc?.id ?? siblingData.id ?? '')
  const found: string[] = []
  for (const field of ['authorities', 'topics']) {
    const wanted = idsOf(siblingData[field])
    if (wanted.length === 0 || found.length >= AS_MANY) continue
    const known = [id, ...found].filter(Boolean)
    const where: Where[] = [
      { [field]: { in: wanted } },
      ...known.map((each) => ({ id: { not_equals: each } })),
      published,
    ]
    const { docs } = await req.payload.db.find({
      collection: 'news-articles',
      where: { and: where },
      sort: ['-publishedAt', 'id'],
      limit: AS_MANY - found.length,
      pagination: false,
      select: { slug: true },
      req,
    })
    found.push(...docs.map((doc) => String(doc.id)))
  }
  return found
}
