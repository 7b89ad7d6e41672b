import type { PayloadRequest } from 'payload'

/** Whether what is kept, last saved at a time, is what the one who asks wants to change. */
export type Condition = (updatedAt: string) => boolean

/**
 * The condition that a request makes by `If-Match` or `If-Unmodified-Since`. It is about the document that the address
 * names, and about nothing that a hook saves beside it.
 */
export function conditionOf(
  { routeParams, headers, payloadAPI }: PayloadRequest,
  { collection, id }: { collection: string; id: unknown },
): Condition | undefined {
  if (payloadAPI !== 'REST' || routeParams?.collection !== collection || routeParams.id !== id)
    return undefined
  const tags = headers.get('if-match')
  if (tags !== null) return (updatedAt) => isAmong(tags, updatedAt)
  const since = headers.get('if-unmodified-since')
  if (since === null || Number.isNaN(Date.parse(since))) return undefined
  return (updatedAt) => isNotAfter(updatedAt, since)
}

/** The tag of a document is its `updatedAt` in quotes: `"2026-03-05T14:32:00.000Z"`. */
function isAmong(tags: string, updatedAt: string): boolean {
  return tags.split(',').some((tag) => ['*', `"${updatedAt}"`].includes(tag.trim()))
}

/** HTTP's dates know no milliseconds. */
function isNotAfter(updatedAt: string, since: string): boolean {
  const isExact = /^\d{4}-/.test(since)
  const kept = Date.parse(updatedAt)
  return (isExact ? kept : Math.floor(kept / 1000) * 1000) <= Date.parse(since)
}
