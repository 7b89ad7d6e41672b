import {
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import type { SanitizedConfig } from 'payload'
import { documentOf, globalOf, listOf, type Resolver } from './find-documents.ts'
import { joinedBy, type Join } from './find-joined.ts'
import { relatedBy } from './find-related.ts'
import { documentOfType, payloadField } from './schema-names.ts'

type Field = GraphQLField<unknown, unknown>

/**
 * Puts our resolvers in the place of Payload's where documents are read. Payload asks for each join of each document by
 * itself, fetches whole documents, and counts every list.
 */
export function readTogether(schema: GraphQLSchema, config: SanitizedConfig): void {
  const root = schema.getQueryType()!
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getMutationType()) continue
    for (const field of Object.values(type.getFields())) {
      const resolve = type === root ? ofRoot(config, field) : ofField(config, type, field)
      if (resolve) field.resolve = resolve as Field['resolve']
    }
  }
}

function ofRoot(config: SanitizedConfig, field: Field): Resolver<never> | undefined {
  const type = getNamedType(field.type)
  const takes = (name: string) => field.args.some((arg) => arg.name === name)
  const single = documentOfType(config, type.name)
  if (single?.kind === 'global') return globalOf(single.slug)
  if (single) return takes('id') ? documentOf(single.slug) : undefined
  const docs = isObjectType(type) ? type.getFields().docs : undefined
  const listed = docs && documentOfType(config, getNamedType(docs.type).name)
  return listed && takes('where') ? listOf(listed.slug) : undefined
}

function ofField(
  config: SanitizedConfig,
  type: GraphQLObjectType,
  field: Field,
): Resolver<never> | undefined {
  const of = payloadField(field)
  if ((of?.type === 'relationship' || of?.type === 'upload') && !Array.isArray(of.relationTo))
    return relatedBy(of)
  if (of?.type !== 'join') return undefined
  const parent = documentOfType(config, type.name)
  const join = parent && joinNamed(config, parent.slug, of.name)
  return join && joinedBy(parent.slug, join)
}

/** Joins of one collection, at the top of a document. We have no others. */
const joinNamed = (config: SanitizedConfig, slug: string, name: string): Join | undefined =>
  Object.values(config.collections.find((each) => each.slug === slug)?.joins ?? {})
    .flat()
    .find(({ joinPath }) => joinPath === name)
