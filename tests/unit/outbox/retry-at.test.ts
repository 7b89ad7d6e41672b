import { describe, expect, it } from 'vitest'
import { retryAt } from '#src/outbox/retry-at.ts'

const HOUR = 3600
const queuedAt = new Date('2026-03-02T09:00:00.000Z')

/** Seconds until the next attempt, `afterSeconds` after the mail was queued; nothing when it is given up. */
function pause({
  attempts,
  afterSeconds = 0,
  random = 0.5,
  firstPauseSeconds = 30,
}: {
  attempts: number
  afterSeconds?: number
  random?: number
  firstPauseSeconds?: number
}) {
  const now = new Date(queuedAt.valueOf() + afterSeconds * 1000)
  const at = retryAt({
    attempts,
    createdAt: queuedAt.toISOString(),
    firstPauseSeconds,
    now,
    random: () => random,
  })
  return at && (at.valueOf() - now.valueOf()) / 1000
}

/** When each attempt is made, in seconds, at a server that never takes the mail. */
function attemptsAt(random: number) {
  const times = [0]
  for (;;) {
    const next = pause({ attempts: times.length, afterSeconds: times.at(-1)!, random })
    if (next === undefined) return times
    times.push(times.at(-1)! + next)
  }
}

describe('A mail that could not be sent', () => {
  it.each([
    [1, 30],
    [2, 120],
    [3, 600],
    [4, 1800],
    [5, 1 * HOUR],
    [6, 2 * HOUR],
    [7, 4 * HOUR],
    [8, 8 * HOUR],
    [9, 12 * HOUR],
    [10, 12 * HOUR],
    [25, 12 * HOUR],
  ])('is tried again, after attempt %i, in about %i seconds', (attempts, seconds) => {
    expect(pause({ attempts })).toBe(seconds)
  })

  it('is tried a quarter earlier or later, so that what failed together does not come back together', () => {
    expect(pause({ attempts: 3, random: 0 })).toBe(450)
    expect(pause({ attempts: 3, random: 0.999_999 })).toBeCloseTo(750, 2)
  })

  it.each([0, 0.5, 0.999_999])('is tried for 72 hours and no longer (chance %d)', (random) => {
    const times = attemptsAt(random)

    expect(times.at(-1)! / HOUR).toBeLessThanOrEqual(72)
    expect(times.at(-1)! / HOUR).toBeGreaterThan(56)
    expect(times.length).toBeGreaterThan(10)
  })

  it('outlasts a mail server that is away for a day', () => {
    expect(attemptsAt(0.999_999).filter((seconds) => seconds > 24 * HOUR).length).toBeGreaterThan(2)
  })

  it('is given up once it is 72 hours old, however few attempts there were', () => {
    expect(pause({ attempts: 1, afterSeconds: 72 * HOUR - 31 })).toBe(30)
    expect(pause({ attempts: 1, afterSeconds: 72 * HOUR })).toBeUndefined()
  })

  it('is tried sooner all along where the first pause is set shorter', () => {
    expect(pause({ attempts: 1, firstPauseSeconds: 3 })).toBe(3)
    expect(pause({ attempts: 5, firstPauseSeconds: 3 })).toBe(360)
  })
})
