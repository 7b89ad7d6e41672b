import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * A turn of the event loop in which nobody had anything to do takes less than this of the processor. Not of the clock:
 * on a busy machine that goes on while the process does not.
 */
const IDLE_MICROSECONDS = 400
/** A request meets several turns before it is answered. */
const IDLE_TURNS = 3
/** However many ask, whoever gives way gets on. */
const LONGEST_MS = 25
/** Longer than this nobody should have to wait for his first turn. */
const SLICE_MS = 8

/** When whoever works much last gave way. One for the process, also where this file has been loaded twice. */
const shared: { gaveWayAt: number } = ((globalThis as Record<symbol, unknown>)[
  Symbol.for('content.give-way')
] ??= { gaveWayAt: 0 }) as { gaveWayAt: number }

/**
 * Lets whoever asks meanwhile be answered: the embedded database never waits, so that work with it never lets go. It goes
 * on when nobody has anything to do any more, or after 25 ms.
 */
export async function giveWay(): Promise<void> {
  const until = performance.now() + LONGEST_MS
  for (let idle = 0; idle < IDLE_TURNS && performance.now() < until;) {
    const before = process.cpuUsage()
    await nextTurn()
    const { user, system } = process.cpuUsage(before)
    idle = user + system < IDLE_MICROSECONDS ? idle + 1 : 0
  }
  shared.gaveWayAt = performance.now()
}

/** Gives way where that was more than a few milliseconds ago: for what is called for often. */
export async function giveWayNowAndThen(): Promise<void> {
  if (performance.now() - shared.gaveWayAt > SLICE_MS) await giveWay()
}
