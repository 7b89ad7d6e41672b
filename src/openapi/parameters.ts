import type { SanitizedConfig } from 'payload'
import { MAX_DEPTH, MAX_LIMIT, MAX_PAGE } from '../api/query/check-paging.ts'
import { MAX_SORT } from '../api/query/check-sort.ts'
import { LAST_PAGE } from '../api/query/check-joins.ts'
import { subjectOf, type Subject } from '../api/query/subject.ts'
import { exampleFilters } from './examples.ts'
import { pluralOf, publicCollections } from './names.ts'
import { closed, parameterRef, type Part, type Schema } from './part.ts'
import { isForVisitors } from './schema-of-field.ts'
import { filterPaths, sortPaths } from './paths-of-subject.ts'
import { filterOf } from './filters.ts'

/**
 * Every parameter of a query, by its name among the components: those that all lists share, and for each collection one
 * for each field that can be filtered by (`Authorities.where.slug`), for the choice and order of its fields, its joins.
 */
export function parametersOf(config: SanitizedConfig): Record<string, Part> {
  const ofCollections = publicCollections(config).flatMap(({ slug }) => {
    const subject = subjectOf(config, slug)!
    const plural = pluralOf(config, slug)
    return [
      ...filterPaths(config, subject).map(([path, known]): [string, Part] => [
        `${plural}.where.${path}`,
        object(`where[${path}]`, filterOf(known), exampleFilters[slug]?.[path]),
      ]),
      [`${plural}.select`, object('select', choice(subject), { [firstField(subject)]: true })],
      [`${plural}.populate`, object(`populate[${slug}]`, choice(subject), { [firstField(subject)]: true })],
      [`${plural}.sort`, sort(config, subject)],
      ...[...subject.joins.keys()].map((join): [string, Part] => [
        `${plural}.joins.${join}`,
        object(`joins[${join}]`, joinSchema(config, subject.joins.get(join)!), { limit: 3, count: true }),
      ]),
    ] as [string, Part][]
  })
  return { ...SHARED, ...Object.fromEntries(ofCollections) }
}

export type Asking = 'list' | 'document' | 'count'

/** What may be asked of a collection: all that `parametersOf` names for it. */
export function parametersFor(config: SanitizedConfig, slug: string, asking: Asking): Part[] {
  const subject = subjectOf(config, slug)!
  const plural = pluralOf(config, slug)
  const where = filterPaths(config, subject).map(([path]) => `${plural}.where.${path}`)
  const shape = [
    'depth',
    `${plural}.select`,
    ...publicCollections(config).map((each) => `${pluralOf(config, each.slug)}.populate`),
    ...[...subject.joins.keys()].map((join) => `${plural}.joins.${join}`),
  ]
  const names = {
    list: ['limit', 'page', `${plural}.sort`, ...shape, ...where],
    document: shape,
    count: where,
  }[asking]
  return [...names, 'If-None-Match'].map(parameterRef)
}

const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum })

const SHARED: Record<string, Part> = {
  limit: {
    name: 'limit',
    in: 'query',
    schema: { ...whole(1, MAX_LIMIT.visitor), default: 10 },
    description: 'How many a page holds. With "pagination=false" besides, the whole is not counted.',
    example: 5,
  },
  page: { name: 'page', in: 'query', schema: { ...whole(1, MAX_PAGE), default: 1 }, example: 2 },
  depth: {
    name: 'depth',
    in: 'query',
    schema: { ...whole(0, MAX_DEPTH.visitor), default: 1 },
    description: 'How far related documents are put in the place of their ids.',
    example: 0,
  },
  'If-None-Match': {
    name: 'If-None-Match',
    in: 'header',
    schema: { type: 'string' },
    description: 'The ETag of an answer that is held: 304 where it is still true.',
  },
}

/** An object in a query is written a bracket for each of its names. */
const object = (name: string, schema: Schema, example?: unknown): Part => ({
  name,
  in: 'query',
  style: 'deepObject',
  explode: true,
  schema,
  ...(example === undefined ? {} : { example }),
})

/** Fields that are wanted, or fields that are not: never both. */
const choice = ({ fields }: Subject): Schema => ({
  type: 'object',
  propertyNames: { enum: ['id', ...fields.filter(isForVisitors).map(({ name }) => name)] },
  anyOf: [{ additionalProperties: { const: true } }, { additionalProperties: { const: false } }],
})

const firstField = ({ fields }: Subject): string => fields.find((field) => isForVisitors(field))!.name

const ordersOf = (config: SanitizedConfig, subject: Subject): Schema => ({
  type: 'string',
  enum: sortPaths(config, subject).flatMap((path) => [path, `-${path}`]),
})

const sort = (config: SanitizedConfig, subject: Subject): Part => ({
  name: 'sort',
  in: 'query',
  style: 'form',
  explode: false,
  schema: { type: 'array', items: ordersOf(config, subject), minItems: 1, maxItems: MAX_SORT },
  description: 'One or several with commas between them; "-" for the other way round.',
  example: ['-updatedAt'],
})

const joinSchema = (config: SanitizedConfig, slug: string): Schema => ({
  ...closed({
    limit: whole(1, MAX_LIMIT.visitor),
    page: whole(1, LAST_PAGE),
    sort: ordersOf(config, subjectOf(config, slug)!),
    count: { type: 'boolean' },
  }),
})
