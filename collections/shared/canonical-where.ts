import type { CollectionBeforeOperationHook, Where } from 'payload'
import { isNestedRelationshipQuery } from 'payload/shared'

/**
 * The same filter with one key in every object and one operator in every condition, under one `and` when there are
 * several. Both databases lose conditions otherwise: of an `and` and an `AND` (or, on SQLite, an `and` and an `or`)
 * in one object the last one wins, and Payload adds its access rules as an `and`; on MongoDB two operators on one
 * related field are both lost. What is not understood is left as it is, so that Payload refuses it.
 */
export function canonicalWhere(where: Where): Where {
  const conditions = conditionsOf(where)
  return conditions.length > 1 ? { and: conditions } : (conditions[0] ?? {})
}

/** Makes the filter of an operation canonical, and those of its joins. `limit` is left alone: it governs population too. */
export const canonicalQuery: CollectionBeforeOperationHook = ({ args }) => {
  const { where, joins } = args as Query
  if (!where && !joins) return args
  return {
    ...args,
    ...(isWhere(where) ? { where: canonicalWhere(where) } : {}),
    ...(joins ? { joins: Object.fromEntries(Object.entries(joins).map(canonicalJoin)) } : {}),
  } as typeof args
}

/** The entries of an `and` or `or`. A query string with gaps in its numbering gives an object of numbered keys. */
export function entriesOfList(key: string, value: unknown): unknown[] | undefined {
  if (!/^(and|or)$/i.test(key)) return undefined
  if (Array.isArray(value)) return value
  if (!isWhere(value)) return undefined
  const keys = Object.keys(value)
  if (keys.length === 0 || !keys.every((each) => /^\d+$/.test(each))) return undefined
  return keys.sort((a, b) => Number(a) - Number(b)).map((each) => value[each])
}

type Join = false | { where?: unknown }
type Query = { where?: unknown; joins?: false | Record<string, Join> }

const canonicalJoin = ([path, join]: [string, Join]): [string, Join] =>
  join && isWhere(join.where) ? [path, { ...join, where: canonicalWhere(join.where) }] : [path, join]

function conditionsOf(where: Where): Where[] {
  return Object.entries(where).flatMap(([key, value]) => {
    const list = entriesOfList(key, value)
    if (!list) return conditionsOnField(key, value)
    return key.toLowerCase() === 'and' ? list.flatMap(conditionsOfEntry) : alternatives(list)
  })
}

/** Payload passes over empty entries, in an `or` too: so do we, since to read one as "everything" would widen the filter. */
function alternatives(list: unknown[]): Where[] {
  const or = list
    .map((entry) => (isWhere(entry) ? canonicalWhere(entry) : (entry as Where)))
    .filter(saysSomething)
  if (or.length === 0) return []
  return or.length === 1 ? conditionsOfEntry(or[0]) : [{ or }]
}

const conditionsOfEntry = (entry: unknown): Where[] =>
  isWhere(entry) ? conditionsOf(entry) : [{ and: [entry as Where] }]

function conditionsOnField(path: string, value: unknown): Where[] {
  if (value === undefined) return []
  if (!isWhere(value)) return [{ [path]: value as never }]
  return Object.entries(value).map(([operator, operand]) => {
    const isNested = operator === 'contains' && isNestedRelationshipQuery(operand)
    return { [path]: { [operator]: isNested ? canonicalWhere(operand as Where) : operand } } as Where
  })
}

const saysSomething = (where: unknown) => !isWhere(where) || Object.keys(where).length > 0

const isWhere = (value: unknown): value is Where => isNestedRelationshipQuery(value)
