import type { CollectionSlug, FieldHook, PayloadRequest, Where } from 'payload'
import { inOneTick, type Batches } from '#src/lib/in-one-tick.ts'
import { published } from '../../shared/access.ts'

const AS_MANY = 4
/** Of a list that may hold the article itself, and those that were found already. */
const ENOUGH = 2 * AS_MANY + 1

type Wanted = { authorities: string[]; topics: string[] }

/**
 * The articles to read next: those an editor chose, else the newest published ones about the same authorities, filled
 * up with those on the same topics; never itself. In the admin's form the field stays as the editor left it.
 * For all articles of a list together.
 */
export const chooseRelated: FieldHook = async ({ value, siblingData, originalDoc, req }) => {
  if (idsOf(value).length > 0 || req.user) return value
  const key = JSON.stringify({
    id: String(originalDoc?.id ?? siblingData.id ?? ''),
    authorities: idsOf(siblingData.authorities),
    topics: idsOf(siblingData.topics),
  })
  const context = req.context as { related?: Batches }
  context.related ??= new Map()
  return (await inOneTick(context.related, { name: 'related', key }, (keys) => relatedOf(keys, req))) ?? []
}

async function relatedOf(keys: string[], req: PayloadRequest): Promise<Map<string, string[]>> {
  const articles = keys.map((key) => ({ key, ...(JSON.parse(key) as Wanted & { id: string }) }))
  const about = await newestAbout('authorities', articles, req)
  const on = await newestAbout('topics', articles, req)
  const inOrder = await newestFirst([...about.values(), ...on.values()].flat(), req)
  return new Map(
    articles.map(({ key, id, authorities, topics }) => {
      const among = (ids: Set<string>) => inOrder.filter((each) => each !== id && ids.has(each))
      const near = among(new Set(authorities.flatMap((each) => about.get(each) ?? []))).slice(0, AS_MANY)
      const far = among(new Set(topics.flatMap((each) => on.get(each) ?? [])))
      return [key, [...new Set([...near, ...far])].slice(0, AS_MANY)]
    }),
  )
}

/** The newest published articles about each of these authorities, or on each of these topics. */
async function newestAbout(
  collection: keyof Wanted,
  articles: Wanted[],
  req: PayloadRequest,
): Promise<Map<string, string[]>> {
  const ids = [...new Set(articles.flatMap((article) => article[collection]))]
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: string; news?: { docs?: unknown[] } }>({
    collection,
    where: { id: { in: ids } },
    joins: { news: { limit: ENOUGH, sort: '-publishedAt', where: published() } } as never,
    select: { news: true },
    pagination: false,
    limit: ids.length,
    req,
  })
  return new Map(docs.map(({ id, news }) => [String(id), idsOf(news?.docs)]))
}

async function newestFirst(ids: string[], req: PayloadRequest): Promise<string[]> {
  if (ids.length === 0) return []
  const where: Where = { id: { in: [...new Set(ids)] } }
  const { docs } = await req.payload.db.find({
    collection: 'news-articles' as CollectionSlug,
    where,
    sort: ['-publishedAt', 'id'],
    limit: 0,
    pagination: false,
    joins: false as never,
    select: { slug: true },
    req,
  })
  return docs.map(({ id }) => String(id))
}

const idsOf = (values: unknown): string[] =>
  ((values as unknown[] | null) ?? []).map((value) => String((value as { id?: string })?.id ?? value))
