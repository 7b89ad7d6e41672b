import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REFERENCE } from '#src/lib/reference.ts'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import { enquiriesAt, enquiry } from '#tests/support/enquiries.ts'
import { openHouse, type Answer, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  house = await openHouse()
  enquiries = enquiriesAt(house)
})
afterAll(() => house.close())

type Door = (
  body: Record<string, unknown>,
) => Promise<{ status: number; receipt: { reference: string; message: string } }>

const byRest: Door = async (body) => {
  const answer = await house.ask('/api/enquiries', { body })
  return { status: answer.status, receipt: answer.body }
}

const byGraphQL: Door = async ({ type, ...body }) => {
  const data = { ...body, type: String(type).replace('-', '_') }
  const answer: Answer = await house.graphql(
    'mutation ($data: mutationEnquiryInput!) { createEnquiry(data: $data) { reference message } }',
    { data },
  )
  expect(answer.body.errors).toBeUndefined()
  return { status: answer.status === 200 ? 201 : answer.status, receipt: answer.body.data.createEnquiry }
}

const doors: [string, Door][] = [
  ['POST /api/enquiries', byRest],
  ['createEnquiry', byGraphQL],
]

describe.each(doors)('Sending an enquiry with %s', (_, send) => {
  it('is answered with a reference and a message, and nothing else', async () => {
    const { status, receipt } = await send(enquiry())

    expect(status).toBe(201)
    expect(Object.keys(receipt).sort()).toEqual(['message', 'reference'])
    expect(receipt.reference).toMatch(REFERENCE)
    expect(receipt.message).toContain(receipt.reference)
    expect(await enquiries.kept(receipt.reference)).toMatchObject({
      ...enquiry(),
      status: 'new',
      quarantined: false,
    })
  })

  it('keeps everything that a visitor may send', async () => {
    const editor = editorIn(house)
    const authority = await editor.publish('authorities', { name: uniqueName('Ambridge') })
    const whole = {
      type: 'fostering',
      fullName: 'Søren Ó Dálaigh-王芳',
      email: 'soren.o+fostering@family.example',
      phone: '(020) 8347 8741',
      preferredContact: 'phone',
      preferredTime: 'After six',
      postcode: 'SW18 2PU',
      message: 'One line.\n\nAnother, with “quotes” and 👩‍👧.',
      authority: authority.id,
      hasSpareRoom: true,
      currentCarer: false,
      howHeard: 'At the library',
      consents: [
        { purpose: 'newsletter', channel: 'email', wordingVersion: '1', given: true },
        { purpose: 'fostering-information', channel: 'phone', given: false },
      ],
      privacyNoticeVersion: '1',
      sourceUrl: 'https://www.example.org/contact?from=news',
    }

    const { receipt } = await send(whole)

    const kept = await enquiries.kept(receipt.reference)
    expect(kept).toMatchObject({ ...whole, consents: [whole.consents[0], { ...whole.consents[1] }] })
  })

  it.each(['sw182pu', 'SW18 2PU', ' sw18-2pu ', 'S.W.1.8.2.P.U'])(
    'brings the postcode %j into its usual form',
    async (postcode) => {
      const { receipt } = await send(enquiry({ postcode }))

      expect((await enquiries.kept(receipt.reference)).postcode).toBe('SW18 2PU')
    },
  )

  it.each(['01632 960 001', '07700 900 982', '+44 808 157 0192', '(01632) 960-001'])(
    'keeps the phone number %j as it was typed',
    async (phone) => {
      const { receipt } = await send(enquiry({ email: '', phone }))

      expect(await enquiries.kept(receipt.reference)).toMatchObject({ phone, email: null })
    },
  )

  it('quarantines what fills in the trap for robots, with the same answer', async () => {
    const { status, receipt } = await send(enquiry({ website: 'https://casino.example' }))

    expect(status).toBe(201)
    expect(Object.keys(receipt).sort()).toEqual(['message', 'reference'])
    expect(receipt.message).toBe(
      (await send(enquiry())).receipt.message.replace(REFERENCE_IN_TEXT, receipt.reference),
    )
    expect(await enquiries.kept(receipt.reference)).toMatchObject({ quarantined: true, fullName: 'Jo Marsh' })
  })

  it('takes a trap that was left empty for empty', async () => {
    const { receipt } = await send(enquiry({ website: '' }))

    expect((await enquiries.kept(receipt.reference)).quarantined).toBe(false)
  })

  it('names a reference that was never given before', async () => {
    const receipts = await Promise.all(Array.from({ length: 20 }, () => send(enquiry())))

    expect(new Set(receipts.map(({ receipt }) => receipt.reference)).size).toBe(20)
  })
})

const REFERENCE_IN_TEXT = /\w{4}-\w{4}-\w{4}/

describe('An enquiry', () => {
  it('may be about published pages', async () => {
    const editor = editorIn(house)
    const authority = await editor.publish('authorities', { name: uniqueName('Borchester') })
    const article = await editor.publish('news-articles', { title: uniqueName('News') })

    const kept = await enquiries.sent({ authority: authority.id, article: article.id })

    expect(kept).toMatchObject({ authority: authority.id, article: article.id })
  })

  it.each([
    'fostering',
    'transfer',
    'professional',
    'general',
    'press',
    'correction',
    'data-protection',
    'other',
  ])('may be of the type %s', async (type) => {
    expect(await enquiries.sent({ type })).toMatchObject({ type })
  })

  it.each(['editor', 'viewer'] as const)('cannot be read by the role %s', async (as) => {
    const { id, reference } = await enquiries.sent()

    const answers = await Promise.all([
      house.ask('/api/enquiries', { as }),
      house.ask(`/api/enquiries/${id}`, { as }),
      house.ask(`/api/enquiries/count?where[reference][equals]=${reference}`, { as }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    expect(JSON.stringify(answers)).not.toContain('Jo Marsh')
  })

  it('cannot be read back by a visitor', async () => {
    const { id, reference } = await enquiries.sent()

    const answers = await Promise.all([
      house.ask('/api/enquiries'),
      house.ask(`/api/enquiries/${id}`),
      house.ask(`/api/enquiries?where[reference][equals]=${reference}`),
      house.ask(`/api/enquiries/${id}`, { method: 'PATCH', body: { status: 'closed' } }),
      house.ask(`/api/enquiries/${id}`, { method: 'DELETE' }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
    expect((await enquiries.kept(reference)).status).toBe('new')
  })
})
