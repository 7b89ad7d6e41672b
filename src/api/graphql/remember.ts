import type { GraphQLSchema } from 'graphql'
import { LRUCache } from 'lru-cache'

/** Characters of all that is remembered for one schema. */
const REMEMBERED = 2_000_000

type Remembered<Found extends object> = LRUCache<string, Found>

/** What was found of operations, by what was sent: front ends ask the same few again and again. One for each schema. */
export function rememberedOf<Found extends object>(): (schema: GraphQLSchema) => Remembered<Found> {
  const bySchema = new WeakMap<GraphQLSchema, Remembered<Found>>()
  return (schema) => {
    const known =
      bySchema.get(schema) ??
      new LRUCache({ maxSize: REMEMBERED, sizeCalculation: (_, { length }) => length })
    bySchema.set(schema, known)
    return known
  }
}
