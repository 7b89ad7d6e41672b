import { allOf, type Key } from '../changes/index.ts'

export type Index = {
  add(question: string, keys: Key[]): void
  remove(question: string, keys: Key[]): void
  /** The questions whose answers were made from what this key touches. */
  madeFrom(touched: Key): string[]
  /** The keys that touch what was made from this one. */
  touching(key: Key): Key[]
}

/** Finds answers by what they were made from. */
export function makeIndex(): Index {
  const questions = new Map<Key, Set<string>>()
  const touching = (key: Key) => [key, allOf(collectionOf(key))]
  return {
    touching,
    add(question, keys) {
      for (const key of keys.flatMap(touching)) {
        const those = questions.get(key)
        if (those) those.add(question)
        else questions.set(key, new Set([question]))
      }
    },
    remove(question, keys) {
      for (const key of keys.flatMap(touching)) {
        const those = questions.get(key)
        if (those?.delete(question) && those.size === 0) questions.delete(key)
      }
    },
    madeFrom: (touched) => [...(questions.get(touched) ?? [])],
  }
}

const collectionOf = (key: Key) => key.split('/', 1)[0]!
