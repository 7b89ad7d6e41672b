import { ValidationError, type CollectionBeforeValidateHook } from 'payload'
import { isSafeAddress } from './rich-text.ts'

type Node = {
  type?: string
  fields?: { linkType?: string; url?: unknown }
  children?: Node[]
  [key: string]: unknown
}

/** Rich text links only to http(s), mailto and tel addresses: refused in drafts too, since a preview follows them. */
export const refuseUnsafeLinks: CollectionBeforeValidateHook = ({ data, collection, req }) => {
  const errors = collection.flattenedFields.flatMap((field) => {
    if (field.type !== 'richText') return []
    const unsafe = unsafeLinkIn((data?.[field.name] as { root?: Node } | null)?.root)
    return unsafe === undefined
      ? []
      : [
          {
            path: field.name,
            message: `The link to "${unsafe}" is refused: link to http://, https://, mailto: or tel: addresses.`,
          },
        ]
  })
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors }, req.t)
  return data
}

function unsafeLinkIn(root: Node | undefined): string | undefined {
  const waiting = root ? [root] : []
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const isLink = node.type === 'link' || node.type === 'autolink'
    if (isLink && node.fields?.linkType !== 'internal' && !isSafeAddress(node.fields?.url)) {
      return String(node.fields?.url ?? '').slice(0, 80)
    }
    if (Array.isArray(node.children)) waiting.push(...node.children)
  }
  return undefined
}
