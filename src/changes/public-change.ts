import type { Change } from './tell.ts'
import type { Key } from './keys.ts'

/** The collection that keeps, for a day at least, what has changed of what the public reads. */
export const PUBLIC_CHANGES = 'public-changes'

/** They are kept so long: streams go on from what is younger (src/live). */
export const CHANGES_KEPT_MS = 24 * 3_600_000

export const happenings = ['published', 'changed', 'unpublished', 'deleted'] as const
export type Happening = (typeof happenings)[number]

/** A change of something that the public reads, as the database keeps it. */
export type PublicChange = {
  id: string
  collectionSlug: string
  document: string
  what: Happening
  slug?: string | null
  previousSlug?: string | null
  /** What it touches. */
  keys: Key[]
  /** When it was, in milliseconds since 1970; of one document each later than the one before, whatever clocks say. */
  order: number
  /** Whether webhooks have been given it. */
  queued: boolean
}

export type Standing = { wasPublic: boolean; isPublic: boolean }

/** What a change is to the public; nothing where the public had no part in it. */
export function happeningOf(
  { operation }: Pick<Change, 'operation'>,
  { wasPublic, isPublic }: Standing,
): Happening | undefined {
  if (operation === 'draft') return undefined
  if (isPublic) return wasPublic ? 'changed' : 'published'
  if (!wasPublic) return undefined
  return operation === 'delete' ? 'deleted' : 'unpublished'
}
