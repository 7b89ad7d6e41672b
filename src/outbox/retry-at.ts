const MINUTE = 60
const HOUR = 3600

/** Pauses after the first, second … attempt, in multiples of the first (30 s unless set otherwise). */
const PAUSES_SECONDS = [
  30,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  12 * HOUR,
]
const GIVE_UP_AFTER_MS = 72 * HOUR * 1000

/**
 * When to try again after `attempts` attempts: ever later, up to twelve hours, spread by up to half so that what
 * failed together does not come back together. Nothing once the row is 72 hours old: then a person has to look.
 * @param firstPauseSeconds scales the whole series.
 */
export function retryAt({
  attempts,
  createdAt,
  firstPauseSeconds,
  now = new Date(),
  random = Math.random,
}: {
  attempts: number
  createdAt: string
  firstPauseSeconds: number
  now?: Date
  random?: () => number
}): Date | undefined {
  const pause = PAUSES_SECONDS[Math.min(attempts, PAUSES_SECONDS.length) - 1] ?? PAUSES_SECONDS[0]!
  const seconds = pause * (firstPauseSeconds / PAUSES_SECONDS[0]!) * (0.75 + random() / 2)
  const at = new Date(now.valueOf() + seconds * 1000)
  return at.valueOf() - new Date(createdAt).valueOf() > GIVE_UP_AFTER_MS ? undefined : at
}
