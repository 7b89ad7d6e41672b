import {
  getNamedType,
  isCompositeType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql'
import type { SelectIncludeType } from 'payload'
import { payloadField, workedOut } from './schema-names.ts'
import { selectionsOf, type Fragments } from './selections.ts'

/** What is asked of the type that a field answers. */
export type Asked = {
  known: { schema: GraphQLResolveInfo['schema']; fragments: Fragments }
  type: GraphQLCompositeType
  sets: SelectionSetNode[]
}

export const askedBy = ({ schema, fragments, returnType, fieldNodes }: GraphQLResolveInfo): Asked => ({
  known: { schema, fragments: new Map(Object.entries(fragments)) },
  type: getNamedType(returnType) as GraphQLCompositeType,
  sets: setsOf(fieldNodes),
})

/** Whether one of these fields is asked for, under whatever alias. */
export const asksFor = (asked: Asked, ...names: string[]): boolean =>
  [...selectionsOf(asked.known, asked)].some(({ nodes }) => names.includes(nodes[0]!.name.value))

/** What is asked of the documents in a list. */
export function askedOfDocs(asked: Asked): Asked | undefined {
  const docs = isObjectType(asked.type) ? asked.type.getFields().docs : undefined
  const type = docs && getNamedType(docs.type)
  if (!isCompositeType(type)) return undefined
  const nodes = [...selectionsOf(asked.known, asked)].flatMap((each) => each.nodes)
  return { ...asked, type, sets: setsOf(nodes.filter(({ name }) => name.value === 'docs')) }
}

/**
 * Payload's `select` for what is asked of a document, so that nothing else is fetched. Payload's own (`select: true`)
 * loses what is asked under several aliases or by several fields of the root. Joins are not in it: they are queries of
 * their own. With `id` at every level, since on MongoDB Payload writes it in, and then does not know its own key again.
 */
export function selectOf(asked: Asked): SelectIncludeType {
  const select: SelectIncludeType = { id: true }
  const { known, type } = asked
  const needed: string[] = []
  for (const { nodes } of selectionsOf(known, asked)) {
    const definition = isObjectType(type) ? type.getFields()[nodes[0]!.name.value] : undefined
    if (!definition) continue
    const own = workedOut(definition)
    if (own) needed.push(...own.needs)
    const field = payloadField(definition)
    if (own || field?.type === 'join') continue
    const name = field?.name ?? definition.name
    const inner = getNamedType(definition.type)
    const isWhole = field?.type === 'relationship' || field?.type === 'upload' || !isObjectType(inner)
    const before = select[name]
    if (isWhole) select[name] = true
    else
      select[name] = {
        ...(before as SelectIncludeType),
        ...selectOf({ known, type: inner, sets: setsOf(nodes) }),
      }
  }
  // Whole, also where only a part of it is asked for besides.
  for (const name of needed) select[name] = true
  return select
}

const setsOf = (nodes: readonly FieldNode[]) => nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
