import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { enquiriesAt, enquiry } from '#tests/support/enquiries.ts'
import { openPostHouse, type PostHouse } from '#tests/support/posthouse.ts'
import { startSmtp, type Fault } from '#tests/support/smtp.ts'

let post: PostHouse
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  post = await openPostHouse()
  enquiries = enquiriesAt(post.house)
})
afterEach(() => post.smtp.setFault('none'))
afterAll(() => post.close())

/** The staff mail of an enquiry with a phone number only, so that there is one mail to look at. */
const oneMail = { email: null, phone: '01632 960 001' }

const mailOf = (id: string, wanted: Record<string, unknown>) =>
  vi.waitFor(
    async () => {
      const [mail] = await enquiries.mailsOf(id)
      expect(mail).toMatchObject(wanted)
      return mail!
    },
    { timeout: 30_000 },
  )

const arrivals = (reference: string) =>
  post.smtp.messages.filter(({ subject }) => subject!.includes(reference))
const arrived = (reference: string) =>
  post.smtp.waitFor(({ subject }) => subject!.includes(reference), 30_000)

describe('A mail server that is not itself', { timeout: 120_000 }, () => {
  it.each<[string, Fault, RegExp]>([
    ['is too busy', 'busy-421', /421 .*Too busy/],
    ['puts us off', 'refuse-rcpt-4xx', /450 .*Greylisted/],
    ['says nothing', 'hang-greeting', /Greeting|longer than|timeout/i],
    ['says nothing after the mail', 'hang-data', /longer than|timeout/i],
    ['hangs up after the mail', 'drop-after-data', /closed|ECONN|EPIPE/i],
  ])('is tried again when it %s, and its words are kept', async (_, fault, answer) => {
    post.smtp.setFault(fault)
    const { id, reference } = await enquiries.sent(oneMail)
    const waiting = await mailOf(id, { state: 'waiting', lastAnswer: expect.stringMatching(answer) })
    expect(waiting.attempts).toBeGreaterThan(0)
    expect(new Date(waiting.nextAttemptAt).valueOf()).toBeGreaterThan(new Date(waiting.updatedAt).valueOf())

    post.smtp.setFault('none')

    await arrived(reference)
    const sent = await mailOf(id, { state: 'sent', lastAnswer: expect.stringMatching(/^250/) })
    expect(sent.attempts).toBeGreaterThan(waiting.attempts)
    expect(arrivals(reference)).toHaveLength(1)
  })

  it('gets the same Message-ID again when it hung up after the mail', async () => {
    const before = post.smtp.unanswered.length
    post.smtp.setFault('drop-after-data')
    const { reference } = await enquiries.sent(oneMail)
    await post.smtp.waitForUnanswered(before + 1)
    post.smtp.setFault('none')

    const { messageId } = await arrived(reference)

    expect(messageId).toMatch(/^<[0-9a-f]{32}@service\.example>$/)
    expect(post.smtp.unanswered.slice(before).map((mail) => mail.messageId)).toEqual(
      post.smtp.unanswered.slice(before).map(() => messageId),
    )
  })

  it.each<[string, Fault, RegExp]>([
    ['the recipient', 'refuse-rcpt-5xx', /550 No such mailbox here/],
    ['the mail', 'refuse-data-5xx', /554 Refused as spam/],
  ])('is not tried again when it refuses %s for good', async (_, fault, answer) => {
    post.smtp.setFault(fault)
    const { id, reference } = await enquiries.sent(oneMail)

    const failed = await mailOf(id, { state: 'failed' })
    post.smtp.setFault('none')
    const next = await enquiries.sent(oneMail)
    await arrived(next.reference)

    expect(failed).toMatchObject({
      attempts: 1,
      nextAttemptAt: null,
      lastAnswer: expect.stringMatching(answer),
    })
    expect(await mailOf(id, { state: 'failed' })).toMatchObject({ attempts: 1 })
    expect(arrivals(reference)).toEqual([])
  })

  it('that cannot be reached is tried again until it is back', async () => {
    const { port } = post.smtp
    await post.smtp.close()
    const { id, reference } = await enquiries.sent(oneMail)
    await mailOf(id, { state: 'waiting', lastAnswer: expect.stringMatching(/ECONNREFUSED/) })

    post.smtp = await startSmtp({ port })

    await arrived(reference)
    await mailOf(id, { state: 'sent' })
  })

  it('keeps no other mail waiting when it refuses one', async () => {
    post.smtp.setFault('refuse-data-5xx')
    const { id } = await enquiries.sent(oneMail)
    await mailOf(id, { state: 'failed' })
    post.smtp.setFault('none')

    const next = await enquiries.sent()

    await arrived(next.reference)
  })
})

describe('The visitor', () => {
  it.each<Fault>(['hang-greeting', 'hang-data', 'busy-421', 'refuse-rcpt-5xx'])(
    'is answered as promptly as ever when the mail server has the fault %s',
    async (fault) => {
      const attempts = post.smtp.attempts()
      post.smtp.setFault(fault)
      await enquiries.sent(oneMail)
      await post.smtp.waitForAttempts(attempts + 1)

      const began = performance.now()
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => post.house.ask('/api/enquiries', { body: enquiry(oneMail) })),
      )

      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
      expect(performance.now() - began).toBeLessThan(3000)
      const told = await Promise.all(answers.map(({ body }) => enquiries.kept(body.reference)))
      expect(told.map(({ reference }) => arrivals(reference))).toEqual([[], [], [], [], []])
    },
  )
})

describe('A mail that failed', () => {
  it('is seen with the server’s own words by those who work enquiries, and by nobody else', async () => {
    post.smtp.setFault('refuse-rcpt-5xx')
    const { id } = await enquiries.sent(oneMail)
    const failed = await mailOf(id, { state: 'failed' })

    const see = (as?: 'admin' | 'editor' | 'enquiries' | 'viewer' | 'data-protection') =>
      Promise.all([
        post.house.ask(`/api/outbox/${failed.id}?depth=0`, { as }),
        post.house.ask('/api/outbox?where[state][equals]=failed', { as }),
      ])

    for (const as of ['admin', 'enquiries'] as const) {
      const [one, list] = await see(as)
      expect(one.body).toMatchObject({
        state: 'failed',
        lastAnswer: expect.stringContaining('550 No such mailbox here'),
      })
      expect(list.body.docs.map((mail: { id: string }) => mail.id)).toContain(failed.id)
    }
    for (const as of ['editor', 'viewer', 'data-protection', undefined] as const) {
      const answers = await see(as)
      expect(answers.map(({ status }) => status)).toEqual(as ? [403, 403] : [401, 401])
      expect(JSON.stringify(answers)).not.toContain('No such mailbox')
    }
  })

  it('is changed, made and deleted by nobody', async () => {
    post.smtp.setFault('refuse-rcpt-5xx')
    const { id } = await enquiries.sent(oneMail)
    const failed = await mailOf(id, { state: 'failed' })

    const answers = await Promise.all([
      post.house.ask(`/api/outbox/${failed.id}`, {
        as: 'admin',
        method: 'PATCH',
        body: { state: 'sent', to: 'me@evil.example' },
      }),
      post.house.ask(`/api/outbox/${failed.id}`, { as: 'admin', method: 'DELETE' }),
      post.house.ask('/api/outbox', {
        as: 'admin',
        body: { kind: 'mail', message: 'account', state: 'waiting', to: 'me@evil.example' },
      }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    expect(await mailOf(id, { state: 'failed' })).toEqual(failed)
  })
})
