import { giveWay } from '../lib/give-way.ts'
import type { Index } from './documents.ts'
import type { Follower } from './follow-changes.ts'
import { keyOf } from './index-entry.ts'
import { KINDS, type Kind } from './kinds.ts'
import type { Page } from './read-rows.ts'

type Parts = {
  index: Index
  follower: Follower
  readPage(kind: Kind, after: string | undefined): Promise<Page>
  /** Keys of what was told to have changed, as they are told: it is read by itself, and later than a page. */
  told: Set<string>
  isStopped(): boolean
}

/**
 * Reads everything in pages and puts it in; what is there and was not read is taken out, since it was deleted when
 * nobody listened. Of what changes meanwhile the page may hold an older state: that is left to who follows it.
 */
export async function build({ index, follower, readPage, told, isStopped }: Parts): Promise<void> {
  const seen = new Set<string>()
  const forgetTold = () => {
    for (const key of told) seen.add(key)
    told.clear()
  }
  for (const kind of KINDS) {
    for (let after: string | undefined, isMore = true; isMore && !isStopped(); await giveWay()) {
      forgetTold()
      const { entries, next } = await readPage(kind, after)
      for (const entry of entries) {
        if (!told.has(keyOf(entry))) await follower.take(entry)
        seen.add(keyOf(entry))
      }
      after = next
      isMore = next !== undefined
    }
  }
  if (isStopped()) return
  forgetTold()
  for (const key of [...index.numbers.keys()]) if (!seen.has(key)) await follower.drop(key)
}
