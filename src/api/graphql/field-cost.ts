import type { AskedField } from './asked-fields.ts'
import { JOIN_COST, REFERENCE_COST, ROOT_COST } from './caps.ts'
import { payloadField, workedOut } from './schema-names.ts'

/** What a field adds to the cost of its operation. What the schema says of itself is free: its depth is limited. */
export function costOf({ definition, depth, times, isIntrospection }: AskedField): number {
  if (isIntrospection) return 0
  if (depth === 1) return ROOT_COST
  const type = payloadField(definition)?.type
  const own = workedOut(definition)
  if (own) return times * own.cost
  if (type === 'join') return times * JOIN_COST
  return times * (type === 'relationship' || type === 'upload' ? REFERENCE_COST : 1)
}
