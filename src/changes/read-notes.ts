import { AsyncLocalStorage } from 'node:async_hooks'
import type { Key } from './keys.ts'

/** What an answer was made from, and when it stops being true by itself (milliseconds since 1970). */
type Notes = { keys: Set<Key>; trueUntil: number }

/** One for the process, also where this file has been loaded twice. */
const notes: AsyncLocalStorage<Notes> = ((globalThis as Record<symbol, unknown>)[
  Symbol.for('content.read-notes')
] ??= new AsyncLocalStorage()) as AsyncLocalStorage<Notes>

/** Runs `read` and says what it was made from: all that the database was asked for meanwhile. */
export async function takingNotes<T>(
  read: () => Promise<T>,
): Promise<{ value: T; keys: Key[]; trueUntil: number }> {
  const taken: Notes = { keys: new Set(), trueUntil: Infinity }
  const value = await notes.run(taken, read)
  return { value, keys: withoutRepeats(taken.keys), trueUntil: taken.trueUntil }
}

/** Whether anybody wants to know what is read. */
export const areNotesTaken = (): boolean => notes.getStore() !== undefined

/** Says that what is being answered depends on these. For whoever reads past Payload's interface of the database, too. */
export function noteRead(...keys: Key[]): void {
  const taken = notes.getStore()
  if (taken) for (const key of keys) taken.keys.add(key)
}

/** Says that what is being answered is true until then, though nothing is written. */
export function noteEnd(time: Date): void {
  noteMadeFrom({ keys: [], trueUntil: time.valueOf() })
}

/** Says that what is being answered was made from something of which this is known. */
export function noteMadeFrom({ keys, trueUntil }: { keys: Key[]; trueUntil: number }): void {
  noteRead(...keys)
  const taken = notes.getStore()
  if (taken) taken.trueUntil = Math.min(taken.trueUntil, trueUntil)
}

/** A list's key says all that the keys of its documents say. */
const withoutRepeats = (keys: Set<Key>): Key[] =>
  [...keys].filter((key) => !key.includes('/') || !keys.has(key.slice(0, key.indexOf('/'))))
