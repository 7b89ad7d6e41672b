import { Kind, visit, type DocumentNode, type FieldNode } from 'graphql'
import { pageSizeOf, type AskedField } from './asked-fields.ts'
import { payloadField } from './schema-names.ts'

/** A join that is asked without a limit: Payload would answer it with everything that there is. */
export const lacksLimit = ({ definition, args }: AskedField): boolean =>
  payloadField(definition)?.type === 'join' && typeof args.limit !== 'number'

/** The same document with the limit written into each of these joins that REST would give it. */
export function writeLimits(document: DocumentNode, joins: AskedField[]): DocumentNode {
  if (joins.length === 0) return document
  const limits = new Map<FieldNode, number>()
  for (const join of joins) for (const node of join.nodes) limits.set(node, pageSizeOf(join)!)
  return visit(document, {
    Field: (node) => {
      const limit = limits.get(node)
      return limit === undefined ? undefined : withLimit(node, limit)
    },
  })
}

/** A limit that was given by a variable without a value is replaced. */
const withLimit = (node: FieldNode, limit: number): FieldNode => ({
  ...node,
  arguments: [
    ...(node.arguments ?? []).filter(({ name }) => name.value !== 'limit'),
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'limit' },
      value: { kind: Kind.INT, value: String(limit) },
    },
  ],
})
