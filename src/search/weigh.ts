import type { Entry } from './index-entry.ts'
import { HEAVIEST, type Written } from './vocabulary.ts'
import { plainWord, wordsIn } from './words.ts'

/** What is weighed: a text, how much its words say, and how long such a text usually is. */
type Part = { text: string; says: number; usualLength: number }
type Weights = Map<string, { form: string; weight: number }>

/** Of many names only so many are weighed. */
const MOST_NAMES = 40
/** A word that is said again says more, but less each time (as in BM25). */
const SATURATION = 1.2
const SCALE = 6

/** Everything under which a document is found. A name that is nothing but the word says more than one that goes on. */
export function weighAll(entry: Entry, related: Entry[]): Written[] {
  return weigh([
    ...namesOf(entry, { title: 20, name: 16 }),
    { text: entry.lead, says: 5, usualLength: 20 },
    { text: entry.text, says: 2, usualLength: 80 },
    ...related.flatMap((each) => namesOf(each, { title: 3, name: 2 })),
  ])
}

/** What a document is called: for suggestions while somebody types. */
export const weighNames = (entry: Entry): Written[] =>
  entry.kind === 'campaigns' ? [] : weigh(namesOf(entry, { title: 20, name: 12 }))

const namesOf = ({ title, names }: Entry, says: { title: number; name: number }): Part[] => [
  { text: title, says: says.title, usualLength: 8 },
  ...names.slice(0, MOST_NAMES).map((text) => ({ text, says: says.name, usualLength: 8 })),
]

function weigh(parts: Part[]): Written[] {
  const weights: Weights = new Map()
  for (const part of parts) addPart(weights, part)
  return [...weights].map(([term, { form, weight }]) => ({
    term,
    form,
    weight: Math.max(1, Math.min(HEAVIEST, Math.round(weight * SCALE))),
  }))
}

function addPart(weights: Weights, { text, says, usualLength }: Part): void {
  const words = wordsIn(text)
  const counts = new Map<string, number>()
  for (const { term } of words) counts.set(term, (counts.get(term) ?? 0) + 1)
  const length = 0.4 + 0.6 * (words.length / usualLength)
  for (const { term, start, end } of words) {
    const count = counts.get(term)
    if (!count) continue
    counts.delete(term)
    const known = weights.get(term)
    const weight = (says * count) / (count + SATURATION * length)
    if (known) known.weight = Math.max(known.weight, weight) + Math.min(known.weight, weight) / 4
    else weights.set(term, { form: plainWord(text.slice(start, end)), weight })
  }
}
