import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({
    MODE: 'production',
    PAYLOAD_SECRET: '5f8a1c0e9b7d3624a1f0c8e7b6d5943210fedcba98765432100f1e2d3c4b5a69',
    PUBLIC_URL: 'https://content.example.org',
  })
})
afterAll(() => house.close())

describe('In production', () => {
  it('the cookie of who signs in travels over https only', async () => {
    const { headers } = await house.ask('/api/users/login', {
      body: { email: 'editor@staff.example', password: 'correct horse battery staple' },
    })

    expect(headers.get('set-cookie')).toMatch(/;\s*Secure/)
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/)
  })

  it('browsers are told to come by https', async () => {
    const { headers } = await house.ask('/api/authorities')

    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
  })

  it.each([
    ['https://content.example.org', 'editor@staff.example'],
    ['http://content.example.org', undefined],
    ['http://127.0.0.1:0', undefined],
    ['http://localhost:3000', undefined],
  ])('a cookie that comes from %s belongs to %s', async (origin, email) => {
    const cookie = `payload-token=${await house.tokenOf('editor')}`
    const { body } = await house.ask('/api/users/me', { headers: { cookie, origin } })

    expect(body.user?.email).toBe(email)
  })

  it('no sample content is loaded', async () => {
    const { body } = await house.ask('/api/authorities')

    expect(body.totalDocs).toBe(0)
  })
})
