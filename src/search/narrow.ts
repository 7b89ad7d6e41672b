import { WIDTH } from './columns.ts'
import type { Index } from './documents.ts'
import { FACETS, type Bucket, type Filters } from './facets.ts'

type Asked = { found: Uint32Array; filters: Filters; now: number }

/** A facet lists so many values: of topics there may be more. */
const MOST_VALUES = 100
const YEAR = FACETS.indexOf('year')
const NONE: number[] = []

/**
 * What is left of the found, and how many there are of each value. Several values of one facet are alternatives, so a
 * facet is counted as if nothing of it were chosen: one sees what else there is to choose.
 */
export function narrow(
  index: Index,
  { found, filters, now }: Asked,
): { left: Uint32Array; facets: Bucket[][] } {
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

type Counted = { left: Uint32Array; counts: Uint32Array }

// Loops by number here and below, and no lists of a document's values: what iterates takes longer than what is done.
function all({ columns, facets }: Index, found: Uint32Array): Counted {
  const counts = new Uint32Array(facets.size())
  const { values, more } = columns
  for (let each = 0; each < found.length; each++) {
    const number = found[each]!
    const end = (number + 1) * WIDTH
    for (let at = number * WIDTH; at < end && values[at]! > 0; at++) counts[values[at]!]! += 1
    if (more.size > 0) for (const value of more.get(number) ?? NONE) counts[value]! += 1
  }
  return { left: found, counts }
}

function choose(index: Index, found: Uint32Array, filters: Filters): Counted {
  const { bits, chosen, asked } = bitsOf(index, filters)
  const { values, more } = index.columns
  const counts = new Uint32Array(bits.length)
  const left = new Uint32Array(found.length)
  let howMany = 0
  for (let each = 0; each < found.length; each++) {
    const number = found[each]!
    const rest = (more.size > 0 && more.get(number)) || NONE
    const from = number * WIDTH
    let end = from
    let missing = asked
    for (; end < from + WIDTH && values[end]! > 0; end++) missing &= ~chosen[values[end]!]!
    for (const value of rest) missing &= ~chosen[value]!
    if (missing === 0) left[howMany++] = number
    // Where a second facet leaves it out, it is counted nowhere.
    if ((missing & (missing - 1)) !== 0) continue
    for (let at = from; at < end; at++) {
      const value = values[at]!
      if (missing === 0 || missing === bits[value]) counts[value]! += 1
    }
    for (const value of rest) if (missing === 0 || missing === bits[value]) counts[value]! += 1
  }
  return { left: left.subarray(0, howMany), counts }
}

/** A bit for each facet: those of which something is chosen, that of each value, and again where that value is chosen. */
function bitsOf({ facets }: Index, filters: Filters) {
  const bits = Uint8Array.from({ length: facets.size() }, (_, number) => 1 << facets.at(number).facet)
  const chosen = new Uint8Array(bits.length)
  let asked = 0
  for (const [at, facet] of FACETS.entries()) {
    if (filters[facet]) asked |= 1 << at
    for (const value of filters[facet] ?? []) {
      // What has no number is nobody's.
      const number = facets.numberOf(facet, value)
      if (number !== undefined) chosen[number] = 1 << at
    }
  }
  return { bits, chosen, asked }
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
