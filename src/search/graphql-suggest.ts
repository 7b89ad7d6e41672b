import type * as GraphQLModule from 'graphql'
import type { GraphQLFieldConfig } from 'graphql'
import { sentIn, type Context } from './graphql-field.ts'
import { USUAL_SUGGESTIONS } from './suggest.ts'

/** `suggest(q: "…")`: the same as `GET /api/suggest`. */
export function suggestQuery(GraphQL: typeof GraphQLModule): GraphQLFieldConfig<unknown, Context> {
  const { GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } = GraphQL
  const text = { type: new GraphQLNonNull(GraphQLString) }
  const suggestion = new GraphQLObjectType({
    name: 'Suggestion',
    fields: {
      kind: { ...text, description: 'The collection that it is in, as REST names it.' },
      id: text,
      slug: { type: GraphQLString },
      url: { type: GraphQLString, description: 'Its page on the front end, if it has one.' },
      title: text,
      otherName: {
        type: GraphQLString,
        description: 'The name by which it was found, where that is not its title.',
      },
    },
  })
  return {
    type: new GraphQLNonNull(
      new GraphQLObjectType({
        name: 'SuggestResult',
        fields: {
          suggestions: {
            type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(suggestion))),
          },
        },
      }),
    ),
    args: {
      q: { ...text, description: 'What is being typed.' },
      kind: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) },
      limit: { type: GraphQLInt, defaultValue: USUAL_SUGGESTIONS },
    },
    resolve: (_source, args, { req }) => req.context.suggest!(sentIn(args)),
  }
}
