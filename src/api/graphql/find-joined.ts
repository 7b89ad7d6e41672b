import {
  combineQueries,
  findOperation,
  isolateObjectProperty,
  type CollectionSlug,
  type PaginatedDocs,
  type PayloadRequest,
  type SanitizedJoins,
  type SelectType,
  type Where,
} from 'payload'
import { inOneTick } from '../../lib/in-one-tick.ts'
import { askedBy, askedOfDocs, asksFor, selectOf } from './asked-select.ts'
import { DEFAULT_LIMIT } from './caps.ts'
import { readsDrafts, sameFor, type Resolver } from './find-documents.ts'

export type Join = SanitizedJoins[string][number]
type JoinArgs = { count?: boolean; draft?: boolean; limit?: number; sort?: string; where?: Where }
type Joined = { docs: unknown[]; hasNextPage: boolean; totalDocs?: number }
type Wanted = {
  /** Whose join it is, and its name there. */
  parent: string
  join: Join
  limit: number
  sort?: string
  where?: Where
  select: SelectType
  count: boolean
  draft: boolean
}

/**
 * The documents that refer to this one: for every document of a list together, where Payload asks for each by itself.
 * For one document it is one query (on SQLite two, where they refer to several); for many it is two.
 */
export const joinedBy =
  (parent: string, join: Join): Resolver<JoinArgs> =>
  async (source, args, { req, batches }, info) => {
    const asked = askedBy(info)
    const docs = askedOfDocs(asked)
    const wanted: Wanted = {
      parent,
      join,
      limit: args.limit ?? DEFAULT_LIMIT,
      sort: args.sort,
      where: args.where,
      select: docs ? selectOf(docs) : { id: true },
      count: Boolean(args.count) && asksFor(asked, 'totalDocs'),
      draft: readsDrafts(req, args),
    }
    const name = JSON.stringify([parent, join.joinPath, { ...wanted, join: undefined }])
    return inOneTick(batches, { name, key: String(source.id) }, (ids) =>
      ids.length === 1 ? ofOne(ids[0]!, wanted, req) : ofMany(ids, wanted, req),
    )
  }

async function ofOne(id: string, wanted: Wanted, req: PayloadRequest): Promise<Map<string, Joined>> {
  const { join, limit, sort, where, select, count, draft } = wanted
  const { docs, totalDocs } = (await findOperation({
    ...sameFor(req, join.field.collection as string, { draft }),
    limit: limit + 1,
    pagination: count,
    select,
    sort,
    where: combineQueries({ [join.field.on]: { equals: id } }, where ?? {}),
  } as never)) as PaginatedDocs
  const joined = { docs: docs.slice(0, limit), hasNextPage: docs.length > limit }
  return new Map([[id, count ? { ...joined, totalDocs } : joined]])
}

/** First which documents, by the join as REST has it, then these documents. */
async function ofMany(ids: string[], wanted: Wanted, req: PayloadRequest): Promise<Map<string, Joined>> {
  const { parent, join, limit, sort, where, select, count, draft } = wanted
  const { joinPath, field } = join
  // Over GraphQL Payload leaves joins out.
  const local = isolateObjectProperty(req, 'payloadAPI')
  local.payloadAPI = 'local'
  const lists = (await findOperation({
    ...sameFor(local, parent, { draft, trash: true }),
    joins: {
      [joinPath]: {
        limit,
        sort,
        count,
        where: combineQueries(where ?? {}, notInTrash(field.collection, req)),
      },
    },
    limit: ids.length,
    pagination: false,
    select: { [joinPath]: true },
    where: { id: { in: ids } },
  } as never)) as unknown as PaginatedDocs<Record<string, Joined>>
  const listOf = new Map(lists.docs.map((doc) => [String(doc.id), doc[joinPath]!]))
  const wantedIds = [...new Set([...listOf.values()].flatMap(({ docs }) => docs as string[]))]
  const found = await documents(wantedIds, { slug: field.collection as string, select, draft }, req)
  return new Map(
    [...listOf].map(([id, { docs, ...list }]) => [
      id,
      { ...list, docs: docs.flatMap((each) => found.get(each as string) ?? []) },
    ]),
  )
}

async function documents(
  ids: string[],
  { slug, select, draft }: { slug: string; select: SelectType; draft: boolean },
  req: PayloadRequest,
): Promise<Map<string, unknown>> {
  if (ids.length === 0) return new Map()
  const { docs } = (await findOperation({
    ...sameFor(req, slug, { draft }),
    limit: ids.length,
    pagination: false,
    select,
    where: { id: { in: ids } },
  } as never)) as PaginatedDocs<{ id: string }>
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}

/** Staff read what is in the trash too, where they ask for it; a join is no such place. */
const notInTrash = (slug: unknown, req: PayloadRequest): Where =>
  req.payload.collections[slug as CollectionSlug].config.trash ? { deletedAt: { exists: false } } : {}
