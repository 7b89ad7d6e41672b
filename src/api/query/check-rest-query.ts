import type { SanitizedConfig } from 'payload'
import { checkJoins } from './check-joins.ts'
import {
  checkBoolean,
  checkDepth,
  checkLimit,
  checkPage,
  checkStaffOnly,
  checkUnpaged,
} from './check-paging.ts'
import { checkPopulate, checkSelect } from './check-select.ts'
import { checkSort } from './check-sort.ts'
import { checkWhere, type Scope } from './check-where.ts'
import { fault, readBoolean, type Asker, type QueryFault } from './query-fault.ts'
import { subjectOf } from './subject.ts'

/** What a request does, by its method and path. `bulk` changes or deletes what its `where` matches. */
export type QueryKind = 'list' | 'document' | 'count' | 'bulk' | 'global' | 'versions' | 'json-ld'

export type RestQuery = Asker & {
  config: SanitizedConfig
  /** Of a collection, or of a global when `kind` is `global`; `versions` are of either. */
  slug: string
  kind: QueryKind
  /** As qs-esm parses it with Payload's options: `{ allowEmptyArrays: true, arrayLimit: 1000, depth: 10 }`. */
  query: Record<string, unknown>
}

/**
 * Everything that is wrong with the query of a REST request, so that none of it is passed over in silence: a filter that
 * MongoDB cannot read is dropped and matches everything. None for a slug that is not known: that is a 404 later.
 * Staff may send parameters that are not named here; visitors may not.
 */
export function checkRestQuery({ config, slug, kind, query, visitor, idPattern }: RestQuery): QueryFault[] {
  const subject = subjectOf(config, slug, kind === 'versions' ? 'versions' : 'documents')
  if (!subject) return []
  const scope = { config, subject, asker: { visitor, idPattern }, isBulk: kind === 'bulk' }
  const faults = Object.entries(query).flatMap(([name, value]) => {
    if (!TAKEN[kind].includes(name)) return visitor ? [unknownParameter(name, kind)] : []
    if (name === 'limit' && isLimitOfAdmin({ kind, query, visitor })) return []
    return CHECKS[name]!(value, name, scope)
  })
  if (kind === 'bulk' && !('where' in query)) faults.push(fault('where', NO_FILTER))
  if (kind === 'list' || kind === 'versions') faults.push(...checkUnpaged(query, 'limit'))
  return faults
}

type Check = (value: unknown, name: string, scope: Scope) => QueryFault[]

const CHECKS: Record<string, Check> = {
  depth: (value, name, { asker }) => checkDepth(value, name, asker),
  draft: (value, name, { asker }) => checkStaffOnly(value, name, asker),
  joins: checkJoins,
  limit: (value, name, { asker }) => checkLimit(value, name, asker),
  page: (value, name) => checkPage(value, name),
  pagination: (value, name) => checkBoolean(value, name),
  populate: checkPopulate,
  select: checkSelect,
  sort: checkSort,
  trash: (value, name, { asker }) => checkStaffOnly(value, name, asker),
  where: checkWhere,
}

const ALWAYS = ['draft', 'trash']
const SHAPE = ['depth', 'select', 'populate']
const LIST = ['limit', 'page', 'pagination', 'sort', 'where']

const TAKEN: Record<QueryKind, readonly string[]> = {
  list: [...LIST, ...SHAPE, 'joins', ...ALWAYS],
  document: [...SHAPE, 'joins', ...ALWAYS],
  count: ['where', ...ALWAYS],
  bulk: ['where', 'limit', 'sort', ...SHAPE, ...ALWAYS],
  global: [...SHAPE, ...ALWAYS],
  versions: [...LIST, ...SHAPE, ...ALWAYS],
  'json-ld': ALWAYS,
}

type Limited = Pick<RestQuery, 'kind' | 'query' | 'visitor'>

/** The admin deletes and restores "all" with `limit=0`, and counts the trash with it before it is emptied. */
const isLimitOfAdmin = ({ kind, query, visitor }: Limited) =>
  !visitor &&
  query.limit === '0' &&
  (kind === 'bulk' || (kind === 'list' && readBoolean(query.trash) === true))

const NO_FILTER = {
  code: 'where-missing',
  message: 'Say which documents, as in where[id][in]=…: none are changed without it.',
}

function unknownParameter(name: string, kind: QueryKind): QueryFault {
  const known = TAKEN[kind].filter((each) => !ALWAYS.includes(each)).join(', ')
  return fault(name.slice(0, 80), {
    code: 'unknown-parameter',
    message: `This is not a parameter here. ${known ? `Those that are: ${known}.` : 'There are none.'}`,
  })
}
