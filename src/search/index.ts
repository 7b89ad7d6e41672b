import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { noteEnd, noteRead, SEARCH } from '../changes/index.ts'
import { Refusal } from '../lib/errors.ts'
import { log } from '../lib/log.ts'
import { build } from './build.ts'
import { makeIndex } from './documents.ts'
import { find, type Found, type Search as Asked } from './find.ts'
import { makeFollower } from './follow-changes.ts'
import { isKind, type Kind } from './kinds.ts'
import { nextTurn } from './next-turn.ts'
import { readEntries, readPage } from './read-rows.ts'
import { suggest, type Suggest, type Suggestion } from './suggest.ts'

export { FACETS, type Bucket, type Facet, type Filters } from './facets.ts'
export type { Found, Hit, Search as AskedSearch } from './find.ts'
export { KINDS, type Kind } from './kinds.ts'
export { USUAL_SUGGESTIONS, type Suggest as AskedSuggest, type Suggestion } from './suggest.ts'

export type Search = {
  /** @throws Refusal (503) until everything has been read. */
  find(asked: Asked): Found
  /** @throws Refusal (503) until everything has been read. */
  suggest(asked: Suggest): Suggestion[]
  /** To be called when a document has changed, whoever changed it. Resolves when it is found as it is now. */
  hear(change: { collection: string; id: string }): Promise<void>
  /** Reads everything (again): at start, and when something may have been missed. Nobody has to wait for it. */
  readAll(): void
  isBuilt(): boolean
  stop(): Promise<void>
}

const TRIED_AGAIN_AFTER_MS = 5000

/**
 * Looks for words in what is published, in memory. It reads nothing by itself: call `readAll` once changes are heard.
 * @param onChanged is called whenever something else may be found than before.
 */
export function makeSearch(payload: Payload, { onChanged = () => {} } = {}): Search {
  const index = makeIndex()
  const told = new Set<string>()
  const state = { isBuilt: false, isStopped: false, isAsked: false }
  let reading: Promise<void> | undefined
  const stopping = new AbortController()

  const read = async (kind: Kind, id: string) => (await readEntries(payload, kind, [id]))[0]
  const follower = makeFollower({ index, read, onChanged: () => state.isBuilt && onChanged() })

  const readAll = () => {
    state.isAsked = true
    reading ??= work().finally(() => {
      reading = undefined
      told.clear()
    })
  }

  async function work(): Promise<void> {
    while (state.isAsked && !state.isStopped) {
      state.isAsked = false
      try {
        await build({
          index,
          follower,
          readPage: (kind, after) => readPage(payload, kind, after),
          told,
          isStopped: () => state.isStopped,
        })
        if (!state.isStopped) state.isBuilt = true
        onChanged()
      } catch (err) {
        log.error({ err }, 'the search could not read the content; it tries again in a moment')
        state.isAsked = true
        await pause(TRIED_AGAIN_AFTER_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  }

  const refuseUntilBuilt = () => {
    if (!state.isBuilt) throw new Refusal(503, 'search-not-ready', NOT_READY)
    noteRead(SEARCH)
  }

  return {
    find(asked) {
      refuseUntilBuilt()
      const now = Date.now()
      const turn = nextTurn(index, now)
      if (turn < Infinity) noteEnd(new Date(turn))
      return find(index, asked, now)
    },
    suggest(asked) {
      refuseUntilBuilt()
      return suggest(index, asked)
    },
    async hear({ collection, id }) {
      if (!isKind(collection) || state.isStopped) return
      if (reading) told.add(`${collection}/${id}`)
      try {
        await follower.follow({ kind: collection, id })
      } catch (err) {
        log.error({ err, collection, id }, 'the search could not read what has changed; it reads everything')
        readAll()
      }
    },
    readAll,
    isBuilt: () => state.isBuilt,
    async stop() {
      state.isStopped = true
      stopping.abort()
      await reading
    },
  }
}

const NOT_READY = 'The search is still reading the content. Try again soon.'
