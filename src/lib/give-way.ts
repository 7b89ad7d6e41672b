import { setImmediate as nextTurn } from 'node:timers/promises'

/** A request meets several turns of the event loop before it is answered. */
const TURNS = 3

/** Lets whoever asks meanwhile be answered: the embedded database never waits, so that work with it never lets go. */
export async function giveWay(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await nextTurn()
}
