import { regions } from '#collections/authorities/fields.ts'
import { positionGradeOptions } from '../../inspections/options.ts'
import { SLUG } from '../../lib/slug.ts'
import { FACETS, KINDS } from '../../search/index.ts'
import { MOST } from '../../api/search/read-asked.ts'
import { answer, besidesLists } from '../answers.ts'
import { orNull, parameterRef, schemaRef, whole, type OwnPaths, type Part, type Schema } from '../part.ts'

const text: Schema = { type: 'string' }
const count: Schema = { type: 'integer', minimum: 0 }
const list = (items: Schema): Schema => ({ type: 'array', items })

const q = (example: string): Part => ({
  name: 'q',
  in: 'query',
  required: true,
  schema: {
    type: 'string',
    maxLength: MOST.characters,
    pattern: `^\\s*\\S+(\\s+\\S+){0,${MOST.words - 1}}\\s*$`,
  },
  description: 'Words. Slips are forgiven, other names known.',
  example,
})

/** Several values of one are alternatives. */
const facet = (name: (typeof FACETS)[number], items: Schema, example: string): Part => ({
  name,
  in: 'query',
  style: 'form',
  explode: false,
  schema: { type: 'array', items, minItems: 1, maxItems: MOST.values },
  example: [example],
})

const kind = { type: 'string', enum: [...KINDS] }
const valuesOf = (options: readonly { value: string }[]): Schema => ({
  type: 'string',
  enum: options.map(({ value }) => value),
})

const filters = [
  facet('kind', kind, 'news-articles'),
  facet('region', valuesOf(regions), 'london'),
  facet('grade', valuesOf(positionGradeOptions), 'outstanding'),
  facet('topic', { type: 'string', pattern: SLUG.source }, 'fostering'),
  facet('year', { type: 'string', pattern: '^(19|20|21)[0-9]{2}$' }, '2026'),
]

const few: Part = {
  name: 'limit',
  in: 'query',
  schema: { type: 'integer', minimum: 1, maximum: MOST.suggestions, default: 8 },
  example: 5,
}

export const search: OwnPaths = {
  tag: { name: 'Search', description: 'What is published, found by words. Staff find what visitors find.' },
  paths: {
    '/api/search': {
      get: {
        operationId: 'search',
        summary: 'Finds what is published, best first, and counts it',
        description:
          'Each facet counts what there would be with another of its values. `titleHtml` and `extract` are safe HTML with `<mark>` around what was looked for.',
        parameters: [q('wandsworth'), ...filters, ...['limit', 'page', 'If-None-Match'].map(parameterRef)],
        responses: { 200: answer('A page of what was found.', schemaRef('Found')), ...besidesLists },
      },
    },
    '/api/suggest': {
      get: {
        operationId: 'suggest',
        summary: 'What somebody may be about to type',
        parameters: [q('wan'), facet('kind', kind, 'authorities'), few, parameterRef('If-None-Match')],
        responses: { 200: answer('Names, best first.', schemaRef('Suggestions')), ...besidesLists },
      },
    },
  },
  schemas: {
    Found: whole({
      hits: list(schemaRef('Hit')),
      totalDocs: count,
      limit: count,
      page: count,
      totalPages: count,
      hasPrevPage: { type: 'boolean' },
      hasNextPage: { type: 'boolean' },
      prevPage: orNull(count),
      nextPage: orNull(count),
      facets: whole(Object.fromEntries(FACETS.map((name) => [name, list(schemaRef('FacetValue'))]))),
      didYouMean: { ...orNull(text), description: 'What was probably meant, where a word is not known.' },
    }),
    Hit: whole({
      kind,
      id: schemaRef('Id'),
      slug: orNull(text),
      url: { ...orNull(text), description: 'Of a page where it is, of a campaign where it leads.' },
      title: text,
      titleHtml: text,
      extract: text,
      regions: list(text),
      grade: orNull(text),
      topics: list(whole({ slug: text, name: text })),
      date: orNull(text),
      year: orNull({ type: 'integer' }),
      score: { type: 'number' },
    }),
    FacetValue: whole({ value: text, label: text, count }),
    Suggestions: whole({ suggestions: list(schemaRef('Suggestion')) }),
    Suggestion: whole({
      kind,
      id: schemaRef('Id'),
      slug: orNull(text),
      url: orNull(text),
      title: text,
      otherName: {
        ...orNull(text),
        description: 'The name by which it was found, where that is not its title.',
      },
    }),
  },
}
