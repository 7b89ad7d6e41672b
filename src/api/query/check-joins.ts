import { checkBoolean, checkJoinPage, checkLimit } from './check-paging.ts'
import { checkJoinSort } from './check-sort.ts'
import { checkWhere, type Scope } from './check-where.ts'
import { fault, isRecord, readBoolean, type QueryFault } from './query-fault.ts'
import { subjectOf } from './subject.ts'

/** The last page of a join that Payload answers rightly on both databases. */
export const LAST_PAGE = 2

/** Everything that is wrong with what is asked of joins: `joins[reports][limit]=5`, or `joins[reports]=false` for none. */
export function checkJoins(joins: unknown, name: string, scope: Scope): QueryFault[] {
  // `joins=false` is taken for its letters, and does nothing.
  if (!isRecord(joins)) return [fault(name, NOT_JOINS)]
  return Object.entries(joins).flatMap(([path, join]) => {
    const at = `${name}[${path.slice(0, 80)}]`
    const { config, subject, asker } = scope
    const isHidden = asker.visitor && (!subject.isOpen || subject.paths.get(path)?.isPrivate)
    if (!subject.joins.has(path) || isHidden) return [fault(at, UNKNOWN_JOIN)]
    if (readBoolean(join) === false) return []
    if (!isRecord(join)) return [fault(at, NOT_JOINS)]
    const slug = subject.joins.get(path)
    return checkJoin(join, at, { ...scope, subject: (slug && subjectOf(config, slug)) || NOTHING })
  })
}

function checkJoin(join: Record<string, unknown>, at: string, scope: Scope): QueryFault[] {
  return Object.entries(join).flatMap(([key, value]) => {
    const name = `${at}[${key.slice(0, 80)}]`
    if (key === 'limit') return checkLimit(value, name, scope.asker)
    if (key === 'page') return checkJoinPage(value, name, LAST_PAGE)
    if (key === 'count') return checkBoolean(value, name)
    if (key === 'sort') return checkJoinSort(value, name, scope)
    if (key === 'where') return checkWhere(value, name, scope)
    return [fault(name, UNKNOWN_KEY)]
  })
}

/** A join of several collections has no fields of its own to filter or order by. */
const NOTHING = { slug: 'several collections', fields: [], paths: new Map(), isOpen: false, joins: new Map() }

const NOT_JOINS = {
  code: 'joins-not-understood',
  message: 'Name each join, as in joins[reports][limit]=5 or joins[reports]=false.',
}
const UNKNOWN_JOIN = { code: 'unknown-join', message: 'There is no such join. Check its spelling.' }
const UNKNOWN_KEY = {
  code: 'unknown-parameter',
  message: 'Of a join only limit, page, sort, where and count can be set.',
}
