import type { Entry } from './index-entry.ts'

/** By what the found can be narrowed down. */
export const FACETS = ['kind', 'region', 'grade', 'topic', 'year'] as const
export type Facet = (typeof FACETS)[number]

/** What is chosen of each: several values of one are alternatives. */
export type Filters = Partial<Record<Facet, string[]>>
/** How many there are of a value. */
export type Bucket = { value: string; label: string; count: number }

/** Each value of a facet has a number from 1 on, so that counting is adding up. */
export type Facets = {
  /** The numbers of a document's values; those of what it is about are its own, too. */
  valuesOf(entry: Entry, related: Entry[]): number[]
  numberOf(facet: Facet, value: string): number | undefined
  at(number: number): { facet: number; value: string; label: string }
  size(): number
}

export function makeFacets(): Facets {
  const numbers = new Map<string, number>()
  const known = [{ facet: -1, value: '', label: '' }]

  const number = (facet: Facet, value: string, label = value): number => {
    const key = `${facet} ${value}`
    const there = numbers.get(key)
    if (there !== undefined) {
      known[there]!.label = label
      return there
    }
    numbers.set(key, known.length)
    return known.push({ facet: FACETS.indexOf(facet), value, label }) - 1
  }

  return {
    valuesOf(entry, related) {
      const topics = [entry, ...related].filter(({ kind, slug }) => kind === 'topics' && slug)
      return [
        number('kind', entry.kind),
        ...regionsOf(entry, related).map((region) => number('region', region)),
        ...(entry.grade ? [number('grade', entry.grade)] : []),
        ...topics.map(({ slug, title }) => number('topic', slug!, title)),
        ...(entry.date ? [number('year', entry.date.slice(0, 4))] : []),
      ]
    },
    numberOf: (facet, value) => numbers.get(`${facet} ${value}`),
    at: (number) => known[number]!,
    size: () => known.length,
  }
}

export const regionsOf = (entry: Entry, related: Entry[]): string[] => [
  ...new Set([entry, ...related].flatMap(({ region }) => region ?? [])),
]
