import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { PASSWORD } from '#tests/support/people.ts'
import { openPostHouse, type PostHouse } from '#tests/support/posthouse.ts'
import type { ArrivedMail } from '#tests/support/smtp.ts'

let post: PostHouse
beforeAll(async () => {
  post = await openPostHouse()
})
afterEach(() => post.smtp.setFault('none'))
afterAll(() => post.close())

let people = 0
/** A member of staff of this test's own. */
async function somebody(): Promise<string> {
  const email = `person${++people}@staff.example`
  const body = { email, name: 'Sam Carter', roles: ['viewer'], password: PASSWORD }
  expect((await post.house.ask('/api/users', { as: 'admin', body })).status).toBe(201)
  return email
}

const forget = (email: string) => post.house.ask('/api/users/forgot-password', { body: { email } })
const mailTo = (email: string) => post.smtp.waitFor(({ envelope }) => envelope.to.includes(email), 15_000)
const tokenIn = (mail: ArrivedMail) =>
  /http:\/\/localhost:3000\/admin\/reset\/([0-9a-f]{20,})/.exec(mail.text!)![1]!
const choose = (token: string, password: string) =>
  post.house.ask('/api/users/reset-password', { body: { token, password } })
const signIn = (email: string, password: string) =>
  post.house.ask('/api/users/login', { body: { email, password } })

const rowTo = (email: string, state: string) =>
  vi.waitFor(
    async () => {
      const row = await post.house.payload.db.findOne({
        collection: 'outbox',
        where: { to: { equals: email } },
      })
      expect(row).toMatchObject({ message: 'account', state })
      return row as unknown as { id: string; sealed: string | null }
    },
    { timeout: 25_000 },
  )

/** A password mail that the server does not take yet. */
async function waitingMail() {
  post.smtp.setFault('busy-421')
  const email = await somebody()
  await forget(email)
  const row = await rowTo(email, 'waiting')
  return { email, row, token: tokenOf(row) }
}

/** No door tells it, and the database keeps its hash: only the sealed mail has it. */
const tokenOf = ({ sealed }: { sealed: string | null }) =>
  /\/admin\/reset\/([0-9a-f]{20,})/.exec(post.house.payload.decrypt(sealed!))![1]!

describe('A forgotten password', () => {
  it('is replaced by the link in a mail, which works once', async () => {
    const email = await somebody()

    const { status } = await forget(email)

    const mail = await mailTo(email)
    expect(status).toBe(200)
    expect(mail.envelope.to).toEqual([email])
    expect((await choose(tokenIn(mail), 'a new and long password')).status).toBe(200)
    expect((await signIn(email, 'a new and long password')).status).toBe(200)
    expect((await signIn(email, PASSWORD)).status).toBe(401)
    expect((await choose(tokenIn(mail), 'another new password')).status).toBeGreaterThanOrEqual(400)
    expect((await signIn(email, 'another new password')).status).toBe(401)
  })

  it('is answered the same for an address that nobody has, and no mail is queued', async () => {
    const known = await forget(await somebody())
    const unknown = await forget('nobody@staff.example')

    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    expect(
      await post.house.payload.db.findOne({
        collection: 'outbox',
        where: { to: { equals: 'nobody@staff.example' } },
      }),
    ).toBeNull()
  })

  it('is answered at once while the mail server hangs', async () => {
    post.smtp.setFault('hang-greeting')
    const email = await somebody()

    const began = performance.now()
    const { status } = await forget(email)

    expect(status).toBe(200)
    expect(performance.now() - began).toBeLessThan(3000)
    post.smtp.setFault('none')
    await mailTo(email)
  })
})

describe('A mail that signs somebody in', () => {
  it('waits encrypted', async () => {
    const { row, token } = await waitingMail()

    expect(row.sealed).toMatch(/^[0-9a-f]+$/)
    expect(row.sealed).not.toContain(token)
    expect(Buffer.from(row.sealed!, 'hex').toString('latin1')).not.toContain(token)
  })

  it.each([
    '/api/outbox?limit=1000',
    '/api/outbox?limit=1000&select[sealed]=true&select[state]=true',
    '/api/outbox/ID',
    '/api/outbox/ID?select[sealed]=true',
    '/api/outbox/ID/message',
    '/api/users?limit=1000',
    '/api/users?limit=1000&select[resetPasswordToken]=true',
    '/api/users/me',
  ])('is told by no answer, not even to an administrator: %s', async (path) => {
    const { row, token } = await waitingMail()

    const { body } = await post.house.ask(path.replace('ID', row.id), { as: 'admin' })

    expect(JSON.stringify(body)).not.toContain(row.sealed)
    expect(JSON.stringify(body)).not.toContain(token)
  })

  it.each([
    ['sealed', '[like]=a'],
    ['sealed', '[exists]=true'],
  ])('is not to be found out by a filter: %s%s', async (field, rest) => {
    await waitingMail()

    const { status, body } = await post.house.ask(`/api/outbox?where[${field}]${rest}`, { as: 'admin' })

    expect(status).toBe(400)
    expect(body.docs).toBeUndefined()
  })

  it('fails in plain words, once for all, when the secret that sealed it is another now', async () => {
    const { email, row } = await waitingMail()
    await post.house.payload.db.updateOne({
      collection: 'outbox',
      id: row.id,
      data: { sealed: randomBytes(200).toString('hex') },
    })

    const failed = await rowTo(email, 'failed')

    expect(failed).toMatchObject({
      lastAnswer: expect.stringMatching(/^It was sealed under another PAYLOAD_SECRET/),
    })
  })

  it('shows in the admin that it is sealed, and nothing of it', async () => {
    const { row } = await waitingMail()

    const { status, body } = await post.house.ask(`/api/outbox/${row.id}/message`, { as: 'admin' })

    expect([status, body]).toEqual([200, { sealed: true }])
  })

  it('is for administrators only', async () => {
    const { row } = await waitingMail()

    const answers = await Promise.all([
      post.house.ask(`/api/outbox/${row.id}`, { as: 'enquiries' }),
      post.house.ask(`/api/outbox/${row.id}/message`, { as: 'enquiries' }),
      post.house.ask(`/api/outbox/${row.id}/send-again`, { as: 'enquiries', body: {} }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  })

  it('is gone from the outbox once it has been sent', async () => {
    const { email, token } = await waitingMail()

    post.smtp.setFault('none')

    expect(tokenIn(await mailTo(email))).toBe(token)
    expect((await rowTo(email, 'sent')).sealed).toBeNull()
  })

  it('can be sent again by an administrator where it failed', async () => {
    post.smtp.setFault('refuse-rcpt-5xx')
    const email = await somebody()
    await forget(email)
    const { id } = await rowTo(email, 'failed')
    post.smtp.setFault('none')

    const { status } = await post.house.ask(`/api/outbox/${id}/send-again`, { as: 'admin', body: {} })

    expect(status).toBe(200)
    expect((await choose(tokenIn(await mailTo(email)), 'a new and long password')).status).toBe(200)
  })
})
