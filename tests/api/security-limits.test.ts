import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type Answer, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({
    TRUST_PROXY: '1',
    ENQUIRIES_PER_MINUTE: '5',
    ENQUIRIES_PER_HOUR: '30',
    SIGN_INS_PER_QUARTER_HOUR: '10',
  })
})
afterAll(() => house.close())

const enquiry = { type: 'general', fullName: 'Jane Doe', email: 'jane@example.org' }
/** As the proxy before the service passes it on, from the address that it saw. */
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
const send = (address: string, body: object = enquiry) =>
  house.ask('/api/enquiries', { ...from(address), body })
const sendByGraphQL = (address: string) =>
  house.graphql(
    'mutation { createEnquiry(data: { type: general, fullName: "Jo", phone: "01632 960001" }) { reference } }',
    {},
    from(address),
  )
const signIn = (address: string, path = 'login') =>
  house.ask(`/api/users/${path}`, {
    ...from(address),
    body: { email: 'nobody@staff.example', password: 'x' },
  })

async function repeat(times: number, ask: () => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let time = 0; time < times; time++) answers.push(await ask())
  return answers
}

/** Sign-ins tell nothing by their time, and so take some: many at once are as good as one after the other. */
const together = (times: number, ask: () => Promise<Answer>) =>
  Promise.all(Array.from({ length: times }, ask))

const count = async () => (await house.ask('/api/enquiries/count', { as: 'enquiries' })).body.totalDocs

function expectTooMany({ status, headers, body }: Answer, withinSeconds: number) {
  const seconds = Number(headers.get('retry-after'))
  expect(status).toBe(429)
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(withinSeconds)
  expect(body.errors).toMatchObject([
    { code: 'too-many-requests', message: expect.stringMatching(/Try again in \d+/) },
  ])
}

describe('Enquiries from one network', () => {
  it('are five a minute: the sixth is told when to come back, and is not stored', async () => {
    const taken = await repeat(5, () => send('192.0.2.1'))
    const before = await count()
    const sixth = await send('192.0.2.1')

    expect(taken.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expectTooMany(sixth, 60)
    expect(await count()).toBe(before)
  })

  it('are counted together over REST and GraphQL', async () => {
    await repeat(3, () => send('192.0.2.2'))
    const byGraphQL = await repeat(2, () => sendByGraphQL('192.0.2.2'))
    const sixth = await sendByGraphQL('192.0.2.2')

    expect(byGraphQL.map(({ body }) => body.errors)).toEqual([undefined, undefined])
    expectTooMany(sixth, 60)
    expect(sixth.body.errors[0].extensions).toMatchObject({ code: 'too-many-requests', statusCode: 429 })
    expectTooMany(await send('192.0.2.2'), 60)
  })

  it('are taken from another network meanwhile', async () => {
    await repeat(6, () => send('192.0.2.3'))

    expect((await send('192.0.2.4')).status).toBe(201)
  })

  it('are counted for a household: two addresses in one IPv6 /64 are one', async () => {
    await repeat(3, () => send('2001:db8:1:2::1'))
    await repeat(2, () => send('2001:db8:1:2:ffff:ffff:ffff:ffff'))

    expectTooMany(await send('2001:db8:1:2:abcd::9'), 60)
    expect((await send('2001:db8:1:3::1')).status).toBe(201)
  })

  it('are counted for an IPv4 address however it is written', async () => {
    await repeat(5, () => send('192.0.2.5'))

    expectTooMany(await send('::ffff:192.0.2.5'), 60)
  })

  it('are not counted where they are refused', async () => {
    await repeat(8, () => send('192.0.2.6', { ...enquiry, email: 'wrong' }))

    expect((await send('192.0.2.6')).status).toBe(201)
  })

  it('are counted by the address that the proxy saw, not by what the sender claims before it', async () => {
    let claimed = 0
    const sendClaiming = () => send(`203.0.113.${(claimed += 1)}, 192.0.2.7`)
    await repeat(5, sendClaiming)

    expectTooMany(await sendClaiming(), 60)
  })

  it('do not keep staff from recording telephone calls', async () => {
    await repeat(6, () => send('192.0.2.8'))

    const { status } = await house.ask('/api/enquiries', {
      ...from('192.0.2.8'),
      as: 'enquiries',
      body: enquiry,
    })

    expect(status).toBe(201)
  })
})

describe('Sign-ins from one network', () => {
  it('are ten a quarter of an hour: the eleventh is told when to come back', async () => {
    const tried = await together(10, () => signIn('192.0.2.11'))

    expect(tried.map(({ status }) => status)).toEqual(tried.map(() => 401))
    expectTooMany(await signIn('192.0.2.11'), 900)
    expect((await signIn('192.0.2.12')).status).toBe(401)
  })

  it('are counted together with forgotten and new passwords', async () => {
    await together(5, () => signIn('192.0.2.13', 'forgot-password'))
    await together(5, () => signIn('192.0.2.13', 'reset-password'))

    expectTooMany(await signIn('192.0.2.13'), 900)
    expectTooMany(await signIn('192.0.2.13', 'forgot-password'), 900)
  })

  it('do not count who asks who he is, or stays signed in', async () => {
    const asked = await repeat(12, () => house.ask('/api/users/me', from('192.0.2.14')))

    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 200))
    expect((await signIn('192.0.2.14')).status).toBe(401)
  })
})
