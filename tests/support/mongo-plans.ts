import type { Plan } from './count-queries.ts'

export type Keys = Record<string, number>
export type Indexes = { name: string; key: Keys; unique?: boolean }[]
type Row = Record<string, unknown>
type Asked = { collection: string; what: object; sort?: Keys }
/** What one alternative says of each field: that it is this, one of these, or in a range. */
type Compared = Map<string, 'this' | 'one' | 'range'>

/**
 * The server of the tests explains its plans, but not as MongoDB makes them: it looks into no index for conditions under
 * an `$and`, and Payload makes no others. So this says which index there is for each alternative of a query: one that has
 * first what is compared by equality, then what is sorted by, and begins with something that is filtered by.
 */
export function planOf({ collection, what, sort }: Asked, indexes: Indexes): Plan {
  const steps = Array.isArray(what)
    ? (what as { $match?: Row; $sort?: Keys }[])
    : [{ $match: what as Row, $sort: sort }]
  const filter = steps.find(({ $match }) => $match)?.$match ?? {}
  const order = Object.entries(steps.find(({ $sort }) => $sort)?.$sort ?? {})
  const asked = JSON.stringify([filter, order])
  const found = alternativesIn(filter).map((compared): Partial<Record<'words' | 'scan' | 'sort', string>> => {
    // Rows that are named are as few as their names, and sorted where they are.
    const naming = indexes.find(
      ({ name, key, unique }) =>
        (unique || name === '_id_') && equalIn(key, compared) === Object.keys(key).length,
    )
    if (naming) return { words: `IXSCAN ${naming.name}` }
    const fitting = indexes
      .filter(({ key }) => compared.size === 0 || compared.has(Object.keys(key)[0]!))
      .toSorted((one, other) => usedOf(other.key, compared) - usedOf(one.key, compared))
    if (fitting.length === 0) return { words: `COLLSCAN ${asked}`, scan: asked }
    const inOrder = fitting.find(({ key }) => isInOrder(key, compared, order))
    if (inOrder) return { words: `IXSCAN ${inOrder.name}` }
    const isNearly = fitting.some(({ key }) => isInOrder(key, compared, order.slice(0, 1)))
    return { words: `SORT ${asked}`, sort: isNearly ? undefined : asked }
  })
  return {
    collection,
    words: `${collection}: ${found.map(({ words }) => words).join(', ')}`,
    scans: found.flatMap(({ scan }) => scan ?? []),
    sorts: found.flatMap(({ sort }) => sort ?? []),
  }
}

/** How many of its first keys are compared by equality. */
function equalIn(key: Keys, compared: Compared): number {
  const first = Object.keys(key).findIndex((path) => (compared.get(path) ?? 'range') === 'range')
  return first < 0 ? Object.keys(key).length : first
}

/** The same, and whether the next one is compared too. */
function usedOf(key: Keys, compared: Compared): number {
  const equal = equalIn(key, compared)
  return equal + (compared.has(Object.keys(key)[equal] ?? '') ? 0.5 : 0)
}

/** Walked either way, but all of it the same way. What is the same in all is in any order. */
function isInOrder(key: Keys, compared: Compared, sort: [string, number][]): boolean {
  const order = sort.filter(([path]) => compared.get(path) !== 'this')
  const rest = Object.entries(key).slice(equalIn(key, compared))
  const ways = new Set(order.map(([, way], at) => way * (rest[at]?.[1] ?? 0)))
  return order.every(([path], at) => rest[at]?.[0] === path) && ways.size <= 1
}

/** One where there is no `$or`. */
function alternativesIn(filter: Row): Compared[] {
  return Object.entries(filter).reduce<Compared[]>(
    (before, [name, value]) => {
      if (name === '$and')
        return (value as Row[]).reduce((all, each) => together(all, alternativesIn(each)), before)
      if (name === '$or') return together(before, (value as Row[]).flatMap(alternativesIn))
      return together(before, [new Map([[name, kindOf(value)]])])
    },
    [new Map()],
  )
}

function kindOf(value: unknown): 'this' | 'one' | 'range' {
  if (!value || typeof value !== 'object' || '$eq' in value) return 'this'
  return '$in' in value ? 'one' : 'range'
}

const together = (left: Compared[], right: Compared[]): Compared[] =>
  left.flatMap((some) => right.map((others) => new Map([...some, ...others])))
