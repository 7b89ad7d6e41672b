import { describe, expect, it } from 'vitest'
import { makeStreamCount } from '#src/api/stream-count.ts'

describe('The count of streams', () => {
  it('takes so many of one network, and so many in all', () => {
    const count = makeStreamCount({ most: 3, mostOfOne: 2 })

    const taken = ['a', 'a', 'a', 'b', 'c'].map((network) => count.take(network))

    expect(taken).toEqual([
      expect.any(Function),
      expect.any(Function),
      'too-many-of-one',
      expect.any(Function),
      'full',
    ])
  })

  it('takes another for each that ends, once', () => {
    const count = makeStreamCount({ most: 1, mostOfOne: 1 })
    const leave = count.take('a') as () => void

    leave()
    leave()

    expect(count.take('a')).toEqual(expect.any(Function))
    expect(count.take('b')).toBe('full')
  })
})
