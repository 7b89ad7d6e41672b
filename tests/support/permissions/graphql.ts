import { getNamedType, isLeafType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import { formatNames, toWords, type SanitizedCollectionConfig } from 'payload'

export type Names = { singular: string; plural: string }

/** What a collection is called in the schema; nothing where it is not in it. */
export function namesOf({ slug, graphQL }: SanitizedCollectionConfig): Names | undefined {
  if (graphQL === false || slug.startsWith('payload-')) return undefined
  const { singular, plural } = formatNames(slug)
  return {
    singular: graphQL?.singularName ? toWords(graphQL.singularName, true) : singular,
    plural: graphQL?.pluralName ? toWords(graphQL.pluralName, true) : plural,
  }
}

/** Every field of a type, those of groups and lists too; of documents that it leads to as deep as asked. */
export function everyField(schema: GraphQLSchema, typeName: string, depth: number): string {
  const documents = new Set(
    Object.values(schema.getQueryType()!.getFields()).map(({ type }) => getNamedType(type).name),
  )
  const select = (type: GraphQLObjectType, left: number): string =>
    Object.values(type.getFields())
      .flatMap(({ name, type: outer, args }) => {
        const inner = getNamedType(outer)
        if (isLeafType(inner)) return [name]
        if (!isObjectType(inner)) return []
        const isJoin = args.some((each) => each.name === 'limit')
        if (isJoin) return [`${name}(limit: 3) { docs { id } }`]
        if (!documents.has(inner.name)) return [`${name} { ${select(inner, left)} }`]
        return [`${name} { ${left > 0 ? select(inner, left - 1) : 'id'} }`]
      })
      .join(' ')
  return select(schema.getType(typeName) as GraphQLObjectType, depth)
}
