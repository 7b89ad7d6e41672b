import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import { enquiriesAt, enquiry, type Fault } from '#tests/support/enquiries.ts'
import { openHouse, type Answer, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  house = await openHouse()
  enquiries = enquiriesAt(house)
})
afterAll(() => house.close())

/** What was refused, and that nothing was kept of it. */
async function faultsOf(send: () => Promise<Answer>): Promise<Fault[]> {
  const before = await enquiries.count()
  const { status, body } = await send()
  expect(status).toBe(400)
  expect(await enquiries.count()).toBe(before)
  return body.errors
}

const refused = (body: unknown) => faultsOf(() => house.ask('/api/enquiries', { body }))
const fieldsOf = (faults: Fault[]) => faults.map(({ field }) => field).sort()

describe('Sending an enquiry', () => {
  it('is refused without an email or a phone, naming both', async () => {
    const faults = await refused(enquiry({ email: undefined }))

    expect(fieldsOf(faults)).toEqual(['email', 'phone'])
    for (const { code, message } of faults)
      expect([code, message]).toEqual(['invalid', expect.stringMatching(/^Write /)])
  })

  it('is refused with every fault named at once', async () => {
    const faults = await refused({
      type: 'press',
      fullName: '',
      preferredContact: 'pigeon',
      postcode: 'London',
      message: 'x'.repeat(2001),
      hasSpareRoom: true,
      consents: [{ purpose: '', given: 'yes', colour: 'blue', size: 3 }],
      sourceUrl: 'javascript:alert(1)',
      status: 'closed',
      recipients: ['me@evil.example'],
    })

    expect(fieldsOf(faults)).toEqual(
      [
        'consents.0.colour',
        'consents.0.given',
        'consents.0.purpose',
        'consents.0.size',
        'email',
        'fullName',
        'hasSpareRoom',
        'message',
        'phone',
        'postcode',
        'preferredContact',
        'recipients',
        'sourceUrl',
        'status',
      ].sort(),
    )
  })

  it.each([
    ['type', undefined, /fostering, transfer/],
    ['type', 'complaint', /fostering, transfer/],
    ['type', 3, /fostering, transfer/],
    ['fullName', undefined, /your full name/],
    ['fullName', '   ', /your full name/],
    ['fullName', 'x'.repeat(101), /100 characters/],
    ['fullName', { first: 'Jo' }, /your full name/],
    ['email', 'jo', /like name@example.org/],
    ['email', 'jo@family.example, me@evil.example', /like name@example.org/],
    ['email', 'Jo <jo@family.example>', /like name@example.org/],
    ['email', '"jo@evil.example x"@family.example', /like name@example.org/],
    ['email', 'jo@family.example\r\nBcc: me@evil.example', /like name@example.org/],
    ['email', ['jo@family.example'], /like name@example.org/],
    ['email', `${'x'.repeat(300)}@family.example`, /254 characters|like name/],
    ['phone', 'ring me', /like 01632/],
    ['phone', '12345', /like 01632/],
    ['phone', '+44 7700 900 982 ext. 5', /like 01632/],
    ['preferredContact', 'post', /email or phone/],
    ['preferredContact', 'phone', /your phone number/],
    ['preferredTime', 'x'.repeat(201), /200 characters/],
    ['postcode', 'SW18', /full UK postcode/],
    ['postcode', '90210', /full UK postcode/],
    ['message', 'x'.repeat(2001), /2000 characters/],
    ['message', { path: '/etc/passwd' }, /as text/],
    ['hasSpareRoom', true, /fostering and transfer/],
    ['currentCarer', false, /fostering and transfer/],
    ['howHeard', 'At the library', /fostering and transfer/],
    ['consents', 'all of them', /list of consents/],
    ['consents', Array.from({ length: 21 }, () => ({ purpose: 'newsletter', given: true })), /20 consents/],
    ['sourceUrl', '//www.example.org', /https:\/\//],
    ['website', 3, /empty/],
  ])('is refused for %s = %j at that field, with what to do', async (field, value, advice) => {
    const faults = await refused(enquiry({ [field]: value }))

    expect(faults.map((fault) => fault.field)).toContain(field)
    for (const fault of faults)
      expect(fault).toEqual({ code: 'invalid', field, message: expect.stringMatching(advice) })
  })

  it.each([
    'status',
    'quarantined',
    '_id',
    'id',
    'recipients',
    'to',
    'reference',
    'notify',
    'recordedBy',
    'dueAt',
    'createdAt',
    'retention',
    'idempotencyKey',
    'safeguardingFlag',
    '$where',
    'dataRequest.kind',
    'constructor',
  ])('is refused with the field %s, by name', async (field) => {
    const faults = await refused(enquiry({ [field]: 'spam' }))

    expect(faults).toEqual([{ code: 'unknown-field', field, message: expect.stringContaining(`“${field}”`) }])
  })

  it.each([
    ['fullName', { length: { toString: 'x' } }],
    ['report', { length: { valueOf: 1, toString: 2 } }],
    ['consents', { length: { toString: 'x' } }],
    ['consents', [{ purpose: { length: { toString: 'x' } }, given: true }]],
  ])('is refused where %s is something else that has a length', async (field, value) => {
    const faults = await refused(enquiry({ [field]: value }))

    expect(faults[0]!.field).toContain(field)
  })

  it('is refused with a prototype in it, by name', async () => {
    const body = JSON.stringify(enquiry()).replace('{', '{"__proto__":{"quarantined":true},')

    expect(fieldsOf(await refused(body))).toEqual(['__proto__'])
  })

  it.each([['[]'], ['"Jo"'], ['null'], ['3'], ['{"type":'], ['']])(
    'is refused as %j, which is no enquiry',
    async (body) => {
      const faults = await faultsOf(() => house.ask('/api/enquiries', { method: 'POST', body }))

      expect(faults).toHaveLength(1)
      expect(['invalid', 'bad-json']).toContain(faults[0]!.code)
    },
  )

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'type=general&fullName=Jo', 415],
    ['plain text', 'text/plain', JSON.stringify(enquiry()), 415],
    ['more than 64 KB', 'application/json', JSON.stringify(enquiry({ message: 'x'.repeat(70_000) })), 413],
  ])('is refused as %s', async (_, type, body, expected) => {
    const before = await enquiries.count()

    const { status } = await house.ask('/api/enquiries', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    })

    expect(status).toBe(expected)
    expect(await enquiries.count()).toBe(before)
  })
})

const NO_PAGE = '019506b4-8f7e-7c3a-9d55-0f0a4b1c2d3e'

describe('An enquiry about a page', () => {
  it.each(['nonsense', NO_PAGE, '0123456789abcdef01234567', '../authorities', "' or 1=1"])(
    'is refused where the id %j is no page’s',
    async (id) => {
      const faults = await refused(enquiry({ authority: id, report: id, article: id }))

      expect(faults.map(({ code, field }) => [code, field])).toEqual([
        ['unknown-id', 'authority'],
        ['unknown-id', 'report'],
        ['unknown-id', 'article'],
      ])
    },
  )

  it.each([
    ['a draft', {}],
    ['one in the trash', { _status: 'published', deletedAt: '2026-03-02T00:00:00.000Z' }],
  ])('is refused where the page is %s, in the same words', async (_, state) => {
    const editor = editorIn(house)
    const hidden = await editor.create('authorities', { name: uniqueName('Felpersham'), ...state })

    const faults = await refused(enquiry({ authority: hidden.id }))

    expect(faults).toEqual(await refused(enquiry({ authority: NO_PAGE })))
  })

  it('is refused where the id is that of another kind of page', async () => {
    const authority = await editorIn(house).publish('authorities', { name: uniqueName('Penny Hassett') })

    const faults = await refused(enquiry({ report: authority.id, article: authority.id }))

    expect(fieldsOf(faults)).toEqual(['article', 'report'])
  })
})

describe('The mutation createEnquiry', () => {
  const mutate = (data: object) =>
    house.graphql('mutation ($data: mutationEnquiryInput!) { createEnquiry(data: $data) { reference } }', {
      data,
    })

  it('is refused with every fault named at once, as REST does it', async () => {
    const before = await enquiries.count()

    const { body } = await mutate({
      type: 'press',
      fullName: ' ',
      postcode: 'London',
      howHeard: 'At the library',
    })

    expect(body.data).toEqual({ createEnquiry: null })
    expect(fieldsOf(body.errors)).toEqual(['email', 'fullName', 'howHeard', 'phone', 'postcode'])
    expect(await enquiries.count()).toBe(before)
  })

  it.each(['status', 'quarantined', '_id', 'recipients'])(
    'is refused with the field %s, by name',
    async (field) => {
      const before = await enquiries.count()

      const { body } = await mutate(enquiry({ [field]: 'spam' }))

      expect(body.errors[0].message).toContain(field)
      expect(body.errors[0].code).not.toBe('internal-error')
      expect(body.data ?? null).toBeNull()
      expect(await enquiries.count()).toBe(before)
    },
  )

  it('offers nothing of what was kept', async () => {
    const { body } = await house.graphql(
      'mutation { createEnquiry(data: { type: general, fullName: "Jo", phone: "01632 960 001" }) { reference id fullName } }',
    )

    expect(body.errors[0].message).toMatch(/Cannot query field/)
  })
})
