import { describe, expect, it } from 'vitest'
import { giveWay, giveWayNowAndThen } from '#src/lib/give-way.ts'

/** Works for so long without letting go. */
function work(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

describe('Giving way', () => {
  it('lets what somebody has asked be done before it goes on', async () => {
    const heard = { turns: 0 }
    setImmediate(() => heard.turns++)

    await giveWay()

    expect(heard.turns).toBe(1)
  })

  it('goes on after a while, however much there is to do', async () => {
    const busy = { turns: 0, isOver: false }
    const goOn = () => {
      work(1)
      busy.turns++
      if (!busy.isOver) setImmediate(goOn)
    }
    goOn()

    await giveWay()
    const { turns } = busy
    busy.isOver = true

    expect(turns).toBeGreaterThan(0)
  })

  it('is not done again at once by who calls for it often', async () => {
    const heard = { turns: 0 }
    await giveWay()
    setImmediate(() => heard.turns++)

    await giveWayNowAndThen()
    const atOnce = heard.turns
    work(10)
    await giveWayNowAndThen()

    expect([atOnce, heard.turns]).toEqual([0, 1])
  })
})
