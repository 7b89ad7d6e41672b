import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const SEND = `mutation ($data: mutationEnquiryInput!) { createEnquiry(data: $data) { reference message } }`
const send = (data: object) => house.graphql(SEND, { data })
const count = async () => (await house.ask('/api/enquiries/count', { as: 'enquiries' })).body.totalDocs
const jane = { type: 'general', fullName: 'Jane Doe', email: 'jane@example.org', message: 'Hello' }

describe('The mutation createEnquiry', () => {
  it('takes an enquiry and answers its reference and a message', async () => {
    const { status, body } = await send(jane)
    const kept = await house.ask('/api/enquiries', { as: 'enquiries' })

    expect(status).toBe(200)
    expect(body).toEqual({
      data: {
        createEnquiry: {
          reference: kept.body.docs[0].reference,
          message: expect.stringContaining(kept.body.docs[0].reference),
        },
      },
    })
    expect(kept.body.docs[0]).toMatchObject(jane)
  })

  it.each([
    [{ fullName: '' }, ['fullName']],
    [{ email: undefined }, ['email', 'phone']],
    [{ email: 'not an address' }, ['email']],
    [{ phone: 'ring me' }, ['phone']],
    [{ postcode: 'nowhere' }, ['postcode']],
    [{ message: 'x'.repeat(2001) }, ['message']],
    [{ preferredContact: 'phone' }, ['preferredContact']],
    [{ hasSpareRoom: true }, ['hasSpareRoom']],
    [{ sourceUrl: 'javascript:alert(1)' }, ['sourceUrl']],
    [{ authority: 'nope' }, ['authority']],
    [{ fullName: '', email: 'x', postcode: 'y' }, ['fullName', 'email', 'postcode']],
  ])('refuses %o, naming every fault at once, and stores nothing', async (wrong, fields) => {
    const before = await count()

    const { status, body } = await send({ ...jane, ...wrong })

    expect(status).toBe(200)
    expect(body.data).toEqual({ createEnquiry: null })
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([...fields].sort())
    for (const error of body.errors) {
      expect(error).toMatchObject({
        code: expect.stringMatching(/^(invalid|unknown-id)$/),
        path: ['createEnquiry'],
        extensions: { code: error.code, field: error.field, message: error.message, statusCode: 400 },
      })
    }
    expect(await count()).toBe(before)
  })

  it.each([
    ['a field that is not taken', { status: 'closed' }],
    ['a type that there is not', { type: 'begging' }],
    ['another kind of value', { fullName: 42 }],
  ])('refuses %s by the schema, and stores nothing', async (_what, wrong) => {
    const before = await count()

    const { status, body } = await send({ ...jane, ...wrong })

    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ code: 'variables-not-valid', field: 'variables' })
    expect(await count()).toBe(before)
  })
})
