import { describe, expect, it } from 'vitest'
import { giveWay, giveWayNowAndThen } from '#src/lib/give-way.ts'

/** Works for so long without letting go. */
function work(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

describe('Giving way', () => {
  it('lets what somebody asked be done, turn by turn, before it goes on', async () => {
    const turns: number[] = []
    const takeTurns = (left: number) => {
      work(2)
      turns.push(left)
      if (left > 1) setImmediate(() => takeTurns(left - 1))
    }
    setImmediate(() => takeTurns(5))

    await giveWay()

    expect(turns).toEqual([5, 4, 3, 2, 1])
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

    expect(turns).toBeGreaterThan(5)
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
