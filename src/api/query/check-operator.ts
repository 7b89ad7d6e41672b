import type { Takes } from './known-paths.ts'
import type { Complaint } from './query-fault.ts'
import type { ResolvedPath } from './resolve-path.ts'

type Asked = { path: ResolvedPath; operator: string; visitor: boolean; isBulk: boolean }

/** What is wrong with comparing this path by this operator, if anything. */
export function complaintOfOperator({ path, operator, visitor, isBulk }: Asked): Complaint | undefined {
  const allowed = [...FOR_EVERYONE[path.takes], ...(visitor ? [] : (FOR_STAFF[path.takes] ?? []))]
  if (!allowed.includes(operator)) return notAllowed(operator, allowed)
  if (operator === 'exists' && path.isRelated) return cannotTell(operator, 'a field of a related document')
  if (operator === 'exists' && isBulk && path.isMany) return cannotTell(operator, 'a list')
  if (isBulk && path.takes === 'id' && FOR_STAFF.id?.includes(operator)) return cannotTell(operator, 'an id')
  if (!visitor) return undefined
  // The databases differ in what such a filter says about a document with several values, or with none.
  if (DENIES.has(operator) && (path.isMany || path.isRelated))
    return cannotTell(operator, 'a list or a related document')
  if (operator === 'not_in' && NULL_DIFFERS.has(path.takes) && !path.isRequired) {
    return {
      code: 'operator-not-allowed',
      message: 'Write one "not_equals" for each value instead of "not_in".',
    }
  }
  return undefined
}

const EQUALS = ['equals', 'not_equals']
const LISTS = ['in', 'not_in']
const COMPARES = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const DENIES = new Set(['not_equals', 'not_in', 'exists'])
const NULL_DIFFERS = new Set<Takes>(['text', 'options'])

/** `near`, `within`, `intersects` and `all` are nobody's: they fail on SQLite. */
export const FOR_EVERYONE: Record<Takes, readonly string[]> = {
  id: [...EQUALS, ...LISTS],
  reference: [...EQUALS, ...LISTS, 'exists'],
  // `exists` fails on SQLite, where such a relation has no column; its `.value` and `.relationTo` can be compared.
  'any-reference': [],
  text: [...EQUALS, ...LISTS, 'like', 'contains', 'exists'],
  options: [...EQUALS, ...LISTS, 'exists'],
  date: [...EQUALS, ...COMPARES, 'exists'],
  number: [...EQUALS, ...COMPARES, 'exists'],
  boolean: [...EQUALS, 'exists'],
  presence: ['exists'],
  nothing: [],
}

/** What the admin sends besides: its filters, its pickers (`like` on an id, when a collection has no title) and `id exists`. */
const FOR_STAFF: Partial<Record<Takes, readonly string[]>> = {
  id: ['exists', 'like'],
  'any-reference': ['equals'],
  text: ['not_like'],
  date: LISTS,
  number: LISTS,
}

const notAllowed = (operator: string, allowed: readonly string[]): Complaint => ({
  code: 'operator-not-allowed',
  message: `"${operator.slice(0, 40)}" cannot be used here. Use one of: ${allowed.join(', ')}.`,
})

const cannotTell = (operator: string, what: string): Complaint => ({
  code: 'operator-not-allowed',
  message: `"${operator}" cannot be answered for ${what}. Filter by a value that it has instead.`,
})
