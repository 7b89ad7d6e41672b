import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql'
import { fault, type QueryFault } from '#src/api/query/query-fault.ts'
import { MAX_FRAGMENTS, MAX_INTROSPECTION_DEPTH, MAX_REPEATS } from './caps.ts'

/**
 * What is wrong with the outline of a document, before it is compared with the schema: that comparison takes every two
 * fields of one name together, and what is looked for here is what makes it slow. Fragments are not followed.
 */
export function checkShape(document: DocumentNode): QueryFault[] {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  if (fragments.length > MAX_FRAGMENTS) return [tooLong(`Use at most ${MAX_FRAGMENTS} fragments.`)]
  for (const definition of document.definitions) {
    if (!('selectionSet' in definition) || !definition.selectionSet) continue
    const wrong = wrongWith([definition.selectionSet], 1)
    if (wrong) return [wrong]
  }
  return []
}

function wrongWith(sets: SelectionSetNode[], depth: number): QueryFault | undefined {
  if (depth > MAX_INTROSPECTION_DEPTH) {
    return fault('query', {
      code: 'query-too-deep',
      message: `Nest fields at most ${MAX_INTROSPECTION_DEPTH} deep.`,
    })
  }
  const times = new Map<string, number>()
  const inner: SelectionSetNode[] = []
  // Inline fragments are appended while the loop runs: they belong to the same selection.
  const open = [...sets]
  for (const set of open) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        open.push(selection.selectionSet)
        continue
      }
      const name =
        selection.kind === Kind.FIELD
          ? (selection.alias ?? selection.name).value
          : `...${selection.name.value}`
      times.set(name, (times.get(name) ?? 0) + 1)
      if (times.get(name)! > MAX_REPEATS)
        return tooLong(`"${name}" is asked for too often in one place. Ask once.`)
      if (selection.kind === Kind.FIELD && selection.selectionSet) inner.push(selection.selectionSet)
    }
  }
  for (const set of inner) {
    const wrong = wrongWith([set], depth + 1)
    if (wrong) return wrong
  }
  return undefined
}

const tooLong = (message: string) => fault('query', { code: 'query-too-long', message })
