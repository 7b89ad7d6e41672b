import type { PublicChange } from '../changes/index.ts'

/** A change as it is told: which row it was is nothing to anybody else. */
export type Told = Omit<PublicChange, 'id' | 'queued'>

/** What a receiver is told of a change, as Standard Webhooks has it: the same bytes at every attempt. */
export function bodyOf(change: Told): string {
  const { collectionSlug, document, what, slug, previousSlug, keys, order } = change
  return JSON.stringify({
    type: `document.${what}`,
    timestamp: new Date(order).toISOString(),
    data: {
      collection: collectionSlug,
      id: document,
      change: what,
      slug: slug ?? null,
      previousSlug: previousSlug ?? null,
      /** Of one document, what is later has a higher one. */
      sequence: order,
      surrogateKeys: keys,
    },
  })
}

/**
 * One change in the place of several of the same document: from how it was known before the first to how it is after the
 * last, with all that any of them touched.
 * @param bodies what would have been sent of those before it, the first first.
 */
export function inPlaceOf(bodies: string[], change: Told): Told {
  const earlier = bodies.map((body) => (JSON.parse(body) as { data: Data }).data)
  const [first] = earlier
  if (!first) return change
  const known = first.previousSlug ?? first.slug
  const isNews = change.what === 'changed' && earlier.some(({ change }) => change === 'published')
  return {
    ...change,
    what: isNews ? 'published' : change.what,
    previousSlug: known === (change.slug ?? null) ? null : known,
    keys: [...new Set([...earlier.flatMap(({ surrogateKeys }) => surrogateKeys), ...change.keys])],
  }
}

type Data = {
  change: PublicChange['what']
  slug: string | null
  previousSlug: string | null
  surrogateKeys: string[]
}

/** What is sent to try a receiver. */
export const testBody = (at = new Date()): string =>
  JSON.stringify({
    type: 'webhook.test',
    timestamp: at.toISOString(),
    data: { message: 'A test. Nothing has changed.' },
  })
