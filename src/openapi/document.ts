import type { SanitizedConfig } from 'payload'
import { answers, errorSchema } from './answers.ts'
import { headers } from './headers.ts'
import { publicCollections, pluralOf } from './names.ts'
import { parametersOf } from './parameters.ts'
import type { Part, PathItem, Schema } from './part.ts'
import { pathsOfCollection } from './paths-of-collection.ts'
import { ownPaths, ownSchemas, ownTags } from './paths/index.ts'
import { schemasOfCollections, settingsSchema } from './schema-of-collection.ts'
import { filterSchemas, severalOf, valueSchemas } from './filters.ts'
import { SLUG } from '../lib/slug.ts'

export type OpenApi = {
  openapi: string
  info: Part
  servers: Part[]
  tags: Part[]
  paths: Record<string, PathItem>
  components: Record<string, Record<string, Part>>
}

const ID_PATTERNS = { uuid: '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', objectid: '[0-9a-f]{24}' }

/**
 * What visitors may ask of this service, as OpenAPI 3.1. Ids look as the database gives them; all else is the same
 * wherever it runs.
 */
export function describeService(config: SanitizedConfig, idPattern: 'uuid' | 'objectid'): OpenApi {
  const collections = publicCollections(config)
  const paths = collections.map((collection) => pathsOfCollection(config, collection))
  return {
    openapi: '3.1.1',
    info: {
      title: 'Children’s services content',
      version: '1',
      summary:
        'Local authorities, Ofsted inspection reports and sector news, and enquiries to the right staff.',
      description: DESCRIPTION,
    },
    servers: [{ url: '/' }],
    tags: [...collections.map((each) => tagOf(config, each)), ...ownTags],
    paths: Object.assign({}, ...paths, ownPaths),
    components: {
      schemas: {
        ...schemasOfCollections(config),
        SiteSettings: settingsSchema(config),
        ...ownSchemas,
        Errors: errorSchema,
        ...plainSchemas(ID_PATTERNS[idPattern]),
      },
      parameters: parametersOf(config),
      headers,
      responses: answers,
    },
  }
}

const tagOf = (
  config: SanitizedConfig,
  { slug, admin }: { slug: string; admin: { description?: unknown } },
): Part => ({
  name: pluralOf(config, slug),
  ...(typeof admin.description === 'string' ? { description: admin.description } : {}),
})

const plainSchemas = (id: string): Record<string, Schema> => ({
  Id: { type: 'string', pattern: `^${id}$` },
  Ids: { type: 'string', pattern: severalOf(id), description: 'Several with commas between them.' },
  Slug: { type: 'string', pattern: SLUG.source, maxLength: 200 },
  RichText: {
    type: 'object',
    properties: { root: { type: 'object' } },
    required: ['root'],
    description: 'Lexical’s tree. Beside it stands the same as safe HTML.',
  },
  JsonLd: {
    type: 'object',
    properties: {
      '@context': { const: 'https://schema.org' },
      '@graph': { type: 'array', items: { type: 'object', required: ['@type'] } },
    },
    required: ['@context', '@graph'],
  },
  ...valueSchemas,
  ...filterSchemas(),
})

const DESCRIPTION = `What is published can be read without a key, from any origin. Answers are JSON; ids are strings, dates ISO 8601, an empty field is \`null\`. Dates of inspections are calendar days, answered as midnight UTC.

A filter is written \`where[field][operator]=value\`, with a list’s or group’s fields after a dot: \`where[contacts.town][equals]=London\`. Besides what is described here, each field of a related document can be named (\`where[authority.region][equals]=london\`), conditions can be joined (\`where[or][0][name][equals]=Kent&where[or][1][name][equals]=Essex\`, nested to 6, 60 in all), fields of groups and lists can be chosen (\`select[seo][title]=true\`), and a join can be left out (\`joins[news]=false\`) or filtered (\`joins[reports][where][overallGrade][equals]=good\`).

What is not understood is refused with 400 and named: \`{ "errors": [{ "message", "code", "field" }] }\`. HEAD answers as GET does, without a body; OPTIONS says what pages of other origins may do. An answer may be kept by shared caches for a minute and is never older than the last publication here: ask again with \`If-None-Match\`.`
