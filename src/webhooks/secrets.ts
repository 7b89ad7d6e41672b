/** The secrets of a receiver, the newest first, as they are kept (sealed). */
export type KeptSecret = { secret: string; until?: string }

/**
 * A new secret beside the one that holds, which goes on for `overlapMs`. At most two: what was older ends now.
 * @returns what is to be kept.
 */
export function withNewSecret(
  kept: KeptSecret[],
  { secret, overlapMs, now = new Date() }: { secret: string; overlapMs: number; now?: Date },
): KeptSecret[] {
  const [present] = kept
  if (!present || overlapMs <= 0) return [{ secret }]
  return [{ secret }, { ...present, until: new Date(now.valueOf() + overlapMs).toISOString() }]
}

/** Those that hold now. */
export const secretsThatHold = (kept: KeptSecret[], now = new Date()): string[] =>
  kept.filter(({ until }) => !until || new Date(until) > now).map(({ secret }) => secret)
