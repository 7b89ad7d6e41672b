import { parse, stringify } from 'qs-esm'
import type { Condition } from '../urls.ts'

/** What the address of a list asks for. `conditions`: where all of them have to hold; absent for any other filter. */
export type ListQuery = { isBare: boolean; conditions?: Condition[]; isSearched: boolean }

/** Reads the address of a list: `where[or][0][and][0][status][equals]=new` and so on, name by name. */
export function readListQuery(params: Record<string, string | string[] | undefined>): ListQuery {
  const { where, search } = parse(stringify(params, { encode: false }), { depth: 10 }) as {
    where?: unknown
    search?: unknown
  }
  return {
    isBare: Object.values(params).every((value) => value === undefined),
    isSearched: Boolean(search),
    conditions: where ? conditionsIn(where) : [],
  }
}

type Where = Record<string, unknown>

function conditionsIn(where: unknown): Condition[] | undefined {
  const { or, and, ...fields } = where as { or?: Where[]; and?: Where[] } & Where
  if (or) return or.length === 1 && Object.keys(fields).length === 0 && !and ? conditionsIn(or[0]) : undefined
  const nested = (and ?? []).map(conditionsIn)
  if (nested.includes(undefined)) return undefined
  const own = Object.entries(fields).map(([field, operators]) => ({ [field]: operators }) as Condition)
  return [...own, ...nested.flatMap((conditions) => conditions ?? [])]
}
