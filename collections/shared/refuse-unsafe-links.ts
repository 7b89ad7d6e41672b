import type { CollectionBeforeValidateHook } from 'payload'
import { nodesOf } from './nodes-of.ts'
import { refuseFields } from './refuse-fields.ts'
import { isSafeAddress } from './safe-address.ts'

/** Rich text links only to http(s), mailto and tel addresses: refused in drafts too, since a preview follows them. */
export const refuseUnsafeLinks: CollectionBeforeValidateHook = ({ data, collection, req }) => {
  const faults = collection.flattenedFields.flatMap((field) => {
    const unsafe = field.type === 'richText' ? unsafeLinksIn(data?.[field.name]) : []
    return unsafe.slice(0, 1).map((address) => {
      const message = `The link to "${address}" is refused. Write an address with http://, https://, mailto: or tel:.`
      return { path: field.name, code: 'unsafe-link', message }
    })
  })
  refuseFields(faults, { collection, req })
  return data
}

const unsafeLinksIn = (richText: unknown): string[] =>
  nodesOf(richText).flatMap(({ type, fields }) => {
    if (type !== 'link' && type !== 'autolink') return []
    const { linkType, url } = (fields ?? {}) as { linkType?: unknown; url?: unknown }
    return linkType === 'internal' || isSafeAddress(url) ? [] : [String(url ?? '').slice(0, 80)]
  })
