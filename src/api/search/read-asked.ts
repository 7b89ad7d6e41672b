import { isWithin } from '../../lib/is-within.ts'
import { SLUG } from '../../lib/slug.ts'
import {
  FACETS,
  USUAL_SUGGESTIONS,
  type AskedSearch,
  type AskedSuggest,
  type Facet,
  type Filters,
} from '../../search/index.ts'
import { checkLimit, checkPage } from '../query/check-paging.ts'
import { fault, type QueryFault } from '../query/query-fault.ts'
import type { Choices } from './choices.ts'

/** What was sent under each name, as often as it was sent. */
export type Sent = Record<string, string[]>
export type Read<Asked> = { asked: Asked } | { faults: QueryFault[] }

export const MOST = { characters: 200, words: 20, values: 20, suggestions: 20 }
const USUAL_LIMIT = 10
/** Staff are answered what everybody is, and as much. */
const VISITOR = { visitor: true, idPattern: 'uuid' } as const

/** What is looked for, or everything that is wrong with how it was asked. */
export function readSearch(sent: Sent, choices: Choices): Read<AskedSearch> {
  const faults = [
    ...checkNames(sent, ['q', ...FACETS, 'limit', 'page']),
    ...checkWords(sent.q),
    ...FACETS.flatMap((facet) => checkValues(facet, sent[facet], choices)),
    ...checkOnce('limit', sent.limit, (limit) => checkLimit(limit, 'limit', VISITOR)),
    ...checkOnce('page', sent.page, (page) => checkPage(page, 'page')),
  ]
  if (faults.length > 0) return { faults }
  const filters: Filters = {}
  for (const facet of FACETS) if (sent[facet]) filters[facet] = valuesIn(sent[facet])
  const { q, limit, page } = sent
  return {
    asked: { q: q![0]!, filters, limit: Number(limit?.[0] ?? USUAL_LIMIT), page: Number(page?.[0] ?? 1) },
  }
}

/** What is being typed, or everything that is wrong with how it was asked. */
export function readSuggest(sent: Sent, choices: Choices): Read<AskedSuggest> {
  const faults = [
    ...checkNames(sent, ['q', 'kind', 'limit']),
    ...checkWords(sent.q),
    ...checkValues('kind', sent.kind, choices),
    ...checkOnce('limit', sent.limit, checkFew),
  ]
  if (faults.length > 0) return { faults }
  const { q, kind, limit } = sent
  return {
    asked: {
      q: q![0]!,
      ...(kind ? { kinds: valuesIn(kind) } : {}),
      limit: Number(limit?.[0] ?? USUAL_SUGGESTIONS),
    },
  }
}

/** Alternatives are written with commas, or by sending the parameter again. */
const valuesIn = (sent: string[]): string[] => sent.flatMap((value) => value.split(','))

const checkNames = (sent: Sent, known: string[]): QueryFault[] =>
  Object.keys(sent)
    .filter((name) => !known.includes(name))
    .map((name) =>
      fault(name.slice(0, 80), {
        code: 'unknown-parameter',
        message: `This is not a parameter here. Those that are: ${known.join(', ')}.`,
      }),
    )

function checkWords(sent: string[] | undefined): QueryFault[] {
  if (!sent || sent[0]!.trim() === '') return [fault('q', NOTHING)]
  return checkOnce('q', sent, (q) => {
    if (!isWithin(q, MOST.characters)) return [fault('q', TOO_LONG)]
    return q.trim().split(/\s+/).length > MOST.words ? [fault('q', TOO_MANY_WORDS)] : []
  })
}

function checkValues(facet: Facet, sent: string[] | undefined, choices: Choices): QueryFault[] {
  if (!sent) return []
  const values = valuesIn(sent)
  if (values.length > MOST.values) return [fault(facet, TOO_MANY_VALUES)]
  const known = choices[facet]
  const isRight = known
    ? (value: string) => known.has(value)
    : (value: string) => PATTERNS[facet]!.test(value)
  if (values.every(isRight)) return []
  const advice = known ? `Choose from: ${[...known.keys()].join(', ')}.` : ADVICE[facet]!
  return [fault(facet, { code: 'bad-value', message: advice })]
}

const PATTERNS: Partial<Record<Facet, RegExp>> = { topic: SLUG, year: /^(19|20|21)\d\d$/ }
const ADVICE: Partial<Record<Facet, string>> = {
  topic: 'Give the slug of a topic, like fostering.',
  year: 'Give a year, like 2026.',
}

const checkOnce = (name: string, sent: string[] | undefined, check: (value: string) => QueryFault[]) =>
  !sent ? [] : sent.length > 1 ? [fault(name, TWICE)] : check(sent[0]!)

const checkFew = (limit: string): QueryFault[] =>
  /^\d{1,2}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= MOST.suggestions
    ? []
    : [fault('limit', { code: 'bad-limit', message: `Give a whole number from 1 to ${MOST.suggestions}.` })]

const NOTHING = { code: 'q-missing', message: 'Say what to look for, as in q=wandsworth.' }
const TOO_LONG = { code: 'q-too-long', message: `Look for at most ${MOST.characters} characters.` }
const TOO_MANY_WORDS = { code: 'q-too-long', message: `Look for at most ${MOST.words} words.` }
const TOO_MANY_VALUES = { code: 'too-many-values', message: `Choose at most ${MOST.values} values.` }
const TWICE = { code: 'given-twice', message: 'Give this once.' }
