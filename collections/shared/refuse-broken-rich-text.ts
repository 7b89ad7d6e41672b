import type { CollectionBeforeOperationHook } from 'payload'
import { refuseFields } from './refuse-fields.ts'

const MESSAGE =
  'This is not rich text. Send the JSON that the editor makes, with nodes in nodes from its root on.'

/** Rich text is a tree of nodes: checked before Payload walks through it, since it falls over anything else. */
export const refuseBrokenRichText: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { data } = args as { data?: Record<string, unknown> }
  const faults = collection.flattenedFields.flatMap((field) => {
    const value = field.type === 'richText' ? data?.[field.name] : undefined
    const isWhole = value === undefined || value === null || isNode((value as { root?: unknown }).root)
    return isWhole ? [] : [{ path: (field as { name: string }).name, code: 'rich-text', message: MESSAGE }]
  })
  refuseFields(faults, { collection, req })
  return args
}

function isNode(value: unknown): boolean {
  if (!value || typeof value !== 'object') return false
  const { type, children } = value as { type?: unknown; children?: unknown }
  if (typeof type !== 'string') return false
  return children === undefined || (Array.isArray(children) && children.every(isNode))
}
