import type { CollectionBeforeOperationHook, SelectType } from 'payload'

/** A field that is worked out when read names what it needs (`custom.needs`): who selects it gets that fetched too. */
export const selectNeeds: CollectionBeforeOperationHook = ({ args, collection }) => {
  const select = (args as { select?: SelectType }).select
  if (!select || !Object.values(select).some(Boolean)) return args
  const extra: SelectType = {}
  for (const field of collection.flattenedFields) {
    const needs = field.custom?.needs as string[] | undefined
    if (needs && 'name' in field && select[field.name]) for (const need of needs) extra[need] ??= true
  }
  return { ...args, select: { ...extra, ...select } }
}
