import { describe, expect, it } from 'vitest'
import { isTooOld, placeOf, readPlace } from '#src/live/place.ts'

describe('The id of an event', () => {
  it.each([
    { order: 1_764_104_000_123, id: '01a214a3-5a7d-7339-abd7-b8cd64a5aaeb' },
    { order: 1_764_104_000_123, id: '6925f1e2a1b2c3d4e5f60718' },
    { order: 1_764_104_000_123 },
  ])('says how far somebody has heard: %j', (place) => expect(readPlace(placeOf(place))).toEqual(place))

  it.each([
    '',
    '1',
    '1764104000123.',
    '1764104000123.$ne',
    `1764104000123.${'x'.repeat(41)}`,
    '-1764104000123',
  ])('is unknown where it is not one of ours: “%s”', (written) => expect(readPlace(written)).toBe('unknown'))

  it('can be gone on from for a day', () => {
    const now = 1_764_104_000_123
    const hours = (count: number) => ({ order: now + count * 3_600_000 })

    expect([-25, -23, 0, 1].map((count) => isTooOld(hours(count), now))).toEqual([true, false, false, true])
  })
})
