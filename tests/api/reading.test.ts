import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('A visitor', () => {
  it('reads a published authority over REST', async () => {
    await house.ask('/api/authorities', { as: 'editor', body: { name: 'Ambridge', _status: 'published' } })

    const { status, body } = await house.ask('/api/authorities')

    expect(status).toBe(200)
    expect(body.docs.map((doc: { name: string }) => doc.name)).toEqual(['Ambridge'])
  })
})
