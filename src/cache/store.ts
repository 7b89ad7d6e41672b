import { LRUCache } from 'lru-cache'
import { SEARCH, takingNotes, type Key } from '../changes/index.ts'
import { answerFrom, sizeOf, type Answer, type Made } from './answer.ts'
import { makeIndex } from './by-key.ts'

export type Store = {
  /** A known answer, while it is true. */
  get(question: string): Answer | undefined
  /**
   * The answer to a question: known, or made now, once for all who ask meanwhile. What is for all is kept, unless
   * something that it was made from has changed since it was begun.
   */
  answer(question: string, make: () => Promise<Made>): Promise<Answer>
  /** Forgets what was made from any of these, and lets nothing that is being made from them be kept. */
  forget(touched: Key[]): void
  /** Forgets everything, and lets nothing be kept that is under way. */
  forgetAll(): void
  /** Forgets everything; while it is not trusted, nothing is kept. */
  trust(isTrusted: boolean): void
  figures(): Figures
}
export type Figures = { answers: number; bytes: number; hits: number; misses: number; forgotten: number }

/** Of the room for answers, so much more for those of the search. */
const SEARCH_SHARE = 1 / 8

type Flight = { answer: Promise<Answer>; begunAt: number }

/** Answers in memory, each until something that it was made from changes. */
export function makeStore(maxBytes: number): Store {
  const index = makeIndex()
  const known = makeShelf(maxBytes)
  // There are as many questions to the search as readers can think of: they must not push out the pages.
  const found = makeShelf(Math.ceil(maxBytes * SEARCH_SHARE))
  const shelfFor = ({ keys }: Answer) => (keys.includes(SEARCH) ? found : known)
  const flights = new Map<string, Flight>()
  const figures = { hits: 0, misses: 0, forgotten: 0 }
  /** Counts changes, so that what was begun before one is told from what was begun after it. */
  let now = 0
  /** What was begun before is not kept. Infinity: nothing is. */
  let trustedSince = 0
  let underWay = 0
  const touchedAt = new Map<Key, number>()

  const isUntouchedSince = (begunAt: number, keys: Key[]) =>
    keys.every((key) => index.touching(key).every((touched) => (touchedAt.get(touched) ?? 0) <= begunAt))

  const put = (question: string, answer: Answer) => {
    const shelf = shelfFor(answer)
    shelf.set(question, answer)
    if (shelf.has(question)) index.add(question, answer.keys)
  }

  const keep = (question: string, answer: Answer, begunAt: number) => {
    const isTrue = begunAt >= trustedSince && answer.trueUntil > Date.now()
    if (isTrue && isUntouchedSince(begunAt, answer.keys)) put(question, answer)
  }

  const store: Store = {
    get(question) {
      const answer = known.get(question) ?? found.get(question)
      if (!answer) return undefined
      if (answer.trueUntil <= Date.now()) {
        shelfFor(answer).delete(question)
        return undefined
      }
      figures.hits += 1
      return answer
    },
    async answer(question, make) {
      const there = store.get(question)
      if (there) return there
      figures.misses += 1
      // Who asks after a change does not join those who asked before it.
      const flying = flights.get(question)
      if (flying && flying.begunAt === now) return flying.answer
      const begunAt = now
      underWay += 1
      const answer = takingNotes(make).then(({ value, keys, trueUntil }) => {
        const made = answerFrom(value, { keys, trueUntil })
        if (made.isForAll) keep(question, made, begunAt)
        return made
      })
      const flight = { answer, begunAt }
      flights.set(question, flight)
      try {
        return await answer
      } finally {
        underWay -= 1
        if (flights.get(question) === flight) flights.delete(question)
        if (underWay === 0) touchedAt.clear()
      }
    },
    forget(touched) {
      if (touched.length === 0) return
      now += 1
      for (const key of touched) {
        if (underWay > 0) touchedAt.set(key, now)
        for (const question of index.madeFrom(key)) {
          figures.forgotten += 1
          known.delete(question)
          found.delete(question)
        }
      }
    },
    forgetAll: () => store.trust(trustedSince !== Infinity),
    trust(isTrusted) {
      now += 1
      trustedSince = isTrusted ? now : Infinity
      known.clear()
      found.clear()
    },
    figures: () => ({
      ...figures,
      answers: known.size + found.size,
      bytes: known.calculatedSize + found.calculatedSize,
    }),
  }
  return store

  function makeShelf(maxSize: number) {
    return new LRUCache<string, Answer>({
      maxSize,
      maxEntrySize: Math.ceil(maxSize / 8),
      sizeCalculation: sizeOf,
      dispose: ({ keys }, question) => index.remove(question, keys),
    })
  }
}
