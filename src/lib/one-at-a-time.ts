const queues: Map<string, Promise<unknown>> = ((globalThis as Record<symbol, unknown>)[
  Symbol.for('content.one-at-a-time')
] ??= new Map()) as Map<string, Promise<unknown>>

/** Runs what shares a key one after the other, in the order of the calls, within this process. */
export async function oneAtATime<T>(key: string, run: () => Promise<T>): Promise<T> {
  const before = queues.get(key) ?? Promise.resolve()
  const mine = before.then(run, run)
  const settled = mine.catch(() => undefined)
  queues.set(key, settled)
  try {
    return await mine
  } finally {
    if (queues.get(key) === settled) queues.delete(key)
  }
}
