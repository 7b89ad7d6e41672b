import { describe, expect, it } from 'vitest'
import { parseSmtpUrl } from '#src/email/smtp-url.ts'

describe('SMTP_URL', () => {
  it('gives host and port, and encrypts where that is offered', () => {
    expect(parseSmtpUrl('smtp://mail.example.org:2525')).toEqual({
      host: 'mail.example.org',
      port: 2525,
      secure: false,
      requireTLS: false,
    })
  })

  it('has the usual ports, and brackets only round IPv6', () => {
    expect(parseSmtpUrl('smtp://mail.example.org').port).toBe(587)
    expect(parseSmtpUrl('smtps://[::1]/')).toMatchObject({ host: '::1', port: 465, secure: true })
  })

  it('gives user and password as they are meant', () => {
    const { auth } = parseSmtpUrl('smtps://api%40example.org:p%40ss%3Aw%2Ford%23@mail.example.org')

    expect(auth).toEqual({ user: 'api@example.org', pass: 'p@ss:w/ord#' })
  })

  it.each([
    ['smtp://user:pass@mail.example.org', true],
    ['smtp://user:pass@mail.example.org?tls=offered', false],
    ['smtp://user:pass@127.0.0.1:1025', false],
    ['smtp://localhost:1025', false],
    ['smtp://mail.example.org?tls=required', true],
    ['smtps://user:pass@mail.example.org', false],
  ])('insists on STARTTLS where a password would cross a network in the clear: %s', (url, wanted) => {
    expect(parseSmtpUrl(url).requireTLS).toBe(wanted)
  })

  it.each([
    'not a url',
    'http://mail.example.org',
    'smtp://',
    'smtp://user:hunter2@mail.example.org/path',
    'smtp://user:hunter2@mail.example.org#hash',
    'smtp://user:hunter2%zz@mail.example.org',
  ])('is refused with advice, and without repeating it: %s', (url) => {
    expect(() => parseSmtpUrl(url)).toThrow(/^SMTP_URL must look like(?!.*hunter2)/)
  })

  it.each(['tls.rejectUnauthorized=false', 'debug=true', 'tls=off', 'tls=required&proxy=http://x'])(
    'takes no other option: %s',
    (query) => {
      expect(() => parseSmtpUrl(`smtp://mail.example.org?${query}`)).toThrow('?tls=required or ?tls=offered')
    },
  )
})
