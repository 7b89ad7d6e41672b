import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { oneAtATime } from './one-at-a-time.ts'

const ATTEMPTS = 12
const LONGEST_PAUSE_MS = 800

/** Whether MongoDB refused a write because another one touched the same document at the same moment. */
export function isWriteConflict(error: unknown): boolean {
  return chainOf(error).some(
    (link) =>
      link.code === 112 ||
      link.codeName === 'WriteConflict' ||
      (Array.isArray(link.errorLabels) && link.errorLabels.includes('TransientTransactionError')) ||
      (link.errorLabelSet instanceof Set && link.errorLabelSet.has('TransientTransactionError')),
  )
}

/**
 * Runs `attempt` again while it ends in a write conflict: at most 12 times, with jittered pauses of up to 0.8 s. In this
 * process one after the other, so that of many writers of one document each gets through.
 * Never call it inside a hook: a transaction that met a conflict is lost as a whole.
 */
export async function retryOnConflict<T>(
  attempt: () => Promise<T>,
  metConflict: (outcome: T) => boolean | Promise<boolean> = () => false,
): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      const outcome = await (count === 1 ? attempt() : again(attempt))
      if (count === ATTEMPTS || !(await metConflict(outcome))) return outcome
    } catch (error) {
      if (count === ATTEMPTS || !isWriteConflict(error)) throw error
    }
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 20 * 2 ** count))
  }
}

const madeAgain = new AsyncLocalStorage<true>()

/** What is made again may itself have something to make again: that does not wait for its turn, which it has. */
const again = <T>(attempt: () => Promise<T>): Promise<T> =>
  madeAgain.getStore() ? attempt() : oneAtATime('made-again', () => madeAgain.run(true, attempt))

type Link = { code?: unknown; codeName?: unknown; errorLabels?: unknown; errorLabelSet?: unknown }

/** An error and what caused it, outermost first. */
export function chainOf(error: unknown): (Link & { name?: string; message?: string })[] {
  const chain: Record<string, unknown>[] = []
  let link = error as Record<string, unknown> | undefined
  while (link && typeof link === 'object' && chain.length < 8) {
    chain.push(link)
    link = (link.cause ?? link.originalError) as Record<string, unknown> | undefined
  }
  return chain
}
