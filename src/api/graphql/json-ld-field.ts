import { isObjectType, type GraphQLField, type GraphQLOutputType, type GraphQLSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { jsonLdNeeds, jsonLdOf } from '#collections/shared/json-ld/json-ld-of.ts'
import { pageCollections, type PageCollection } from '#collections/shared/page-url.ts'
import type { Resolver } from './find-documents.ts'
import { MADE_COST } from './caps.ts'
import { documentOfType } from './schema-names.ts'

/** Gives every kind of page `jsonLd`, its structured data, which REST has at an address of its own. */
export function addJsonLd(schema: GraphQLSchema, config: SanitizedConfig): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const slug = documentOfType(config, type.name)?.slug as PageCollection
    if (isObjectType(type) && pageCollections.includes(slug)) type.getFields().jsonLd = fieldOf(slug, schema)
  }
}

const fieldOf = (slug: PageCollection, schema: GraphQLSchema): GraphQLField<unknown, unknown> => ({
  name: 'jsonLd',
  description:
    'The page in the words of schema.org (JSON-LD). Escape "<" where it is put between script tags.',
  type: schema.getType('JSON') as GraphQLOutputType,
  args: [],
  resolve: ((page, _args, { req }) => jsonLdOf(slug, page, req)) satisfies Resolver as never,
  deprecationReason: undefined,
  astNode: undefined,
  subscribe: undefined,
  extensions: { workedOut: { needs: jsonLdNeeds(slug), cost: MADE_COST } },
})
