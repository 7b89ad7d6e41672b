import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#collections/shared/access.ts'
import { openPostHouse, type PostHouse } from '#tests/support/posthouse.ts'

let post: PostHouse
beforeAll(async () => {
  post = await openPostHouse()
})
afterAll(() => post.close())

let people = 0
const colleague = (change: object = {}) => ({
  email: `colleague${++people}@staff.example`,
  name: 'Robin Lee',
  roles: ['editor', 'enquiries'],
  ...change,
})

const invite = (body: unknown, as?: Role) => post.house.ask('/api/users/invite', { as, body })
const person = async (email: string) =>
  (
    await post.house.ask(`/api/users?where[email][equals]=${encodeURIComponent(email)}&depth=0`, {
      as: 'admin',
    })
  ).body.docs[0]
const mailTo = (email: string) => post.smtp.waitFor(({ envelope }) => envelope.to.includes(email), 15_000)

describe('An invitation', () => {
  it('makes an account and leads to a password by a link', async () => {
    const asked = colleague()

    const { status, body } = await invite(asked, 'admin')

    const mail = await mailTo(asked.email)
    const token = /\/admin\/reset\/([0-9a-f]{20,})/.exec(mail.text!)![1]!
    expect(status).toBe(201)
    expect(body).toEqual({ id: expect.any(String), email: asked.email })
    expect(JSON.stringify(body)).not.toContain(token)
    expect(await person(asked.email)).toMatchObject({ name: 'Robin Lee', roles: ['editor', 'enquiries'] })
    expect(
      (
        await post.house.ask('/api/users/reset-password', {
          body: { token, password: 'chosen by Robin Lee' },
        })
      ).status,
    ).toBe(200)
    const signedIn = await post.house.ask('/api/users/login', {
      body: { email: asked.email, password: 'chosen by Robin Lee' },
    })
    expect(signedIn.body.user.roles).toEqual(['editor', 'enquiries'])
  })

  it('says who invites, to what, and until when', async () => {
    const asked = colleague()

    await invite(asked, 'admin')

    const { text, html } = await mailTo(asked.email)
    for (const part of [text, html]) {
      expect(part).toContain('The admin has made an account for you')
      expect(part).toContain('Editor, Enquiries')
      expect(part).toMatch(/works once, until \w+ \d+ \w+ \d{4} at \d\d:\d\d/)
    }
  })

  it('can be accepted by its link until seven days are over', async () => {
    const asked = colleague()
    await invite(asked, 'admin')
    const row = await post.house.payload.db.findOne({
      collection: 'users',
      where: { email: { equals: asked.email } },
    })

    const { resetPasswordExpiration } = row as unknown as { resetPasswordExpiration: string }

    const days = (new Date(resetPasswordExpiration).valueOf() - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThanOrEqual(7)
  })

  it.each([
    ['editor', 403],
    ['enquiries', 403],
    ['data-protection', 403],
    ['viewer', 403],
    [undefined, 401],
  ] as const)('is not sent by %s', async (as, expected) => {
    const asked = colleague({ roles: ['admin'] })

    const { status } = await invite(asked, as)

    expect(status).toBe(expected)
    expect(await person(asked.email)).toBeUndefined()
  })

  it('is refused with every fault named at once', async () => {
    const { status, body } = await invite({ email: 'robin', name: ' ', roles: [] }, 'admin')

    expect(status).toBe(400)
    expect(body.errors.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual([
      ['invalid', 'email'],
      ['invalid', 'name'],
      ['invalid', 'roles'],
    ])
  })

  it.each([
    ['email', 'a@staff.example, b@staff.example', 'email'],
    ['roles', ['owner'], 'roles.0'],
    ['roles', 'admin', 'roles'],
    ['name', 'x'.repeat(201), 'name'],
  ])('is refused with %s = %j at that field', async (name, value, field) => {
    const asked = colleague({ [name]: value })

    const { status, body } = await invite(asked, 'admin')

    expect(status).toBe(400)
    expect(body.errors).toEqual([
      { code: 'invalid', field, message: expect.stringMatching(/^(Write|Choose|Shorten|Send)/) },
    ])
  })

  it('is refused with a field that it does not take, by name', async () => {
    const asked = colleague({ password: 'chosen by somebody else' })

    const { status, body } = await invite(asked, 'admin')

    expect(status).toBe(400)
    expect(body.errors).toEqual([
      { code: 'unknown-field', field: 'password', message: expect.stringContaining('password') },
    ])
    expect(await person(asked.email)).toBeUndefined()
  })

  it('is refused for an address that somebody has already, whatever its case', async () => {
    const asked = colleague()
    await invite(asked, 'admin')
    await mailTo(asked.email)

    const { status, body } = await invite(
      { ...asked, email: asked.email.toUpperCase(), roles: ['admin'] },
      'admin',
    )

    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ field: 'email' })
    expect((await person(asked.email)).roles).toEqual(['editor', 'enquiries'])
    expect(post.smtp.messages.filter(({ envelope }) => envelope.to.includes(asked.email))).toHaveLength(1)
  })

  it.each([['null'], ['[]'], ['"robin"'], ['{']])('is refused as %j', async (body) => {
    const { status } = await post.house.ask('/api/users/invite', { as: 'admin', method: 'POST', body })

    expect(status).toBe(400)
  })
})
