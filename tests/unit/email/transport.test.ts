import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTransport, type OutgoingMail } from '#src/email/transport.ts'
import { verdictOf } from '#src/email/verdict.ts'
import { type Fault, startSmtp, type TestSmtp } from '#tests/support/smtp.ts'

let smtp: TestSmtp

beforeEach(async () => {
  smtp = await startSmtp()
})

afterEach(async () => {
  await smtp.close()
})

const mail = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  from: { address: 'enquiries@service.example', name: 'Children’s Services' },
  to: 'team@agency.example',
  replyTo: 'jo@family.example',
  subject: 'New fostering enquiry K7QF-9MPD-2XHT',
  text: 'A new enquiry has arrived.',
  html: '<p>A new enquiry has arrived.</p>',
  messageId: '<0123456789abcdef@service.example>',
  date: new Date('2026-03-05T14:32:00Z'),
  ...change,
})

const send = (change?: Partial<OutgoingMail>, timeoutMs?: number) =>
  makeTransport({ smtpUrl: smtp.url, timeoutMs }).send(mail(change))

const failureOf = async (sending: Promise<unknown>) =>
  verdictOf(
    await sending.then(
      () => new Error('It was sent.'),
      (error: unknown) => error,
    ),
  )

describe('A mail', () => {
  it('arrives whole, and the server’s words come back', async () => {
    const { response } = await send()

    const [arrived] = await smtp.waitFor(1)
    expect(response).toMatch(/^250 /)
    expect(arrived?.envelope).toEqual({ from: 'enquiries@service.example', to: ['team@agency.example'] })
    expect(arrived?.from?.value).toEqual([
      { address: 'enquiries@service.example', name: 'Children’s Services' },
    ])
    expect(arrived?.replyTo?.value).toEqual([{ address: 'jo@family.example', name: '' }])
    expect(arrived?.subject).toBe('New fostering enquiry K7QF-9MPD-2XHT')
    expect(arrived?.messageId).toBe('<0123456789abcdef@service.example>')
    expect(arrived?.date).toEqual(new Date('2026-03-05T14:32:00Z'))
    expect(arrived?.text?.trim()).toBe('A new enquiry has arrived.')
    expect(arrived?.html).toContain('<p>A new enquiry has arrived.</p>')
  })

  it('asks not to be answered by machines', async () => {
    await send()

    const [arrived] = await smtp.waitFor(1)
    expect(arrived?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(arrived?.headers.get('x-auto-response-suppress')).toBe('All')
  })

  it('has the headers that we chose and no more', async () => {
    await send()

    const [arrived] = await smtp.waitFor(1)
    expect(arrived?.headerLines.map(({ key }) => key).sort()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
      'x-auto-response-suppress',
    ])
  })

  it('goes to an international domain in punycode', async () => {
    await send({ to: 'team@Bücher.example' })

    const [arrived] = await smtp.waitFor(1)
    expect(smtp.commands.filter((line) => line.startsWith('RCPT'))).toEqual([
      'RCPT TO:<team@xn--bcher-kva.example>',
    ])
    expect(arrived?.raw).toContain('To: team@xn--bcher-kva.example\r\n')
  })

  it('keeps long lines, dots at line starts and every script', async () => {
    const text = `.\n..\n.hidden\n${'long '.repeat(500)}\nمحمد 王芳 👩‍👧`

    await send({ text })

    const [arrived] = await smtp.waitFor(1)
    expect(arrived?.text?.trim()).toBe(text)
    expect(Math.max(...(arrived?.raw.split('\r\n') ?? []).map((line) => line.length))).toBeLessThan(999)
  })

  it('takes a user and a password to the server', async () => {
    const users: string[] = []
    const withUsers = await startSmtp({
      behave: ({ stage, value }) => (stage === 'auth' && users.push(value) ? 'accept' : undefined),
    })

    const url = withUsers.url.replace('//', '//api%40service.example:p%40ss@')
    await makeTransport({ smtpUrl: url }).send(mail())

    expect(users).toEqual(['api@service.example'])
    await withUsers.close()
  })

  it('can be told apart from a server that is not there, without sending one', async () => {
    await makeTransport({ smtpUrl: smtp.url }).verify()

    expect(smtp.attempts()).toBe(1)
    expect(smtp.messages).toEqual([])
  })
})

describe('What somebody typed', () => {
  it.each([
    ['CRLF', 'Hello\r\nBcc: evil@evil.example\r\n\r\n<script>'],
    ['a bare LF', 'Hello\nBcc: evil@evil.example'],
    ['a bare CR', 'Hello\rBcc: evil@evil.example'],
    ['U+2028', 'Hello\u2028Bcc: evil@evil.example'],
    ['NEL', 'Hello\u0085Bcc: evil@evil.example'],
    ['an encoded word', '=?utf-8?Q?Hello=0D=0ABcc:_evil@evil.example?='],
    ['an encoded word in base64', '=?utf-8?B?SGVsbG8NCkJjYzogZXZpbEBldmlsLmV4YW1wbGU=?='],
    ['10,000 characters', `Hello ${'Bcc: evil@evil.example '.repeat(500)}`],
  ])('makes no header and no recipient of a subject with %s', async (_what, subject) => {
    await send({ subject, from: { address: 'enquiries@service.example', name: subject } })

    const [arrived] = await smtp.waitFor(1)
    expect(smtp.commands.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([
      expect.stringMatching(/^MAIL FROM:<enquiries@service\.example>( SIZE=\d+)?$/),
      'RCPT TO:<team@agency.example>',
    ])
    expect(arrived?.headers.has('bcc')).toBe(false)
    expect(arrived?.raw).not.toMatch(/^Bcc:/im)
    expect(arrived?.subject).not.toMatch(/[\r\n\u2028\u0085]/)
    expect(arrived?.from?.value).toHaveLength(1)
    expect(arrived?.text?.trim()).toBe('A new enquiry has arrived.')
  })

  it.each([
    ['recipient', { to: 'team@agency.example, evil@evil.example' }],
    ['recipient', { to: 'team@agency.example\r\nRCPT TO:<evil@evil.example>' }],
    ['recipient', { to: '"a@evil.example x"@agency.example' }],
    ['recipient', { to: ['team@agency.example', 'evil@evil.example'] as never }],
    ['address to reply to', { replyTo: 'jo@family.example\r\nBcc: evil@evil.example' }],
    ['address to reply to', { replyTo: 'jo@family.example, evil@evil.example' }],
    ['address to reply to', { replyTo: { address: 'jo@family.example' } as never }],
    ['Message-ID', { messageId: '<a@b.example>\r\nBcc: evil@evil.example' }],
    ['part', { html: { path: '/etc/passwd' } as never }],
    ['part', { text: { href: 'http://169.254.169.254/' } as never }],
  ])('is refused for good where it is no %s, before the server hears of it', async (what, change) => {
    const verdict = await failureOf(send(change))

    expect(verdict.lasting).toBe(true)
    expect(verdict.answer).toContain(what)
    expect(smtp.attempts()).toBe(0)
  })

  it('brings no option of the mail library in with it', async () => {
    const options = {
      attachments: [{ path: '/etc/passwd' }],
      raw: 'Subject: mine\r\n\r\nmine',
      envelope: { from: 'a@evil.example', to: 'b@evil.example' },
      headers: { 'X-Mine': 'yes' },
      cc: 'evil@evil.example',
      bcc: 'evil@evil.example',
      alternatives: [{ path: '/etc/passwd' }],
      list: { unsubscribe: 'http://evil.example' },
    }

    await send(options as never)

    const [arrived] = await smtp.waitFor(1)
    expect(arrived?.envelope.to).toEqual(['team@agency.example'])
    expect(arrived?.attachments).toEqual([])
    expect(arrived?.raw).not.toMatch(/evil|X-Mine|root:|Subject: mine/)
  })
})

describe('A mail that cannot be sent', () => {
  it.each<[Fault, boolean, RegExp]>([
    ['busy-421', false, /^421 .*Too busy/],
    ['refuse-rcpt-4xx', false, /^450 .*Greylisted, try again later$/],
    ['refuse-rcpt-5xx', true, /^550 .*No such mailbox here$/],
    ['refuse-data-5xx', true, /^554 .*Refused as spam$/],
    ['drop-after-data', false, /closed/i],
  ])('with %s has a verdict (lasting: %s) in the server’s own words', async (fault, lasting, answer) => {
    smtp.setFault(fault)

    const verdict = await failureOf(send())

    expect(verdict.lasting).toBe(lasting)
    expect(verdict.answer).toMatch(answer)
    expect(smtp.messages).toEqual([])
  })

  it.each<Fault>(['hang-greeting', 'hang-data'])(
    'with %s is given up in time and can be tried again',
    async (fault) => {
      smtp.setFault(fault)

      const verdict = await failureOf(send({}, 300))

      expect(verdict.lasting).toBe(false)
      expect(verdict.answer).toMatch(/time|longer than 300 ms/i)
    },
  )

  it('is tried again when nobody listens, naming why', async () => {
    await smtp.close()

    const verdict = await failureOf(send())

    expect(verdict).toEqual({ lasting: false, answer: `connect ECONNREFUSED 127.0.0.1:${smtp.port}` })
  })

  it('is tried again when our password is refused: the operator can mend that', async () => {
    smtp.setFault('refuse-auth')

    const url = smtp.url.replace('//', '//user:hunter2@')
    const verdict = await failureOf(makeTransport({ smtpUrl: url }).send(mail()))

    expect(verdict.lasting).toBe(false)
    expect(verdict.answer).toMatch(/^535 /)
    expect(verdict.answer).not.toContain('hunter2')
  })

  it('is tried again when the certificate does not hold, and nothing goes in the clear', async () => {
    const selfSigned = await startSmtp({ startTls: true })

    const verdict = await failureOf(makeTransport({ smtpUrl: selfSigned.url }).send(mail()))

    expect(verdict.lasting).toBe(false)
    expect(verdict.answer).toMatch(/certificate/i)
    expect(selfSigned.messages).toEqual([])
    await selfSigned.close()
  })

  it('is tried again when STARTTLS is demanded and has been stripped', async () => {
    const verdict = await failureOf(makeTransport({ smtpUrl: `${smtp.url}?tls=required` }).send(mail()))

    expect(verdict.lasting).toBe(false)
    expect(verdict.answer).not.toBe('It was sent.')
    expect(smtp.messages).toEqual([])
  })

  it('is ended when the service stops, and may be tried again', async () => {
    smtp.setFault('hang-data')
    const transport = makeTransport({ smtpUrl: smtp.url })
    const failing = failureOf(transport.send(mail()))
    await smtp.waitForUnanswered(1)

    transport.close()

    expect(await failing).toEqual({ lasting: false, answer: 'Given up: The service is stopping. (EABORT)' })
  })

  it('carries the same Message-ID when it is sent again', async () => {
    smtp.setFault('drop-after-data')
    await failureOf(send())
    smtp.setFault('none')

    await send()

    expect(smtp.unanswered[0]?.messageId).toBe('<0123456789abcdef@service.example>')
    expect(smtp.messages[0]?.messageId).toBe(smtp.unanswered[0]?.messageId)
  })

  it('reaches a server that comes back where it was', async () => {
    await smtp.close()
    await failureOf(send())
    smtp = await startSmtp({ port: smtp.port })

    await send()

    expect(smtp.messages).toHaveLength(1)
  })
})
