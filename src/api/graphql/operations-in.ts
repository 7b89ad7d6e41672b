import {
  Kind,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql'
import { fragmentsOf, type Fragments } from './selections.ts'

/**
 * Each operation of a document as a document of its own, with the fragments that it uses, whichever file they stood in.
 * @throws Error for an operation without a name, or two of one name.
 */
export function operationsIn(source: DocumentNode): { name: string; document: string }[] {
  const fragments = fragmentsOf(source)
  const operations = source.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION)
  const names = operations.map(({ name }) => name?.value)
  const repeated = names.find((name, index) => names.indexOf(name) < index)
  if (names.includes(undefined))
    throw new Error('Give each operation a name, as in: query AuthorityPage { … }')
  if (repeated) throw new Error(`Two operations are called ${repeated}. Give one another name.`)
  return operations.map((operation) => ({
    name: operation.name!.value,
    document: print({ kind: Kind.DOCUMENT, definitions: [operation, ...usedBy(operation, fragments)] }),
  }))
}

function usedBy(operation: OperationDefinitionNode, fragments: Fragments): FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>()
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value)
        if (!fragment || used.has(fragment)) return
        used.add(fragment)
        follow(fragment)
      },
    })
  follow(operation)
  return [...used]
}
