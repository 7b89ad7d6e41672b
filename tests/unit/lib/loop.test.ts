import { describe, expect, it, vi } from 'vitest'
import { startLookout } from '#src/lib/loop.ts'

describe('A lookout', () => {
  it('looks at once, and once more where it is woken at its work', async () => {
    const looks = { count: 0 }
    const lookout = startLookout('test', async () => {
      await Promise.resolve()
      looks.count++
      if (looks.count === 1) lookout.wake()
    })

    await vi.waitFor(() => expect(looks.count).toBe(2))
    await lookout.stop()
  })

  it('tells its work to take no more when it is stopped, and waits for it no longer than it is given', async () => {
    const asked: boolean[] = []
    const end = { of: () => {} }
    const lookout = startLookout('test', async (goOn) => {
      asked.push(goOn())
      await new Promise<void>((resolve) => (end.of = resolve))
      asked.push(goOn())
    })

    await lookout.stop(10)
    lookout.wake()
    const whenStopped = [...asked]
    end.of()

    expect(whenStopped).toEqual([true])
    await vi.waitFor(() => expect(asked).toEqual([true, false]))
  })
})
