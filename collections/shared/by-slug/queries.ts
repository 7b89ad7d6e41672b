import type * as GraphQLModule from 'graphql'
import type { GraphQLObjectType } from 'graphql'
import type { PayloadRequest } from 'payload'
import { pageCollections, type PageCollection } from '../page-url.ts'
import { findPage } from './find-page.ts'

type Built = { collections: Record<string, { graphQL?: { type: GraphQLObjectType } }> }
type Args = { slug: string; draft?: boolean | null }

/**
 * `AuthorityBySlug(slug: "…")` and its like for each kind of page: its `document`, or `movedTo`, where the page that had
 * this address is now. Null where nothing is or was there.
 */
export function bySlugQueries(GraphQL: typeof GraphQLModule, { collections }: Built) {
  const { GraphQLBoolean, GraphQLNonNull, GraphQLObjectType, GraphQLString } = GraphQL
  const text = { type: new GraphQLNonNull(GraphQLString) }
  const movedPage = new GraphQLObjectType({
    name: 'MovedPage',
    description: 'Where a page is now that was at the address asked for.',
    fields: { id: text, slug: text, url: { ...text, description: 'Its page on the front end.' } },
  })
  const queryOf = (collection: PageCollection, document: GraphQLObjectType) => ({
    type: new GraphQLObjectType({
      name: `${document.name}BySlug`,
      fields: {
        document: { type: document, description: 'What is at this address; null where it has moved.' },
        movedTo: { type: movedPage, description: 'Redirect to it; null where the address is current.' },
      },
    }),
    args: { slug: text, draft: { type: GraphQLBoolean } },
    resolve: (_: unknown, { slug, draft }: Args, { req }: { req: PayloadRequest }) => {
      // What is related to the page is read as Payload's own queries would: as drafts, or not.
      if (typeof draft === 'boolean') req.query = { ...req.query, draft: String(draft) }
      return findPage({ collection, slug, req, draft: draft ?? undefined, shape: { depth: 0 } })
    },
  })
  return Object.fromEntries(
    pageCollections.flatMap((collection) => {
      const type = collections[collection]?.graphQL?.type
      return type ? [[`${type.name}BySlug`, queryOf(collection, type)]] : []
    }),
  )
}
