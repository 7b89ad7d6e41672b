import type { CollectionSlug, PayloadRequest } from 'payload'

/** What a document is called in its newest draft; undefined where whoever asks cannot see it or it is in the trash. */
export async function titleOf(
  { relationTo, value }: { relationTo: string; value: unknown },
  req: PayloadRequest,
): Promise<string | undefined> {
  const collection = relationTo as CollectionSlug
  const field = req.payload.collections[collection].config.admin.useAsTitle ?? 'id'
  const found = await req.payload.findByID({
    collection,
    id: String(value),
    draft: true,
    depth: 0,
    joins: false as never,
    select: { [field]: true } as never,
    disableErrors: true,
    user: req.user,
    overrideAccess: false,
    req,
  })
  if (!found) return undefined
  return String((found as unknown as Record<string, unknown>)[field] || 'Untitled')
}
