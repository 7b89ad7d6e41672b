import type { Collections, Id } from './types.ts'

export type Value = string | number | boolean

/** By which operators a field is compared, and with what: the service says which of these it takes. */
export type Condition<V extends Value = Value> = {
  equals?: V
  not_equals?: V
  in?: V[]
  not_in?: V[]
  exists?: boolean
  like?: string
  contains?: string
  greater_than?: V
  greater_than_equal?: V
  less_than?: V
  less_than_equal?: V
}

/**
 * `{ name: { contains: 'ford' } }`; `and` and `or` take a list of such. Its own fields are known with their values; what is
 * within one, or of a related document, comes after a dot: `'authority.slug'`.
 */
export type Where<K extends keyof Collections = keyof Collections> = {
  [F in keyof Collections[K]]?: Condition<Compared<NonNullable<Collections[K][F]>>>
} & { [path: `${string}.${string}`]: Condition } & { and?: Where<K>[]; or?: Where<K>[] }

/** A relation is compared by its id; of groups and long texts only whether they are there. */
type Compared<V> = V extends Value ? V : V extends (infer One)[] ? Compared<One> : Id

/** Of a join: what it lists is not known here. */
export type WhereOfJoin = { [path: string]: Condition | WhereOfJoin[] }

export type Choice = { [field: string]: boolean | Choice }

export type Join =
  false | { limit?: number; page?: number; sort?: string; count?: boolean; where?: WhereOfJoin }

/** How documents are answered. */
export type Shape<K extends keyof Collections = keyof Collections> = {
  depth?: number
  select?: { [F in keyof Collections[K]]?: boolean | Choice }
  populate?: { [C in keyof Collections]?: { [F in keyof Collections[C]]?: boolean | Choice } }
  joins?: { [name: string]: Join }
}

export type Query<K extends keyof Collections = keyof Collections> = Shape<K> & {
  where?: Where<K>
  sort?: string | string[]
  limit?: number
  page?: number
  pagination?: boolean
}

/** A query as it stands in an address, `?` and all: a bracket for each name within. */
export function addressOf(query: object): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    name === 'sort' && Array.isArray(value) ? partsOf(name, value.join(',')) : partsOf(name, value),
  )
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

function partsOf(name: string, value: unknown): string[] {
  if (value === undefined) return []
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => partsOf(`${name}[${key}]`, inner))
  return [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`]
}
