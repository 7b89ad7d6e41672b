import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { addressOf, pageCollections, type PageCollection } from '#collections/shared/page-url.ts'
import { Refusal, Refusals } from '../../lib/errors.ts'
import type { Bucket, Facet, Found, Search } from '../../search/index.ts'
import { toldOf } from '../query/query-fault.ts'
import { choicesOf } from './choices.ts'
import { readSearch, readSuggest, type Read, type Sent } from './read-asked.ts'

/** Answers what was sent, by whatever door. @throws Refusals naming all that is wrong, or a Refusal (503). */
export type Finder = { search(sent: Sent): Promise<unknown>; suggest(sent: Sent): Promise<unknown> }

/** The search with the addresses of its pages, for REST and GraphQL. Where there is none, it is never ready. */
export function makeFinder(payload: Payload, search: Search | undefined): Finder {
  const choices = choicesOf(payload.config)
  const ready = () => {
    if (!search) throw new Refusal(503, 'search-not-ready', 'There is no search here.')
    return search
  }
  const labelled = (facet: Facet, buckets: Bucket[]) =>
    buckets.map((bucket) => ({ ...bucket, label: choices[facet]?.get(bucket.value) ?? bucket.label }))

  return {
    async search(sent) {
      const asked = understood(readSearch(sent, choices))
      const { hits, totalDocs, facets, didYouMean } = ready().find(asked)
      const addresses = addressesIn(payload)
      return {
        hits: await Promise.all(
          hits.map(async ({ link, ...hit }) => ({ ...hit, url: await addresses(hit, link) })),
        ),
        ...pagesOf(asked, totalDocs),
        facets: Object.fromEntries(
          Object.entries(facets).map(([facet, buckets]) => [facet, labelled(facet as Facet, buckets)]),
        ),
        didYouMean,
      }
    },
    async suggest(sent) {
      const suggestions = ready().suggest(understood(readSuggest(sent, choices)))
      const addresses = addressesIn(payload)
      return {
        suggestions: await Promise.all(
          suggestions.map(async (each) => ({ ...each, url: await addresses(each, null) })),
        ),
      }
    },
  }
}

function understood<Asked>(read: Read<Asked>): Asked {
  if ('asked' in read) return read.asked
  throw new Refusals(400, read.faults.map(toldOf))
}

/** As lists have it. */
function pagesOf({ limit, page }: { limit: number; page: number }, totalDocs: number) {
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
  const hasNextPage = page < totalPages
  return {
    totalDocs,
    limit,
    page,
    totalPages,
    hasPrevPage: page > 1,
    hasNextPage,
    prevPage: page > 1 ? page - 1 : null,
    nextPage: hasNextPage ? page + 1 : null,
  }
}

type Shown = Pick<Found['hits'][number], 'kind' | 'slug'>

/** The address of a page; of a campaign where it leads; of a topic or a term none. Where pages are is asked once. */
function addressesIn(payload: Payload) {
  let req: Promise<PayloadRequest> | undefined
  return async ({ kind, slug }: Shown, link: string | null): Promise<string | null> => {
    if (!slug || !isPage(kind)) return link
    return addressOf(kind, slug, await (req ??= createLocalReq({}, payload)))
  }
}

const isPage = (kind: string): kind is PageCollection => (pageCollections as readonly string[]).includes(kind)
