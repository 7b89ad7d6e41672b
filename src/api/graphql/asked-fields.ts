import {
  getArgumentValues,
  getNamedType,
  isCompositeType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'
import { ASSUMED_LIST, DEFAULT_LIMIT } from './caps.ts'
import type { ReadOperation } from './read-operation.ts'
import { isList, payloadField, type Definition } from './schema-names.ts'
import { fragmentsOf, selectionsOf, type Fragments } from './selections.ts'

/** A field that an operation asks for, where it is asked. */
export type AskedField = {
  definition: Definition
  nodes: FieldNode[]
  args: Record<string, unknown>
  /** By the names in the answer, as in `Authorities.docs.reports`. */
  path: string
  /** The root's fields are at 1. */
  depth: number
  /** How often it may be answered: once for each entry of the lists that it is in. */
  times: number
  isIntrospection: boolean
}

/**
 * Every field that an operation asks for, as it would be executed: fragments followed, fields of one name taken together.
 * `@skip` and `@include` are not considered: what may be asked counts. It is for the caller to stop when it is too much.
 */
export function* askedFields(
  schema: GraphQLSchema,
  { document, operation, variables }: ReadOperation,
): Generator<AskedField> {
  const root = schema.getRootType(operation.operation)
  if (!root) return
  const walk = { schema, fragments: fragmentsOf(document), variables }
  const above = { path: '', depth: 0, times: 1, isIntrospection: false }
  yield* fieldsIn(walk, { ...above, type: root, sets: [operation.selectionSet], pageSize: undefined })
}

type Walk = { schema: GraphQLSchema; fragments: Fragments; variables: Record<string, unknown> }
type Level = Pick<AskedField, 'path' | 'depth' | 'times' | 'isIntrospection'> & {
  type: GraphQLCompositeType
  sets: SelectionSetNode[]
  /** How many entries the list `docs` of this level has. */
  pageSize: number | undefined
}

function* fieldsIn(walk: Walk, level: Level): Generator<AskedField> {
  for (const { type, name, nodes } of selectionsOf(walk, level)) {
    const definition = definitionOf(walk.schema, type, nodes[0]!.name.value)
    if (!definition) continue
    const args = getArgumentValues(definition, nodes[0]!, walk.variables)
    const path = level.path ? `${level.path}.${name}` : name
    const isIntrospection = level.isIntrospection || definition.name.startsWith('__')
    const { times } = level
    const field = { definition, nodes, args, path, depth: level.depth + 1, times, isIntrospection }
    yield field
    const inner = getNamedType(definition.type)
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    if (!isCompositeType(inner) || sets.length === 0) continue
    const entries = isList(definition.type)
      ? ((definition.name === 'docs' ? level.pageSize : undefined) ?? ASSUMED_LIST)
      : 1
    yield* fieldsIn(walk, {
      ...field,
      times: times * entries,
      type: inner,
      sets,
      pageSize: pageSizeOf(field),
    })
  }
}

/** How many entries a list answers: what is asked for, or what is given when nothing is said. */
export function pageSizeOf({
  definition,
  args,
}: Pick<AskedField, 'definition' | 'args'>): number | undefined {
  if (!definition.args.some(({ name }) => name === 'limit')) return undefined
  if (typeof args.limit === 'number' && args.limit > 0) return args.limit
  const field = payloadField(definition)
  return (field?.type === 'join' && field.defaultLimit) || DEFAULT_LIMIT
}

function definitionOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  name: string,
): Definition | undefined {
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  }
  return 'getFields' in type ? type.getFields()[name] : undefined
}
