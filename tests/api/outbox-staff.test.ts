import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { openPostHouse, type PostHouse } from '#tests/support/posthouse.ts'
import { startSmtp, type Fault } from '#tests/support/smtp.ts'

let post: PostHouse
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  post = await openPostHouse()
  enquiries = enquiriesAt(post.house)
})
afterEach(async () => {
  post.smtp.setFault('none')
  await settings({ defaultRecipients: [] })
})
afterAll(() => post.close())

async function settings(change: object) {
  const { status } = await post.house.ask('/api/globals/site-settings', { as: 'admin', body: change })
  expect(status).toBe(200)
}

const mailIn = (state: string, id: string) =>
  vi.waitFor(
    async () => {
      const mail = (await enquiries.mailsOf(id)).find((each) => each.state === state)
      expect(mail).toBeDefined()
      return mail!
    },
    { timeout: 25_000 },
  )

/** An enquiry whose mail to staff the server has refused for good. */
async function failed() {
  post.smtp.setFault('refuse-rcpt-5xx')
  const { id, reference } = await enquiries.sent({ email: null, phone: '01632 960 001' })
  const mail = await mailIn('failed', id)
  post.smtp.setFault('none')
  return { id, reference, mail }
}

const again = (id: string, as?: 'admin' | 'editor' | 'enquiries' | 'viewer' | 'data-protection') =>
  post.house.ask(`/api/outbox/${id}/send-again`, { as, method: 'POST', body: {} })

const arrivals = (reference: string) =>
  post.smtp.messages.filter(({ subject }) => subject!.includes(reference))
const arrived = (reference: string) =>
  post.smtp.waitFor(({ subject }) => subject!.includes(reference), 15_000)

describe('A mail that failed', () => {
  it('is sent again at the press of a button', async () => {
    const { id, reference, mail } = await failed()

    const { status, body } = await again(mail.id, 'enquiries')

    expect([status, body]).toEqual([200, { id: mail.id, state: 'waiting' }])
    await arrived(reference)
    expect(await mailIn('sent', id)).toMatchObject({
      id: mail.id,
      attempts: 2,
      lastAnswer: expect.stringMatching(/^250/),
    })
  })

  it('is sent again once when two press the button at the same moment', async () => {
    const { id, reference, mail } = await failed()

    const answers = await Promise.all([again(mail.id, 'enquiries'), again(mail.id, 'admin')])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    await arrived(reference)
    await mailIn('sent', id)
    expect(arrivals(reference)).toHaveLength(1)
  })

  it.each([
    ['editor', 404],
    ['viewer', 404],
    ['data-protection', 404],
    [undefined, 401],
  ] as const)('is not sent again by %s', async (as, expected) => {
    const { id, mail } = await failed()

    const { status } = await again(mail.id, as)

    expect(status).toBe(expected)
    await mailIn('failed', id)
  })

  it('goes to those who are to know now where the routing has changed', async () => {
    const { id, reference, mail } = await failed()
    await settings({ defaultRecipients: ['new@staff.example'] })

    const { body } = await again(mail.id, 'enquiries')

    expect(body.state).toBe('cancelled')
    expect((await arrived(reference)).envelope.to).toEqual(['new@staff.example'])
    await mailIn('sent', id)
    expect(arrivals(reference)).toHaveLength(1)
    expect(await mailIn('cancelled', id)).toMatchObject({
      to: 'team@staff.example',
      lastAnswer: expect.stringMatching(/somebody else/),
    })
  })
})

describe('A mail that did not fail', () => {
  it('is not sent again, and the button says why', async () => {
    const { id, reference } = await enquiries.sent({ email: null, phone: '01632 960 001' })
    const mail = await mailIn('sent', id)

    const { status, body } = await again(mail.id, 'enquiries')

    expect(status).toBe(409)
    expect(body.errors).toEqual([{ code: 'not-failed', message: expect.stringMatching(/Only what failed/) }])
    expect(arrivals(reference)).toHaveLength(1)
  })

  it('is not sent to others either where the routing has changed', async () => {
    const { id, reference } = await enquiries.sent({ email: null, phone: '01632 960 001' })
    const mail = await mailIn('sent', id)
    await settings({ defaultRecipients: ['new@staff.example'] })

    const { status } = await again(mail.id, 'enquiries')

    expect(status).toBe(409)
    expect(await enquiries.mailsOf(id)).toHaveLength(1)
    expect(arrivals(reference)).toHaveLength(1)
  })

  it.each(['0123456789abcdef01234567', '019506b4-8f7e-7c3a-9d55-0f0a4b1c2d3e', 'nonsense'])(
    'is not found under the id %s, which is none',
    async (id) => {
      const { status, body } = await again(id, 'admin')

      expect(status).toBe(404)
      expect(body.errors[0].code).toBe('not-found')
    },
  )
})

describe('A test mail', () => {
  const testMail = (as?: 'admin' | 'editor' | 'enquiries' | 'data-protection') =>
    post.house.ask('/api/outbox/test-mail', { as, body: {} })

  it('goes to whoever asks for it, and tells what the server answered', async () => {
    const { status, body } = await testMail('enquiries')

    expect([status, body]).toEqual([200, { accepted: true, answer: expect.stringMatching(/^250 /) }])
    const mail = await post.smtp.waitFor(({ subject }) => /Test message/.test(subject!))
    expect(mail.envelope).toEqual({ from: 'enquiries@service.example', to: ['enquiries@staff.example'] })
  })

  it.each<[Fault, RegExp]>([
    ['refuse-rcpt-5xx', /^550 No such mailbox here$/],
    ['busy-421', /^421 .*Too busy/],
    ['hang-greeting', /Greeting|longer than/],
  ])('tells what the server answered when it did not take it: %s', async (fault, answer) => {
    post.smtp.setFault(fault)

    const { status, body } = await testMail('admin')

    expect([status, body]).toEqual([200, { accepted: false, answer: expect.stringMatching(answer) }])
  })

  it('tells that nobody answers when there is no server', async () => {
    const { port } = post.smtp
    await post.smtp.close()

    const { body } = await testMail('admin')

    expect(body).toEqual({ accepted: false, answer: expect.stringMatching(/ECONNREFUSED/) })
    post.smtp = await startSmtp({ port })
  })

  it.each([
    ['editor', 403],
    ['data-protection', 403],
    [undefined, 401],
  ] as const)('is not sent for %s', async (as, expected) => {
    const attempts = post.smtp.attempts()

    const { status } = await testMail(as)

    expect(status).toBe(expected)
    expect(post.smtp.attempts()).toBe(attempts)
  })
})
