import type { Scope } from './check-where.ts'
import { fault, type QueryFault } from './query-fault.ts'
import { resolvePath } from './resolve-path.ts'
import { unknownPath } from './unknown-path.ts'

export const MAX_SORT = 5

/** Everything that is wrong with an order: paths with commas between them, `-` before one for the other way round. */
export function checkSort(sort: unknown, name: string, scope: Scope): QueryFault[] {
  const paths = typeof sort === 'string' ? sort.split(',') : sort
  if (!Array.isArray(paths) || paths.length === 0 || paths.length > MAX_SORT)
    return [fault(name, NOT_AN_ORDER)]
  return paths.flatMap((path) => checkSortPath(path, name, scope))
}

/** Of a join only the first path would count. */
export const checkJoinSort = (sort: unknown, name: string, scope: Scope): QueryFault[] =>
  typeof sort === 'string' && !sort.includes(',') ? checkSortPath(sort, name, scope) : [fault(name, ONE_PATH)]

function checkSortPath(given: unknown, name: string, scope: Scope): QueryFault[] {
  const { config, subject, asker } = scope
  const path = typeof given === 'string' ? given.replace(/^-/, '') : ''
  if (!path) return [fault(name, NOT_AN_ORDER)]
  // Only SQLite reads `seo__title` in an order.
  const known = path.includes('__')
    ? undefined
    : resolvePath({ config, subject, path, visitor: asker.visitor })
  if (!known) return [fault(name, unknownPath(path, scope))]
  const isSortable = !['nothing', 'presence', 'any-reference'].includes(known.takes)
  // An order by a related document's field would tell something of documents that are not published.
  const isForVisitors = !known.isMany && !known.isRelated && known.takes !== 'reference'
  return isSortable && (isForVisitors || !asker.visitor) ? [] : [fault(name, NOT_SORTABLE)]
}

const NOT_AN_ORDER = {
  code: 'sort-not-understood',
  message: `Give 1 to ${MAX_SORT} fields with commas between them, as in -publishedAt,title.`,
}
const ONE_PATH = { code: 'sort-not-understood', message: 'Order a join by one field, as in -startDate.' }
const NOT_SORTABLE = { code: 'path-not-sortable', message: 'Order by a field that holds one plain value.' }
