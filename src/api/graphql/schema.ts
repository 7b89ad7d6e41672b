import { configToSchema } from '@payloadcms/graphql'
import { GraphQLObjectType, GraphQLSchema, type GraphQLFieldMap } from 'graphql'
import type { Field, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { retryOnConflict } from '../../lib/write-conflict.ts'
import { addJsonLd } from './json-ld-field.ts'
import { readTogether } from './read-together.ts'
import { addTimeline } from './timeline-field.ts'

const LIST_LENGTH = 10

/**
 * Payload's own schema, less what is nobody's business at this door: hidden fields, Payload's own collections, relations
 * to collections that are not in it (who saved it last), and the lists of permissions, which the admin asks of REST.
 * Lists have a length also where none is asked for, what is related is read together (`readTogether`), and a mutation
 * that met another write is made again.
 */
export function schemaOf(config: SanitizedConfig): GraphQLSchema {
  const closed = new Set<string>(config.collections.filter(isClosed).map(({ slug }) => slug))
  const collections = config.collections.map((collection) => ({
    ...collection,
    fields: open(collection.fields, closed),
    ...(closed.has(collection.slug) ? { graphQL: false } : {}),
  }))
  const globals = config.globals.map((global) => ({ ...global, fields: open(global.fields, closed) }))
  const { schema } = configToSchema({ ...config, collections, globals } as SanitizedConfig)
  addTimeline(schema)
  const { query, mutation } = schema.toConfig()
  const queries = Object.entries(query!.toConfig().fields).filter(
    ([name]) => !/^(Access$|docAccess)/.test(name),
  )
  const built = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: Object.fromEntries(queries) }),
    mutation,
  })
  for (const type of Object.values(built.getTypeMap())) {
    if (type instanceof GraphQLObjectType)
      for (const field of Object.values(type.getFields())) giveLength(field)
  }
  addJsonLd(built, config)
  readTogether(built, config)
  retryMutations(built.getMutationType()!.getFields())
  return built
}

/** Locks, preferences, jobs and the like are the admin's, which asks REST. */
const isClosed = ({ slug, graphQL }: SanitizedCollectionConfig) =>
  graphQL === false || slug.startsWith('payload-')

function open(fields: Field[], closed: Set<string>): Field[] {
  return fields.flatMap((field): Field[] => {
    if ('hidden' in field && field.hidden) return []
    if ((field.type === 'relationship' || field.type === 'join') && leadsInto(field, closed)) return []
    if (field.type === 'tabs')
      return [
        { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: open(tab.fields, closed) })) } as Field,
      ]
    return 'fields' in field ? [{ ...field, fields: open(field.fields, closed) } as Field] : [field]
  })
}

function leadsInto(field: Extract<Field, { type: 'relationship' | 'join' }>, closed: Set<string>): boolean {
  const targets = field.type === 'join' ? field.collection : field.relationTo
  return [targets].flat().every((slug) => closed.has(slug))
}

/** Payload gives a join without `limit` every row. */
function giveLength(field: { args: readonly { name: string; defaultValue?: unknown }[] }) {
  const limit = field.args.find(({ name }) => name === 'limit')
  if (limit) limit.defaultValue ??= LIST_LENGTH
}

function retryMutations(mutations: GraphQLFieldMap<unknown, unknown>) {
  for (const mutation of Object.values(mutations)) {
    const { resolve } = mutation
    if (!resolve) continue
    mutation.resolve = (source, args, context, info) =>
      retryOnConflict(
        async () => (await resolve(source, structuredClone({ ...args }), context, info)) as unknown,
      )
  }
}
