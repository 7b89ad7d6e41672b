import { setTimeout as pause } from 'node:timers/promises'

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
 * Runs `attempt` again while it ends in a write conflict: at most 12 times, with jittered pauses of up to 0.8 s.
 * Never call it inside a hook: a transaction that met a conflict is lost as a whole.
 */
export async function retryOnConflict<T>(
  attempt: () => Promise<T>,
  metConflict: (outcome: T) => boolean | Promise<boolean> = () => false,
): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      const outcome = await attempt()
      if (count === ATTEMPTS || !(await metConflict(outcome))) return outcome
    } catch (error) {
      if (count === ATTEMPTS || !isWriteConflict(error)) throw error
    }
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 20 * 2 ** count))
  }
}

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
