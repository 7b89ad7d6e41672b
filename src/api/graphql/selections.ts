import {
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

export const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  )

type Known = { schema: GraphQLSchema; fragments: Fragments }
type Asked = { type: GraphQLCompositeType; sets: SelectionSetNode[] }
export type Selected = { type: GraphQLCompositeType; name: string; nodes: FieldNode[] }

/** What selections ask of a type, fragments followed, nodes of one name in the answer taken together. */
export function selectionsOf({ schema, fragments }: Known, { type: asked, sets }: Asked): Iterable<Selected> {
  const selected = new Map<string, Selected>()
  const followed = new Set<string>()
  const open = sets.map((set) => ({ set, type: asked }))
  for (const { set, type } of open) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value
        const key = `${type.name} ${name}`
        const same = selected.get(key)
        if (same) same.nodes.push(selection)
        else selected.set(key, { type, name, nodes: [selection] })
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (followed.has(selection.name.value)) continue
        followed.add(selection.name.value)
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
      if (!fragment) continue
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value)
      open.push({
        set: fragment.selectionSet,
        type: isCompositeType(condition) ? narrower(type, condition) : type,
      })
    }
  }
  return selected.values()
}

/** `... on` something wider than the type at hand says nothing new. */
const narrower = (type: GraphQLCompositeType, condition: GraphQLCompositeType) =>
  isObjectType(type) && isAbstractType(condition) ? type : condition
