import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enquiriesAt, enquiry } from '#tests/support/enquiries.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  house = await openHouse()
  enquiries = enquiriesAt(house)
})
afterAll(() => house.close())

let keys = 0
const newKey = () => `key-${++keys}`
let people = 0
/** Somebody whose enquiries can be counted. */
const somebody = () => `person${++people}@family.example`

const send = (body: object, key: string) =>
  house.ask('/api/enquiries', { body, headers: { 'idempotency-key': key } })
const countOf = async (email: string) => (await enquiries.find(`where[email][equals]=${email}`)).length

/** As if the enquiry had been sent so many hours ago. */
async function sentHoursAgo(reference: string, hours: number) {
  const { id } = await enquiries.kept(reference)
  const createdAt = new Date(Date.now() - hours * 3_600_000).toISOString()
  await house.payload.db.updateOne({
    collection: 'enquiries',
    where: { id: { equals: id } },
    data: { createdAt },
  })
}

describe('An enquiry sent twice with one Idempotency-Key', () => {
  it('is kept once and answered the same', async () => {
    const key = newKey()
    const body = enquiry({ email: somebody() })

    const first = await send(body, key)
    const second = await send(body, key)

    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect(await countOf(body.email)).toBe(1)
  })

  it('is the same enquiry when only its order, spaces and empty fields differ', async () => {
    const key = newKey()
    const { type, ...rest } = enquiry({ email: somebody(), postcode: 'SW18 2PU' })

    const first = await send({ type, ...rest }, key)
    const second = await send({ ...rest, postcode: 'sw182pu', fullName: ' Jo Marsh ', phone: '', type }, key)

    expect(second.body).toEqual(first.body)
    expect(await countOf(rest.email)).toBe(1)
  })

  it('is refused with a 422 when it is another enquiry', async () => {
    const key = newKey()
    const body = enquiry({ email: somebody() })
    await send(body, key)

    const { status, body: answer } = await send({ ...body, message: 'Something else' }, key)

    expect(status).toBe(422)
    expect(answer.errors).toEqual([
      { code: 'idempotency-key-reused', field: 'Idempotency-Key', message: expect.stringMatching(/new key/) },
    ])
    expect(await countOf(body.email)).toBe(1)
  })

  it('is kept once also when they arrive at the same moment', async () => {
    const key = newKey()
    const body = enquiry({ email: somebody() })

    const answers = await Promise.all(Array.from({ length: 12 }, () => send(body, key)))

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    expect(new Set(answers.map((answer) => answer.body.reference)).size).toBe(1)
    expect(await countOf(body.email)).toBe(1)
  })

  it('is kept once when different ones arrive at the same moment', async () => {
    const key = newKey()
    const email = somebody()

    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => send(enquiry({ email, message: `No. ${index}` }), key)),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(422)])
    expect(await countOf(email)).toBe(1)
  })

  it('is known by its key through GraphQL as well', async () => {
    const key = newKey()
    const body = enquiry({ email: somebody() })
    const first = await send(body, key)

    const second = await house.graphql(
      'mutation ($data: mutationEnquiryInput!) { createEnquiry(data: $data) { reference message } }',
      { data: body },
      { headers: { 'idempotency-key': key } },
    )

    expect(second.body.data.createEnquiry).toEqual(first.body)
    expect(await countOf(body.email)).toBe(1)
  })

  it('is known by its key for 24 hours', async () => {
    const key = newKey()
    const body = enquiry({ email: somebody() })
    const first = await send(body, key)
    await sentHoursAgo(first.body.reference, 23.9)

    const second = await send(body, key)

    expect(second.body).toEqual(first.body)
    expect(await countOf(body.email)).toBe(1)
  })

  it('is a new enquiry after 24 hours, and the key is its own from then on', async () => {
    const key = newKey()
    const body = enquiry({ email: somebody() })
    const first = await send(body, key)
    await sentHoursAgo(first.body.reference, 24.1)

    const second = await send({ ...body, message: 'A day later' }, key)
    const third = await send({ ...body, message: 'A day later' }, key)

    expect(second.status).toBe(201)
    expect(second.body.reference).not.toBe(first.body.reference)
    expect(third.body).toEqual(second.body)
    expect(await countOf(body.email)).toBe(2)
  })

  it('is answered the same when it fell into the trap', async () => {
    const key = newKey()
    const body = enquiry({ email: somebody(), website: 'https://casino.example' })

    const answers = [await send(body, key), await send(body, key)]

    expect(answers[1]!.body).toEqual(answers[0]!.body)
    expect(await countOf(body.email)).toBe(1)
  })
})

describe('An Idempotency-Key', () => {
  it('is not used up by an enquiry that was refused', async () => {
    const key = newKey()
    const email = somebody()

    const refused = await send(enquiry({ email, fullName: '' }), key)
    const taken = await send(enquiry({ email }), key)

    expect([refused.status, taken.status]).toEqual([400, 201])
  })

  it('tells apart what is otherwise the same', async () => {
    const body = enquiry({ email: somebody() })

    const answers = [await send(body, newKey()), await send(body, newKey())]

    expect(answers[0]!.body.reference).not.toBe(answers[1]!.body.reference)
    expect(await countOf(body.email)).toBe(2)
  })

  it('is not needed: without one each enquiry is a new one', async () => {
    const email = somebody()

    const kept = [await enquiries.sent({ email }), await enquiries.sent({ email })]

    expect(kept[0]!.reference).not.toBe(kept[1]!.reference)
  })

  it('is refused when it is too long', async () => {
    const body = enquiry({ email: somebody() })

    const { status, body: answer } = await send(body, 'x'.repeat(201))

    expect(status).toBe(400)
    expect(answer.errors).toMatchObject([{ code: 'invalid', field: 'Idempotency-Key' }])
    expect(await countOf(body.email)).toBe(0)
  })

  it('is shown to nobody', async () => {
    const email = somebody()
    await send(enquiry({ email }), 'a key that nobody reads')

    const [kept] = await enquiries.find(`where[email][equals]=${email}`)

    expect(kept).not.toHaveProperty('idempotencyKey')
    expect(kept).not.toHaveProperty('requestHash')
  })
})
