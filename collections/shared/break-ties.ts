import type { CollectionBeforeOperationHook } from 'payload'

/**
 * What is sorted by one field is, where that is the same, in the same direction by its age: as the indexes of a large
 * collection lie. Payload would put the newest first in any case, and both databases would sort every row to do so.
 */
export const breakTies: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { sort } = args as { sort?: string | string[] }
  const fields = [sort ?? []].flat().flatMap((each) => each.split(','))
  const [only = '-', ...more] = fields
  if (operation !== 'read' || only.startsWith('-') || only === 'createdAt' || more.length > 0) return args
  return { ...args, sort: [only, 'createdAt'] } as typeof args
}
