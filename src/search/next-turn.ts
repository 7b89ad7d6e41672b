import { entryAt, type Index } from './documents.ts'

/** When what is found changes by itself next, as a campaign begins or ends (milliseconds since 1970); else Infinity. */
export function nextTurn(index: Index, now: number): number {
  let next = Infinity
  for (const key of index.dated) {
    const entry = entryAt(index, key)
    for (const time of [entry?.from, entry?.until]) if (time && time > now && time < next) next = time
  }
  return next
}
