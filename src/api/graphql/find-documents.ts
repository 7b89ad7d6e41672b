import type { GraphQLFieldResolver } from 'graphql'
import {
  findByIDOperation,
  findOneOperation,
  findOperation,
  type CollectionSlug,
  type PaginatedDocs,
  type PayloadRequest,
  type Where,
} from 'payload'
import type { Batches } from '../../lib/in-one-tick.ts'
import { askedBy, askedOfDocs, asksFor, selectOf } from './asked-select.ts'
import { DEFAULT_LIMIT } from './caps.ts'

export type Context = { req: PayloadRequest; batches: Batches }
export type Resolver<Args = Record<string, unknown>> = GraphQLFieldResolver<
  Record<string, unknown>,
  Context,
  Args
>

type ListArgs = {
  draft?: boolean
  limit?: number
  page?: number
  pagination?: boolean
  sort?: string
  trash?: boolean
  where?: Where
}

/** A list of documents: only the fields that are asked for, and counted only where how many there are is asked. */
export const listOf =
  (slug: string): Resolver<ListArgs> =>
  async (_source, args, { req }, info) => {
    const asked = askedBy(info)
    const docs = askedOfDocs(asked)
    const isCounted = asksFor(asked, 'totalDocs', 'totalPages') || (args.page ?? 1) > 1
    const isPaged = args.pagination ?? true
    const limit = args.limit ?? DEFAULT_LIMIT
    remember(req, args.draft)
    const found = (await findOperation({
      ...sameFor(req, slug, args),
      limit: isPaged && !isCounted ? limit + 1 : limit,
      page: args.page,
      pagination: isPaged && isCounted,
      select: docs && selectOf(docs),
      sort: args.sort?.split(','),
      where: args.where,
    } as never)) as PaginatedDocs
    return isPaged && !isCounted ? firstPage(found, limit) : found
  }

/** One document by its id. */
export const documentOf =
  (slug: string): Resolver<{ id: string; draft?: boolean; trash?: boolean }> =>
  async (_source, args, { req }, info) => {
    remember(req, args.draft)
    const select = selectOf(askedBy(info))
    return findByIDOperation({ ...sameFor(req, slug, args), id: args.id, select } as never)
  }

export const globalOf =
  (slug: string): Resolver<{ draft?: boolean }> =>
  async (_source, args, { req }, info) => {
    const globalConfig = req.payload.globals.config.find((each) => each.slug === slug)!
    remember(req, args.draft)
    const select = selectOf(askedBy(info))
    return findOneOperation({
      slug,
      globalConfig,
      depth: 0,
      draft: args.draft,
      overrideAccess: false,
      req,
      select,
    })
  }

/** What is related to a document is read as the document is. The door lets no operation mix drafts and published ones. */
export const readsDrafts = (req: PayloadRequest, args: { draft?: unknown }): boolean =>
  Boolean(args.draft ?? req.query?.draft)

function remember(req: PayloadRequest, draft: boolean | undefined): void {
  if (draft) req.query = { ...req.query, draft: 'true' }
}

/** What is the same for everything that is read. */
export const sameFor = (
  req: PayloadRequest,
  slug: string,
  { draft, trash }: { draft?: boolean; trash?: boolean },
) => ({
  collection: req.payload.collections[slug as CollectionSlug],
  depth: 0,
  draft,
  // They are queries of their own. Payload leaves them out, but would check each before.
  joins: false,
  overrideAccess: false,
  req,
  trash,
})

/** Of one more than was asked for. What is not asked (how many there are) is not in it. */
const firstPage = ({ docs }: PaginatedDocs, limit: number) => ({
  docs: docs.slice(0, limit),
  hasNextPage: docs.length > limit,
  hasPrevPage: false,
  limit,
  nextPage: docs.length > limit ? 2 : null,
  page: 1,
  pagingCounter: 1,
  prevPage: null,
})
