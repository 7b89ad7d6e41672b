import { giveWay } from '../lib/give-way.ts'
import { oneAtATime } from '../lib/one-at-a-time.ts'
import { entryAt, isDusty, keysAbout, put, remove, sweepOut, type Index } from './documents.ts'
import { keyOf, type Entry } from './index-entry.ts'
import type { Kind } from './kinds.ts'

type Document = Pick<Entry, 'kind' | 'id'>

export type Follower = {
  /** Reads a document anew and puts it in as it is now, or takes it out. Resolves when it can be found so. */
  follow(document: Document): Promise<void>
  /** Puts an entry in that was read, and what carries its names. @returns whether anything is different now. */
  take(entry: Entry): Promise<boolean>
  drop(key: string): Promise<void>
}

type Parts = {
  index: Index
  /** The entry of a document as it is now; nothing where a visitor may not read it. */
  read(kind: Kind, id: string): Promise<Entry | undefined>
  onChanged(): void
}

/** So many are put in before others have their turn: some milliseconds. */
const AT_ONCE = 50

/** Keeps the index as the documents are. */
export function makeFollower({ index, read, onChanged }: Parts): Follower {
  const state = { isSweeping: false }

  const follower: Follower = {
    // One after the other, so that what was read last is what is put in last.
    follow: ({ kind, id }) =>
      oneAtATime(`search:${kind}/${id}`, async () => {
        const entry = await read(kind, id)
        const isChanged = entry ? await follower.take(entry) : index.numbers.has(`${kind}/${id}`)
        if (!entry) await follower.drop(`${kind}/${id}`)
        if (isChanged) onChanged()
      }),
    async take(entry) {
      const before = entryAt(index, keyOf(entry))
      if (before && JSON.stringify(before) === JSON.stringify(entry)) return false
      put(index, entry)
      if (!before || namesOf(before) !== namesOf(entry)) await carryNames(keyOf(entry))
      tidy()
      return true
    },
    async drop(key) {
      if (!index.numbers.has(key)) return
      remove(index, key)
      await carryNames(key)
      tidy()
    },
  }

  /** What is about a document is found by its names, and counted in its region. */
  async function carryNames(key: string): Promise<void> {
    for (const [at, about] of keysAbout(index, key).entries()) {
      const entry = entryAt(index, about)
      if (entry) put(index, entry)
      if (at % AT_ONCE === AT_ONCE - 1) await giveWay()
    }
  }

  function tidy(): void {
    if (state.isSweeping || !isDusty(index)) return
    state.isSweeping = true
    void sweepGently().finally(() => (state.isSweeping = false))
  }

  async function sweepGently(): Promise<void> {
    const steps = sweepOut(index)
    while (!steps.next().done) await giveWay()
  }

  return follower
}

/** What others take over from a document. */
const namesOf = ({ title, names, slug, region }: Entry) => JSON.stringify([title, names, slug, region])
