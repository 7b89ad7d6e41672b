import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const TRIES = 500

/** How long it took for each: somebody who works here and nobody, in turn, so that both see the same weather. */
async function timesOf(ask: (email: string) => Promise<unknown>) {
  const times = { somebody: [] as number[], nobody: [] as number[] }
  for (let turn = 0; turn < TRIES; turn++) {
    for (const who of turn % 2 ? (['somebody', 'nobody'] as const) : (['nobody', 'somebody'] as const)) {
      const began = performance.now()
      await ask(who === 'somebody' ? 'viewer@staff.example' : `nobody${turn}@staff.example`)
      times[who].push(performance.now() - began)
    }
  }
  return times
}

/** The chance that one of the first took longer than one of the others: a half, where the clock tells nothing. */
function chanceOfLonger(ones: number[], others: number[]): number {
  const longer = ones.reduce(
    (sum, one) =>
      sum + others.filter((other) => one > other).length + others.filter((other) => one === other).length / 2,
    0,
  )
  return longer / (ones.length * others.length)
}

describe('Five hundred tries tell nobody who works here:', () => {
  it.each<[string, (email: string) => Promise<unknown>]>([
    [
      'by signing in',
      (email) => house.ask('/api/users/login', { body: { email, password: 'not the password' } }),
    ],
    ['by forgetting a password', (email) => house.ask('/api/users/forgot-password', { body: { email } })],
  ])('%s', { timeout: 2_400_000 }, async (_, ask) => {
    const { somebody, nobody } = await timesOf(async (email) => {
      await ask(email)
      // A hundred wrong passwords would lock the account, which is another test's business.
      await house.payload.db.updateOne({
        collection: 'users',
        where: { email: { equals: 'viewer@staff.example' } },
        data: { loginAttempts: 0, resetPasswordRequestedAt: null },
      })
    })

    // Five hundred of each are two standard errors of 0.018.
    expect(Math.abs(chanceOfLonger(somebody, nobody) - 0.5)).toBeLessThan(0.06)
  })
})
