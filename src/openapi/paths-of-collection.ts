import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { answer, answerAs, besidesReads } from './answers.ts'
import { hasPages, nameOf, pluralOf } from './names.ts'
import { parametersFor } from './parameters.ts'
import { answerRef, closed, parameterRef, schemaRef, type Part, type PathItem } from './part.ts'

/** How a public collection is read: its list, their number, one by its id, and a page by its address or as JSON-LD. */
export function pathsOfCollection(
  config: SanitizedConfig,
  { slug, labels }: SanitizedCollectionConfig,
): Record<string, PathItem> {
  const name = nameOf(config, slug)
  const plural = pluralOf(config, slug)
  const many = String(labels.plural).toLowerCase()
  const one = String(labels.singular).toLowerCase()
  const document = { ...answer(`The ${one}.`, schemaRef(name)) }
  const read = (operationId: string, summary: string, more: Part): PathItem => ({
    get: { operationId, tags: [plural], summary, ...more },
  })
  return {
    [`/api/${slug}`]: read(`find${plural}`, `A page of the list of ${many}`, {
      parameters: parametersFor(config, slug, 'list'),
      responses: {
        200: { ...answer('A page of the list.', schemaRef(`${name}List`)), links: linksTo(name, slug) },
        ...besidesReads,
      },
    }),
    [`/api/${slug}/count`]: read(`count${plural}`, `How many ${many} there are`, {
      parameters: parametersFor(config, slug, 'count'),
      responses: {
        200: answer('How many.', closed({ totalDocs: { type: 'integer', minimum: 0 } }, ['totalDocs'])),
        ...besidesReads,
      },
    }),
    [`/api/${slug}/{id}`]: read(`find${name}ById`, `One of the ${many} by its id`, {
      parameters: [inPath('id', 'Id'), ...parametersFor(config, slug, 'document')],
      responses: { 200: document, ...besidesReads },
    }),
    ...(hasPages(slug)
      ? {
          [`/api/${slug}/by-slug/{slug}`]: read(`find${name}BySlug`, `The page at an address (${one})`, {
            parameters: [inPath('slug', 'Slug'), ...parametersFor(config, slug, 'document')],
            responses: { 200: document, 301: answerRef('Moved'), ...besidesReads },
          }),
          [`/api/${slug}/{id}/json-ld`]: read(`find${name}JsonLd`, `One of the ${many} for search engines`, {
            description: 'In the words of schema.org, to be put between script tags as it is.',
            parameters: [inPath('id', 'Id'), parameterRef('If-None-Match')],
            responses: {
              200: answerAs('The page.', { 'application/ld+json': schemaRef('JsonLd') }),
              ...besidesReads,
            },
          }),
        }
      : {}),
  }
}

const inPath = (name: string, schema: string): Part => ({
  name,
  in: 'path',
  required: true,
  schema: schemaRef(schema),
})

/** Ids are each house's own: where a document is found is said instead of an example. */
const linksTo = (name: string, slug: string): Part => ({
  [`${name}ById`]: {
    operationId: `find${name}ById`,
    parameters: { id: '$response.body#/docs/0/id' },
  },
  ...(hasPages(slug)
    ? {
        [`${name}BySlug`]: {
          operationId: `find${name}BySlug`,
          parameters: { slug: '$response.body#/docs/0/slug' },
        },
      }
    : {}),
})
