import { breathe } from './breathe.ts'
import type { Index } from './documents.ts'
import type { Follower } from './follow-changes.ts'
import { keyOf, type Entry } from './index-entry.ts'
import { KINDS, type Kind } from './kinds.ts'

type Parts = {
  index: Index
  follower: Follower
  /** The next entries of a kind by their ids; fewer than `PAGE` where there are no more. */
  readPage(kind: Kind, after: string | undefined): Promise<Entry[]>
  /** Keys of what was told to have changed, as they are told: it is read by itself, and later than a page. */
  told: Set<string>
  isStopped(): boolean
}

/** Few enough to be put in within some milliseconds. */
export const PAGE = 50

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
    for (let after: string | undefined, isMore = true; isMore && !isStopped(); await breathe()) {
      forgetTold()
      const page = await readPage(kind, after)
      for (const entry of page) {
        if (!told.has(keyOf(entry))) await follower.take(entry)
        seen.add(keyOf(entry))
      }
      after = page.at(-1)?.id
      isMore = page.length === PAGE
    }
  }
  if (isStopped()) return
  forgetTold()
  for (const key of [...index.numbers.keys()]) if (!seen.has(key)) await follower.drop(key)
}
