import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Env } from '#src/env.ts'

let readEnv: (source: Record<string, string | undefined>) => Env
beforeAll(async () => {
  // Vitest puts its own word here, and the settings are read when the file is imported.
  vi.stubEnv('MODE', 'demo')
  ;({ readEnv } = await import('#src/env.ts'))
})

const PRODUCTION = {
  MODE: 'production',
  PAYLOAD_SECRET: '4f1c6ad0b7e34c2f9e8d5a6b7c8d9e0f',
  PUBLIC_URL: 'https://content.example.org',
}

describe('The settings', () => {
  it('are good for a demo when there are none', () => {
    const env = readEnv({})

    expect(env).toMatchObject({
      MODE: 'demo',
      isProduction: false,
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      SITE_URL: 'http://localhost:3000',
      ENQUIRIES_PER_MINUTE: 5,
      ENQUIRIES_PER_HOUR: 30,
      SIGN_INS_PER_QUARTER_HOUR: 10,
      MAIL_LEASE_SECONDS: 120,
      MAIL_RETRY_SECONDS: 30,
    })
    expect(env.databaseFile).toMatch(/\/data\/content\.db$/)
    expect(env.SMTP_URL).toBeUndefined()
  })

  it('take an empty variable for one that is not there', () => {
    expect(readEnv({ PORT: '', SMTP_URL: '', TRUST_PROXY: '' })).toMatchObject({
      PORT: 3000,
      TRUST_PROXY: '',
    })
  })

  it('build the addresses on the port, and the site’s on the service’s', () => {
    expect(readEnv({ PORT: '4000' })).toMatchObject({ PUBLIC_URL: 'http://localhost:4000' })
    expect(readEnv({ PUBLIC_URL: 'https://a.example/' }).SITE_URL).toBe('https://a.example')
    expect(readEnv({ PUBLIC_URL: 'https://a.example', SITE_URL: 'https://b.example' }).SITE_URL).toBe(
      'https://b.example',
    )
  })

  it('know the engine by the database’s address', () => {
    expect(readEnv({ DATABASE_URI: 'file:./here.db' }).databaseFile).toMatch(/\/here\.db$/)
    expect(readEnv({ DATABASE_URI: 'mongodb://127.0.0.1/content' }).databaseFile).toBeUndefined()
  })

  it('read lists', () => {
    const env = readEnv({
      ENQUIRIES_TO: ' team@staff.example, duty@Bücher.example ,',
      CORS_ORIGINS: 'https://www.example.org/page,http://localhost:5173',
    })

    expect(env.ENQUIRIES_TO).toEqual(['team@staff.example', 'duty@xn--bcher-kva.example'])
    expect(env.CORS_ORIGINS).toEqual(['https://www.example.org', 'http://localhost:5173'])
  })

  it.each(['1', 'loopback', '10.0.0.1, 192.168.0.0/16', 'loopback,uniquelocal', '::1'])(
    'trust the proxies %s',
    (proxies) => {
      expect(readEnv({ TRUST_PROXY: proxies }).TRUST_PROXY).toBe(proxies)
    },
  )
})

describe('A setting', () => {
  it.each([
    ['MODE', 'staging', /demo or production/],
    ['PORT', 'http', /whole number/],
    ['PORT', '70000', /65535 or less/],
    ['PORT', '-1', /0 or more/],
    ['PORT', '80.5', /whole number/],
    ['PUBLIC_URL', 'content.example.org', /http/],
    ['PUBLIC_URL', 'ftp://content.example.org', /http/],
    ['SITE_URL', 'javascript:alert(1)', /http/],
    ['DATABASE_URI', 'postgres://localhost/content', /file:, mongodb/],
    ['DATABASE_URI', './content.db', /file:/],
    ['SMTP_URL', 'mail.example.org:587', /smtp:\/\/user/],
    ['SMTP_URL', 'smtp://mail.example.org/inbox', /smtp:\/\/user/],
    ['SMTP_URL', 'smtp://mail.example.org?tls=never', /\?tls=required/],
    ['MAIL_FROM', 'Children First <a@example.org>', /one e-mail address/],
    ['MAIL_FROM', 'a@example.org,b@example.org', /one e-mail address/],
    ['ENQUIRIES_TO', 'team@example.org;duty@example.org', /commas/],
    ['ADMIN_EMAIL', 'admin', /one e-mail address/],
    ['ADMIN_PASSWORD', 'short', /12 characters/],
    ['ADMIN_PANEL', 'yes', /on or off/],
    ['SAMPLE_CONTENT', 'true', /on or off/],
    ['CORS_ORIGINS', '*', /http/],
    ['TRUST_PROXY', 'everybody', /how many proxies/],
    ['TRUST_PROXY', '10.0.0.0/64', /how many proxies/],
    ['ENQUIRIES_PER_MINUTE', '0', /1 or more/],
    ['MAIL_LEASE_SECONDS', 'long', /whole number/],
    ['LOG_LEVEL', 'loud', /fatal, error/],
  ])('%s=%s is refused by name, with what to write', (name, value, advice) => {
    const reading = () => readEnv({ [name]: value })

    expect(reading).toThrow(advice)
    expect(reading).toThrow(
      expect.objectContaining({ name: 'BadSetting', message: expect.stringMatching(`^${name}: `) }),
    )
  })

  it('with a password in it is not repeated when it is refused', () => {
    expect(() => readEnv({ SMTP_URL: 'smtp://api:hunter2@mail.example.org/x' })).toThrow(/^(?!.*hunter2)/)
  })
})

describe('Production', () => {
  it('starts with a secret of its own and an https address', () => {
    expect(readEnv(PRODUCTION)).toMatchObject({
      isProduction: true,
      PUBLIC_URL: 'https://content.example.org',
    })
  })

  it.each(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000'])(
    'may be tried at %s, which is loopback',
    (url) => {
      expect(readEnv({ ...PRODUCTION, PUBLIC_URL: url }).PUBLIC_URL).toBe(url)
    },
  )

  it.each([
    ['without a secret', 'PAYLOAD_SECRET', undefined],
    ['with a short secret', 'PAYLOAD_SECRET', '4f1c6ad0b7e34c2f'],
    ['with a known secret', 'PAYLOAD_SECRET', 'YOUR_SECRET_HERE_YOUR_SECRET_HERE_0123456789'],
    ['with a secret of one letter', 'PAYLOAD_SECRET', 'a'.repeat(64)],
    ['without its address', 'PUBLIC_URL', undefined],
    ['with an address without https', 'PUBLIC_URL', 'http://content.example.org'],
    ['with an address that only looks like loopback', 'PUBLIC_URL', 'http://localhost.example.org'],
    ['with an address that only begins like loopback', 'PUBLIC_URL', 'http://127.0.0.1.example.org'],
  ])('is refused %s, naming %s', (_, name, value) => {
    expect(() => readEnv({ ...PRODUCTION, [name]: value })).toThrow(
      expect.objectContaining({ name: 'BadSetting', message: expect.stringMatching(`^${name}: `) }),
    )
  })

  it('sends no mail from nowhere', () => {
    const sending = { ...PRODUCTION, SMTP_URL: 'smtps://mail.example.org' }

    expect(() => readEnv(sending)).toThrow(/^MAIL_FROM: name the address/)
    expect(readEnv({ ...sending, MAIL_FROM: 'enquiries@example.org' }).MAIL_FROM).toBe(
      'enquiries@example.org',
    )
  })

  it('is not asked for its secret while it is being built', () => {
    expect(readEnv({ MODE: 'production', NEXT_PHASE: 'phase-production-build' }).isBuilding).toBe(true)
  })
})
