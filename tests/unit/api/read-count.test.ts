import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeReadCount } from '#src/api/read-count.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

const windowMs = 60_000

describe('What a network reads', () => {
  it('is let through as often as is allowed, and then has to wait for the end of the window', () => {
    const reads = makeReadCount({ most: 2, windowMs })

    const first = [reads.take('a'), reads.take('a')]
    vi.advanceTimersByTime(45_000)

    expect(first).toEqual([0, 0])
    expect(reads.take('a')).toBe(15_000)
    expect(reads.take('a')).toBe(15_000)
  })

  it('is counted anew in the next window', () => {
    const reads = makeReadCount({ most: 1, windowMs })
    reads.take('a')
    reads.take('a')

    vi.advanceTimersByTime(windowMs)

    expect([reads.take('a'), reads.take('a')]).toEqual([0, windowMs])
  })

  it('costs no other network anything', () => {
    const reads = makeReadCount({ most: 1, windowMs })
    reads.take('a')
    reads.take('a')

    expect(reads.take('b')).toBe(0)
  })
})
