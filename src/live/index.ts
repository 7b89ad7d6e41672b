import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { PUBLIC_CHANGES, type PublicChange } from '../changes/index.ts'
import { makeLoop } from '../lib/loop.ts'
import { isTooOld, type Place } from './place.ts'

export { placeOf, readPlace, type Place } from './place.ts'

/** Whoever listens. Told in the order in which things happened to each document. */
export type Reader = {
  tell(change: PublicChange): void
  /** He may have missed something, and has to read again what he shows. */
  reset(): void
  /** The service stops. */
  end(): void
}

export type Live = {
  /**
   * Lets somebody hear of what changes from now on, after what he missed since `last`.
   * @returns stops telling him.
   */
  join(reader: Reader, last?: Place | 'unknown'): Promise<() => void>
  /** To be called when something may have changed. */
  look(): void
  readers(): number
  stop(): Promise<void>
}

/** A transaction takes so long at most from writing a change down until it can be read; clocks differ by less. */
const OVERLAP_MS = 10_000
/** Whoever missed more than this has to read again. */
const MOST_AT_ONCE = 500
/** Where nobody calls: also what another process wrote is told within a second. */
const LOOK_EVERY_MS = 500

/** Tells streams of what changes. What is kept of changes is read once for all, and only while somebody listens. */
export function makeLive(payload: Payload): Live {
  const readers = new Set<Reader>()
  const told = new LRUCache<string, true>({ max: 20 * MOST_AT_ONCE })
  let newest = 0
  let isStopped = false

  const news = async (since: number): Promise<PublicChange[]> => {
    const { docs } = await payload.db.find({
      collection: PUBLIC_CHANGES,
      where: { order: { greater_than: since } },
      sort: '-order',
      limit: MOST_AT_ONCE,
      pagination: false,
    })
    return (docs as unknown as PublicChange[]).reverse()
  }

  /** What nobody here has been told of yet. */
  const unheard = async (): Promise<{ changes: PublicChange[]; isWhole: boolean }> => {
    const found = await news(newest - OVERLAP_MS)
    const changes = found.filter(({ id }) => !told.has(id))
    for (const { id, order } of found) {
      told.set(id, true)
      newest = Math.max(newest, order)
    }
    return { changes, isWhole: found.length < MOST_AT_ONCE || changes.length < found.length }
  }

  const looking = makeLoop('live changes', async () => {
    if (readers.size === 0) return
    const { changes, isWhole } = await unheard()
    for (const reader of readers) {
      if (isWhole) changes.forEach(reader.tell)
      else reader.reset()
    }
  })

  const timer = setInterval(looking.wake, LOOK_EVERY_MS)
  timer.unref()

  /** What there is when the first comes has happened before he came. */
  const begin = async () => {
    newest = Date.now()
    await unheard()
  }
  let beginning = Promise.resolve()
  let present = 0

  return {
    async join(reader, last) {
      if (present === 0) beginning = begin()
      present += 1
      const [place, goOn] = heldBack(reader)
      const leave = once(() => {
        readers.delete(place)
        present -= 1
      })
      try {
        await beginning
        readers.add(place)
        goOn(last ? await since(last) : [])
        if (isStopped) reader.end()
        return leave
      } catch (error) {
        leave()
        throw error
      }
    },
    look: looking.wake,
    readers: () => readers.size,
    async stop() {
      isStopped = true
      clearInterval(timer)
      for (const reader of readers) reader.end()
      await looking.stop()
    },
  }

  /** Nothing where it cannot be told what he missed. */
  async function since(last: Place | 'unknown'): Promise<PublicChange[] | undefined> {
    if (last === 'unknown' || isTooOld(last)) return undefined
    const found = await news(last.order - OVERLAP_MS)
    return found.length < MOST_AT_ONCE ? found.filter(({ id }) => id !== last.id) : undefined
  }
}

function once(run: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) run()
    isDone = true
  }
}

/** A reader to whom nothing is told until he has been told what he missed. */
function heldBack(reader: Reader): [Reader, (missed: PublicChange[] | undefined) => void] {
  let held: PublicChange[] | undefined = []
  const goOn = (missed: PublicChange[] | undefined) => {
    const ids = new Set(missed?.map(({ id }) => id))
    if (missed) missed.forEach(reader.tell)
    else reader.reset()
    for (const change of held ?? []) if (!ids.has(change.id)) reader.tell(change)
    held = undefined
  }
  const tell = (change: PublicChange) => (held ? void held.push(change) : reader.tell(change))
  return [{ ...reader, tell }, goOn]
}
