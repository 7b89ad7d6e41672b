import { describe, expect, it } from 'vitest'
import { verdictOf } from '#src/email/verdict.ts'

/** As nodemailer makes them. */
const smtpError = (code: string, response?: string) =>
  Object.assign(new Error(`It failed: ${response ?? 'no reply'}`), {
    code,
    ...(response ? { response, responseCode: Number(response.slice(0, 3)) } : {}),
  })

describe('A failed attempt', () => {
  it.each([
    ['a mailbox that is not there', smtpError('EENVELOPE', '550 5.1.1 No such user')],
    ['a sender that is refused', smtpError('EENVELOPE', '553 5.7.1 Not yours')],
    ['a mailbox over its quota', smtpError('EENVELOPE', '552 5.2.2 Quota exceeded')],
    ['a mail taken for spam', smtpError('EMESSAGE', '554 5.7.1 Spam')],
    ['a mail larger than the server takes', smtpError('EMESSAGE')],
    ['a recipient that nodemailer refuses', smtpError('EENVELOPE')],
    ['a recipient that we refuse', smtpError('EADDRESS')],
  ])('lasts with %s', (_what, error) => {
    expect(verdictOf(error).lasting).toBe(true)
  })

  it.each([
    ['greylisting', smtpError('EENVELOPE', '450 4.7.1 Greylisted')],
    ['a full disk or mailbox', smtpError('EENVELOPE', '452 4.2.2 Mailbox full')],
    ['a message that is deferred', smtpError('EMESSAGE', '451 4.3.0 Try later')],
    ['a server that stops', smtpError('ECONNECTION', '421 4.3.2 Shutting down')],
    ['421 in answer to a recipient', smtpError('EENVELOPE', '421 4.7.0 Too many')],
    ['a greeting that says no', smtpError('EPROTOCOL', '554 No service here')],
    ['a password that is refused', smtpError('EAUTH', '535 5.7.8 Bad credentials')],
    ['a sign-in that is wanted', smtpError('EENVELOPE', '530 5.7.0 Authentication required')],
    ['a sign-in that is too weak', smtpError('EENVELOPE', '534 5.7.9 Too weak')],
    ['commands out of order', smtpError('EENVELOPE', '503 5.5.1 Bad sequence')],
    ['a sender of ours that is set wrong', smtpError('ECONFIG')],
    ['STARTTLS refused', smtpError('ETLS', '502 5.5.1 Not implemented')],
    [
      'no connection',
      Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }),
    ],
    ['a name that is not found', smtpError('EDNS')],
    ['no answer in time', smtpError('ETIMEDOUT')],
    ['an error that nobody foresaw', new TypeError('x is undefined')],
    ['no error at all', undefined],
    ['a text', 'oops'],
  ])('may pass with %s', (_what, error) => {
    expect(verdictOf(error).lasting).toBe(false)
  })

  it('is told in the server’s own words, on one line without control characters', () => {
    const { answer } = verdictOf(
      smtpError('EENVELOPE', '550-5.1.1 No such user\n550 5.1.1 \u001b[31mGo away\u202e'),
    )

    expect(answer).toBe('550-5.1.1 No such user 550 5.1.1 [31mGo away')
  })

  it('is told in 500 characters at most, and without a stack', () => {
    const endless = verdictOf(smtpError('EENVELOPE', `550 ${'no '.repeat(100_000)}`)).answer
    const unforeseen = verdictOf(new TypeError('x is undefined')).answer

    expect(endless.length).toBeLessThanOrEqual(500)
    expect(unforeseen).toBe('x is undefined')
  })

  it('says what happened where there was no answer', () => {
    const error = Object.assign(new Error('Timeout'), { code: 'ETIMEDOUT' })

    expect(verdictOf(error).answer).toBe('Timeout (ETIMEDOUT)')
    expect(verdictOf(undefined).answer).toBe('No reason was given.')
  })
})
