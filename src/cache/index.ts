import { env } from '../env.ts'
import { makeStore, type Store } from './store.ts'

export { answerFrom, etagOf, formFor, type Answer, type Made } from './answer.ts'

/** What visitors are answered. All is forgotten together with the documents. */
export type Cache = Store & {
  /** The documents that lists for visitors are put together from, as they stand in them. */
  documents: Pick<Store, 'get' | 'answer' | 'figures'>
  /** When something is to change by itself next (milliseconds since 1970), such as at a scheduled publication. */
  nextChangeAt(): number
}

const PART_OF_DOCUMENTS = 1 / 4

/** What is known of what visitors are answered, in memory, each until something that it was made from changes. */
export function makeCache({
  maxBytes = env.CACHE_MAX_MB * 1024 * 1024,
  nextChangeAt = () => Infinity,
} = {}): Cache {
  const answers = makeStore(maxBytes * (1 - PART_OF_DOCUMENTS))
  const documents = makeStore(maxBytes * PART_OF_DOCUMENTS)
  return {
    ...answers,
    documents,
    nextChangeAt,
    forget(touched) {
      documents.forget(touched)
      answers.forget(touched)
    },
    forgetAll() {
      documents.forgetAll()
      answers.forgetAll()
    },
    trust(isTrusted) {
      documents.trust(isTrusted)
      answers.trust(isTrusted)
    },
  }
}
