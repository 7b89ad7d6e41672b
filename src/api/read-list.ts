import {
  combineQueries,
  createLocalReq,
  executeAccess,
  parseParams,
  validateQueryPaths,
  type CollectionSlug,
  type PaginatedDocs,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import type { Answer, Cache, Made } from '../cache/index.ts'
import { noteMadeFrom, takingNotes } from '../changes/index.ts'
import { DEFAULT_LIMIT } from './graphql/caps.ts'

type Query = ReturnType<typeof parseParams>
/** `query` is what the door has let through. */
type Asked = { payload: Payload; cache: Cache; slug: string; query: Record<string, unknown> }

/**
 * A list of Payload's REST API for a visitor: which documents are in it is asked of the database, and what each of them
 * says is known until it changes. The same as Payload's own answer, for a part of the work.
 * @returns nothing where it is Payload's to answer: with an error, with an empty list or with what changed just now.
 */
export async function readList({ payload, cache, slug, query: asked }: Asked): Promise<Made | undefined> {
  const collection = slug as CollectionSlug
  try {
    const req = await createLocalReq({ req: { payloadAPI: 'REST' } }, payload)
    const query = parseParams(asked)
    const { docs: rows, ...page } = await listOfIds(req, collection, query)
    // Nothing to put together; and on MongoDB Payload counts the pages of an empty list in two ways.
    if (rows.length === 0) return undefined
    const ids = rows.map(({ id }) => String(id))
    const documents = await knownDocuments(req, { cache, collection, query, ids })
    return (
      documents && { status: 200, type: 'application/json', isForAll: true, body: bodyOf(documents, page) }
    )
  } catch {
    return undefined
  }
}

/**
 * By the database alone, once Payload's rules have had their say: Payload itself would go through every field of every
 * document, to leave all but the id out.
 */
async function listOfIds(
  req: PayloadRequest,
  collection: CollectionSlug,
  query: Query,
): Promise<PaginatedDocs<{ id: unknown }>> {
  const { config } = req.payload.collections[collection]
  const {
    where = {},
    sort,
    limit = DEFAULT_LIMIT,
    page = 1,
    pagination = true,
  } = await asHooksWantIt(req, config, query)
  const readable = await executeAccess({ req }, config.access.read)
  // Writes into `where` what may be read of what it leads to.
  await validateQueryPaths({ collectionConfig: config, overrideAccess: false, req, where })
  return req.payload.db.find({
    collection,
    where: combineQueries(where, readable),
    sort: sort || config.defaultSort,
    ...{ limit, page, pagination },
    joins: false as never,
    select: { id: true },
    req,
  })
}

/** Such as in its canonical form, without which an access rule may be lost. */
async function asHooksWantIt(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  query: Query,
): Promise<Query> {
  let args = query
  for (const hook of collection.hooks.beforeOperation)
    args =
      ((await hook({ args, collection, context: req.context, operation: 'read', req } as never)) as Query) ??
      args
  return args
}

type Wanted = { cache: Cache; collection: CollectionSlug; query: Query; ids: string[] }

/** Nothing where one of them is no longer there. Those that are not known are read together. */
async function knownDocuments(req: PayloadRequest, wanted: Wanted): Promise<Answer[] | undefined> {
  const { cache, collection, query, ids } = wanted
  const { depth, select, populate, joins } = query
  const shape = JSON.stringify([depth, select, populate, joins])
  const known = new Map(ids.map((id) => [id, cache.documents.get(`${collection}/${id} ${shape}`)]))
  const unknown = ids.filter((id) => !known.get(id))
  const reading = unknown.length > 0 ? takingNotes(() => readDocuments(req, wanted, unknown)) : undefined

  const answers = await Promise.all(
    ids.map(
      (id) =>
        known.get(id) ??
        cache.documents.answer(`${collection}/${id} ${shape}`, async () => {
          const read = await reading!
          noteMadeFrom(read)
          return madeOf(read.value.get(id))
        }),
    ),
  )
  answers.forEach(noteMadeFrom)
  return answers.every(({ isForAll }) => isForAll) ? answers : undefined
}

async function readDocuments(
  req: PayloadRequest,
  { collection, query }: Wanted,
  ids: string[],
): Promise<Map<string, unknown>> {
  const { depth, select, populate, joins } = query
  const { docs } = await req.payload.find({
    collection,
    ...({ depth, select, populate, joins } as object),
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return new Map(docs.map((document) => [String(document.id), document]))
}

const madeOf = (document: unknown): Made => ({
  status: 200,
  type: 'application/json',
  isForAll: document !== undefined,
  body: Buffer.from(JSON.stringify(document) ?? ''),
})

/** As `JSON.stringify` writes `{ docs, …page }`. */
function bodyOf(documents: Answer[], page: object): Buffer {
  const parts = documents.flatMap(({ forms }, index) => [
    Buffer.from(index === 0 ? '{"docs":[' : ','),
    forms.get('identity') as Buffer,
  ])
  return Buffer.concat([...parts, Buffer.from(`],${JSON.stringify(page).slice(1)}`)])
}
