import { ContentError, type Fault } from './content-error.ts'
import { addressOf, type Query, type Shape, type Where } from './query.ts'
import type { Collections, NewEnquiry, Receipt, SiteSettings } from './types.ts'

export { ContentError, type Fault } from './content-error.ts'
export type { Choice, Condition, Join, Query, Shape, Value, Where, WhereOfJoin } from './query.ts'
export type * from './types.ts'

export type List<T> = {
  docs: T[]
  totalDocs: number
  totalPages: number
  page: number | null
  limit: number
  pagingCounter: number
  hasNextPage: boolean
  hasPrevPage: boolean
  nextPage: number | null
  prevPage: number | null
}

/** A page, and whether the address that was asked for is an old one of it: then send readers on to `document.url`. */
export type Page<T> = { document: T; hasMoved: boolean }

export type Settings = {
  /** Where the service is, such as https://content.example.org. */
  url: string
  /** In the place of the platform's own, to add a framework's caching for instance. */
  fetch?: typeof fetch
  timeoutMs?: number
}

export type Client = ReturnType<typeof createClient>

/** Reads what is published, and sends enquiries. Everything that fails is a ContentError. */
export function createClient({ url, fetch: ask = fetch, timeoutMs = 10_000 }: Settings) {
  const root = url.replace(/\/+$/, '')

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    try {
      return await ask(root + path, { signal: AbortSignal.timeout(timeoutMs), ...init })
    } catch (error) {
      throw new ContentError(0, [{ message: `No answer from ${root}: ${String(error)}`, code: 'no-answer' }])
    }
  }
  const read = async <T>(path: string, init?: RequestInit): Promise<T> => answerOf<T>(await send(path, init))
  const post = <T>(path: string, body: unknown, headers = {}): Promise<T> =>
    read<T>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })

  return {
    /** A page of a list. */
    find: <K extends keyof Collections>(collection: K, query: Query<K> = {}) =>
      read<List<Collections[K]>>(`/api/${collection}${addressOf(query)}`),

    /** How many there are. */
    async count<K extends keyof Collections>(collection: K, where?: Where<K>): Promise<number> {
      const { totalDocs } = await read<{ totalDocs: number }>(
        `/api/${collection}/count${addressOf({ where })}`,
      )
      return totalDocs
    },

    /** One by its id; null where there is none. */
    findById: <K extends keyof Collections>(collection: K, id: string, shape: Shape<K> = {}) =>
      orNull(read<Collections[K]>(`/api/${collection}/${encodeURIComponent(id)}${addressOf(shape)}`)),

    /** The page at an address, also at an old one; null where there is none. */
    async bySlug<K extends PageCollection>(
      collection: K,
      slug: string,
      shape: Shape<K> = {},
    ): Promise<Page<Collections[K]> | null> {
      const path = `/api/${collection}/by-slug/${encodeURIComponent(slug)}${addressOf(shape)}`
      const response = await send(path)
      const document = await orNull(answerOf<Collections[K]>(response))
      return document && { document, hasMoved: response.redirected }
    },

    settings: () => read<SiteSettings>('/api/globals/site-settings'),

    /** Send it again with the same key where no answer came: it is kept once. */
    sendEnquiry: (enquiry: NewEnquiry, { idempotencyKey = crypto.randomUUID() as string } = {}) =>
      post<Receipt>('/api/enquiries', enquiry, { 'Idempotency-Key': idempotencyKey }),

    /** The data of a GraphQL document: its text, or `sha256:` and the hash of a registered one, which caches can keep. */
    async graphql<T = Record<string, unknown>>(document: string, variables: object = {}): Promise<T> {
      const answer = document.startsWith('sha256:')
        ? await read<GraphQLAnswer<T>>(
            `/api/graphql${addressOf({ documentId: document, variables: JSON.stringify(variables) })}`,
          )
        : await post<GraphQLAnswer<T>>('/api/graphql', { query: document, variables })
      if (answer.errors) throw new ContentError(200, answer.errors)
      return answer.data as T
    },
  }
}

/** Those whose documents have pages. */
export type PageCollection = 'authorities' | 'inspection-reports' | 'news-articles' | 'agencies'

type GraphQLAnswer<T> = { data?: T | null; errors?: Fault[] }

async function answerOf<T>(response: Response): Promise<T> {
  const body = (await response.json().catch(() => ({}))) as { errors?: Fault[] }
  if (response.ok) return body as T
  const retryAfter = Number(response.headers.get('retry-after')) || undefined
  throw new ContentError(response.status, body.errors ?? [], retryAfter)
}

const orNull = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof ContentError && error.status === 404) return null
    throw error
  })
