import type { PublicChange } from '../changes/index.ts'

/** What a receiver is told of a change, as Standard Webhooks has it: the same bytes at every attempt. */
export function bodyOf(change: Omit<PublicChange, 'id' | 'queued'>): string {
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

/** What is sent to try a receiver. */
export const testBody = (at = new Date()): string =>
  JSON.stringify({
    type: 'webhook.test',
    timestamp: at.toISOString(),
    data: { message: 'A test. Nothing has changed.' },
  })
