import type { Collections } from './types.ts'

export type Value = string | number | boolean

/** `{ name: { contains: 'ford' } }`; `and` and `or` take a list of such. */
export type Where = { [path: string]: { [operator: string]: Value | Value[] } | Where[] }

export type Choice = { [field: string]: boolean | Choice }

export type Join = false | { limit?: number; page?: number; sort?: string; count?: boolean; where?: Where }

/** How documents are answered. */
export type Shape<K extends keyof Collections = keyof Collections> = {
  depth?: number
  select?: { [F in keyof Collections[K]]?: boolean | Choice }
  populate?: { [C in keyof Collections]?: { [F in keyof Collections[C]]?: boolean | Choice } }
  joins?: { [name: string]: Join }
}

export type Query<K extends keyof Collections = keyof Collections> = Shape<K> & {
  where?: Where
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
