import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ CORS_ORIGINS: 'https://www.example.org, https://preview.example.org' })
})
afterAll(() => house.close())

describe('Where CORS_ORIGINS names who may read', () => {
  it.each(['https://www.example.org', 'https://preview.example.org'])('%s reads', async (origin) => {
    const { headers } = await house.ask('/api/authorities', { headers: { origin } })

    expect(headers.get('access-control-allow-origin')).toBe(origin)
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('vary')).toContain('Origin')
  })

  it.each(['https://elsewhere.example', 'https://www.example.org.evil.example', 'null'])(
    '%s does not',
    async (origin) => {
      const answer = await house.ask('/api/authorities', { headers: { origin } })
      const preflight = await house.ask('/api/enquiries', { method: 'OPTIONS', headers: { origin } })

      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
    },
  )
})
