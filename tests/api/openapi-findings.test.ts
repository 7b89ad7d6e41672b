import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectFaults } from '#tests/support/faults.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ SAMPLE_CONTENT: 'on' })
})
afterAll(() => house.close())

const enquiry = { type: 'general', fullName: 'Ada Example', email: 'ada@example.org' }
/** Two to JavaScript, one to a reader. */
const EMOJI = '😀'

describe('Since a fuzzer found otherwise', () => {
  it.each([2, 3])(
    'pages that refer to one another in a circle are answered at depth %i',
    async (depth) => {
      const { body } = await house.ask('/api/news-articles?depth=0&limit=10')
      const ids = (body.docs as { id: string }[]).map(({ id }) => id)

      const answers = await Promise.all(ids.map((id) => house.ask(`/api/news-articles/${id}?depth=${depth}`)))

      expect(ids.length).toBeGreaterThan(2)
      expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200))
    },
    20_000,
  )

  it('the settings do not tell visitors which lists of them are private', async () => {
    const visitor = await house.ask('/api/globals/site-settings')
    const staff = await house.ask('/api/globals/site-settings', { as: 'editor' })

    expect(visitor.body).not.toHaveProperty('enquiryRecipients')
    expect(visitor.body).not.toHaveProperty('serviceLevels')
    expect(staff.body.serviceLevels).toEqual([])
  })

  it.each(['1e-7', '-2.5E+3', '51.12345678901234567'])('a number may be written %s', async (number) => {
    const { status } = await house.ask(
      `/api/authorities?where[latitude][greater_than]=${encodeURIComponent(number)}`,
    )

    expect(status).toBe(200)
  })

  it.each(['1e99', 'NaN', '0x10', '1e', '--1'])(
    'what is no number, or too large a one, is refused: %s',
    async (number) => {
      const answer = await house.ask(`/api/authorities?where[latitude][greater_than]=${number}`)

      expect(expectFaults(answer)).toEqual({ status: 400, codes: ['value-not-number'] })
    },
  )

  it('a character that is searched for is one, however many JavaScript takes it for', async () => {
    const find = (word: string) => house.ask(`/api/topics?where[name][contains]=${encodeURIComponent(word)}`)

    expect((await find(EMOJI.repeat(100))).status).toBe(200)
    expect((await find(EMOJI.repeat(101))).status).toBe(400)
  })

  it('a space that was left in an optional field is nothing that was written', async () => {
    const { status } = await house.ask('/api/enquiries', { body: { ...enquiry, phone: ' ', postcode: '\t' } })
    const neither = await house.ask('/api/enquiries', { body: { ...enquiry, email: ' ', phone: ' ' } })

    expect(status).toBe(201)
    expect(neither.body.errors.map(({ field }: { field: string }) => field)).toEqual(['email', 'phone'])
  })

  it('the name of an operation is a text', async () => {
    const answer = await house.ask('/api/graphql', {
      body: { query: '{ Topics { docs { id } } }', operationName: {} },
    })

    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'operation-unknown'])
  })
})
