import type * as GraphQLModule from 'graphql'
import type { GraphQLFieldConfig } from 'graphql'
import { FACETS } from './facets.ts'

type Args = Record<string, unknown>
/** The door puts it there: it knows what may be asked, and where pages are. */
export type Context = { req: { context: { search?: Asking; suggest?: Asking } } }
type Asking = (sent: Record<string, string[]>) => Promise<unknown>

/** `search(q: "…")`: the same as `GET /api/search`. */
export function searchQuery(GraphQL: typeof GraphQLModule): GraphQLFieldConfig<unknown, Context> {
  const {
    GraphQLBoolean,
    GraphQLFloat,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
  } = GraphQL
  const needed = <T extends GraphQLModule.GraphQLNullableType>(type: T) => new GraphQLNonNull(type)
  const text = { type: needed(GraphQLString) }
  const number = { type: needed(GraphQLInt) }
  const several = <T extends GraphQLModule.GraphQLNullableType>(type: T) =>
    needed(new GraphQLList(needed(type)))
  const bucket = new GraphQLObjectType({
    name: 'SearchBucket',
    fields: { value: text, label: text, count: number },
  })
  const topic = new GraphQLObjectType({ name: 'SearchTopic', fields: { slug: text, name: text } })
  const facets = new GraphQLObjectType({
    name: 'SearchFacets',
    description: 'How many there are of each value, each facet counted as if nothing of it were chosen.',
    fields: Object.fromEntries(FACETS.map((facet) => [facet, { type: several(bucket) }])),
  })
  const hit = new GraphQLObjectType({
    name: 'SearchHit',
    fields: {
      kind: { ...text, description: 'The collection that it is in, as REST names it.' },
      id: text,
      slug: { type: GraphQLString },
      url: { type: GraphQLString, description: 'Its page on the front end, if it has one.' },
      title: text,
      titleHtml: { ...text, description: 'Safe HTML, with <mark> around what was looked for.' },
      extract: { ...text, description: 'Safe HTML, with <mark> around what was looked for.' },
      regions: { type: several(GraphQLString) },
      grade: { type: GraphQLString },
      topics: { type: several(topic) },
      date: { type: GraphQLString },
      year: { type: GraphQLInt },
      score: { type: needed(GraphQLFloat) },
    },
  })
  return {
    type: needed(
      new GraphQLObjectType({
        name: 'SearchResult',
        fields: {
          hits: { type: several(hit) },
          totalDocs: number,
          limit: number,
          page: number,
          totalPages: number,
          hasPrevPage: { type: needed(GraphQLBoolean) },
          hasNextPage: { type: needed(GraphQLBoolean) },
          prevPage: { type: GraphQLInt },
          nextPage: { type: GraphQLInt },
          facets: { type: needed(facets) },
          didYouMean: {
            type: GraphQLString,
            description: 'What was probably meant, where a word is not known.',
          },
        },
      }),
    ),
    args: {
      q: text,
      ...Object.fromEntries(
        FACETS.map((facet) => [
          facet,
          { type: new GraphQLList(needed(facet === 'year' ? GraphQLInt : GraphQLString)) },
        ]),
      ),
      limit: { type: GraphQLInt },
      page: { type: GraphQLInt },
    },
    resolve: (_source, args, { req }) => req.context.search!(sentIn(args)),
  }
}

/** As a query string has it. Null says nothing. */
export const sentIn = (args: Args): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, [value].flat().map(String)]],
    ),
  )
