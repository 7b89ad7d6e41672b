import { valuesAt, WIDTH } from './columns.ts'
import type { Index } from './documents.ts'
import { FACETS, type Bucket, type Filters } from './facets.ts'

type Asked = { found: number[]; filters: Filters; now: number }

/** A facet lists so many values: of topics there may be more. */
const MOST_VALUES = 100
const YEAR = FACETS.indexOf('year')

/**
 * What is left of the found, and how many there are of each value. Several values of one facet are alternatives, so a
 * facet is counted as if nothing of it were chosen: one sees what else there is to choose.
 */
export function narrow(index: Index, { found, filters, now }: Asked): { left: number[]; facets: Bucket[][] } {
  const hidden = hiddenNow(index, now)
  const shown = hidden.size > 0 ? found.filter((number) => !hidden.has(number)) : found
  const { left, counts } = Object.keys(filters).length > 0 ? choose(index, shown, filters) : all(index, shown)
  return { left, facets: FACETS.map((_, at) => bucketsOf(at, counts, index.facets)) }
}

/** Campaigns outside their dates. */
function hiddenNow({ dated, numbers, documents }: Index, now: number): Set<number> {
  const hidden = new Set<number>()
  for (const key of dated) {
    const number = numbers.get(key)!
    const { from, until } = documents[number]!
    if (now < (from ?? -Infinity) || now >= (until ?? Infinity)) hidden.add(number)
  }
  return hidden
}

function all({ columns, facets }: Index, found: number[]): { left: number[]; counts: Uint32Array } {
  const counts = new Uint32Array(facets.size())
  const { values, more } = columns
  for (const number of found) {
    const end = (number + 1) * WIDTH
    for (let at = number * WIDTH; at < end && values[at]! > 0; at++) counts[values[at]!]! += 1
    if (more.size > 0) for (const value of more.get(number) ?? []) counts[value]! += 1
  }
  return { left: found, counts }
}

function choose({ columns, facets }: Index, found: number[], filters: Filters) {
  const chosen = new Uint8Array(facets.size())
  let asked = 0
  for (const [at, facet] of FACETS.entries()) {
    if (!filters[facet]) continue
    asked |= 1 << at
    for (const value of filters[facet]) chosen[facets.numberOf(facet, value) ?? 0] = 1
  }
  // What has no number is nobody's.
  chosen[0] = 0
  const facetOf = Uint8Array.from({ length: facets.size() }, (_, number) => facets.at(number).facet)
  const counts = new Uint32Array(facets.size())
  const left: number[] = []
  for (const number of found) {
    const values = [...valuesAt(columns, number)]
    let missing = asked
    for (const value of values) if (chosen[value]) missing &= ~(1 << facetOf[value]!)
    if (missing === 0) left.push(number)
    // Where a second facet leaves it out, it is counted nowhere.
    if ((missing & (missing - 1)) !== 0) continue
    for (const value of values) if (missing === 0 || missing === 1 << facetOf[value]!) counts[value]! += 1
  }
  return { left, counts }
}

function bucketsOf(facet: number, counts: Uint32Array, facets: Index['facets']): Bucket[] {
  const buckets: Bucket[] = []
  for (let number = 1; number < counts.length; number++) {
    const { value, label, ...of } = facets.at(number)
    const count = counts[number]!
    if (of.facet === facet && count > 0) buckets.push({ value, label, count })
  }
  const inTheirOrder = (a: Bucket, b: Bucket) =>
    facet === YEAR ? Number(b.value) - Number(a.value) : b.count - a.count || (a.value < b.value ? -1 : 1)
  return buckets.sort(inTheirOrder).slice(0, MOST_VALUES)
}
