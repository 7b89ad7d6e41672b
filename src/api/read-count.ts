/** Counts what each network reads within a window of time that is the same for all. */
export type ReadCount = {
  /** Counts one. @returns 0, or how long until the next window (in milliseconds) where it was one too many. */
  take(network: string): number
}

/**
 * Known answers leave within microseconds, and a promise for each would cost more than all else: so this one answers at
 * once, and the end of a window empties it.
 */
export function makeReadCount({ most, windowMs }: { most: number; windowMs: number }): ReadCount {
  const counts = new Map<string, number>()
  let endsAt = 0
  return {
    take(network) {
      const now = Date.now()
      if (now >= endsAt) {
        counts.clear()
        endsAt = now + windowMs
      }
      const count = (counts.get(network) ?? 0) + 1
      counts.set(network, count)
      return count > most ? endsAt - now : 0
    },
  }
}
