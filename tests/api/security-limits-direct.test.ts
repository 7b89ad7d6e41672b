import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ ENQUIRIES_PER_MINUTE: '5', ENQUIRIES_PER_HOUR: '7' })
})
afterAll(() => house.close())

describe('Where no proxy is trusted', () => {
  it('nobody passes for another network by naming one', async () => {
    const statuses: number[] = []
    for (let number = 1; number <= 6; number++) {
      const { status } = await house.ask('/api/enquiries', {
        body: { type: 'general', fullName: 'Jo', phone: '01632 960 001' },
        headers: { 'x-forwarded-for': `192.0.2.${number}`, forwarded: `for=192.0.2.${number}` },
      })
      statuses.push(status)
    }

    expect(statuses).toEqual([201, 201, 201, 201, 201, 429])
  })
})
