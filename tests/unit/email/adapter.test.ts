import type { Payload, SendEmailOptions } from 'payload'
import { describe, expect, it } from 'vitest'
import { type QueuedMail, queueingAdapter } from '#src/email/adapter.ts'

const payload = {} as Payload

function adapter() {
  const queued: { payload: Payload; mail: QueuedMail }[] = []
  const email = queueingAdapter({
    from: { address: 'enquiries@service.example', name: 'Children’s Services' },
    queue: async (given, mail) => {
      queued.push({ payload: given, mail })
    },
  })({ payload })
  return { email, queued }
}

const message = { to: 'ada@agency.example', subject: 'Reset', html: '<p>Hello</p>', text: 'Hello' }

describe('A mail that Payload sends', () => {
  it('is put into the queue with four fields and nothing else', async () => {
    const { email, queued } = adapter()

    await email.sendEmail({
      ...message,
      from: '"Mallory" <mallory@evil.example>',
      replyTo: 'mallory@evil.example',
      attachments: [{ path: '/etc/passwd' }],
      headers: { 'X-Mine': 'yes' },
      envelope: { to: 'mallory@evil.example' },
      raw: 'mine',
    })

    expect(queued).toEqual([{ payload, mail: message }])
  })

  it('tells Payload the sender that was set', () => {
    const { email } = adapter()

    expect(email.defaultFromAddress).toBe('enquiries@service.example')
    expect(email.defaultFromName).toBe('Children’s Services')
  })

  it.each([
    ['{ address }', { address: 'Ada@Agency.example', name: 'Ada' }],
    ['a list of one', ['Ada@agency.example']],
  ])('may name its one recipient as %s', async (_how, to) => {
    const { email, queued } = adapter()

    await email.sendEmail({ ...message, to })

    expect(queued[0]?.mail.to).toBe('Ada@agency.example')
  })

  it.each<[string, Partial<SendEmailOptions>]>([
    ['two recipients', { to: ['ada@agency.example', 'bob@agency.example'] }],
    ['a list in a string', { to: 'ada@agency.example, bob@agency.example' }],
    ['a copy', { cc: 'bob@agency.example' }],
    ['a blind copy', { bcc: ['bob@agency.example'] }],
    ['no recipient', { to: undefined }],
    ['a name with the address', { to: 'Ada <ada@agency.example>' }],
    ['a body that is a file', { html: { path: '/etc/passwd' }, text: undefined }],
    ['a text that is an address to fetch', { text: { href: 'http://169.254.169.254/' } as never }],
    ['no body', { html: undefined, text: undefined }],
  ])('is refused with %s', async (_what, change) => {
    const { email, queued } = adapter()

    await expect(email.sendEmail({ ...message, ...change })).rejects.toThrow(/one e-mail address|as a string/)
    expect(queued).toEqual([])
  })

  it('has a text part where Payload gave only HTML, and keeps the link', async () => {
    const { email, queued } = adapter()
    const html =
      '<style>p { color: red }</style><p>Fish &amp; chips &lt;b&gt;.</p>\n<p>Here:\n<a href="https://x.example/reset/abc">Reset</a><br>Bye</p>'

    await email.sendEmail({ to: message.to, subject: 'Reset', html })

    expect(queued[0]?.mail.text).toBe('Fish & chips <b>.\n\nHere: Reset: https://x.example/reset/abc\nBye')
  })

  it('has an HTML part where only a text was given, with nothing in it taken for markup', async () => {
    const { email, queued } = adapter()

    await email.sendEmail({ to: message.to, subject: 'Note', text: 'One <b>\nTwo' })

    expect(queued[0]?.mail.html).toContain('One &lt;b&gt;<br>Two')
  })

  it('keeps its subject on one line', async () => {
    const { email, queued } = adapter()

    await email.sendEmail({ ...message, subject: 'Reset\r\nBcc: bob@agency.example' })

    expect(queued[0]?.mail.subject).toBe('Reset Bcc: bob@agency.example')
  })
})
