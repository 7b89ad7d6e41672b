import { describe, expect, it } from 'vitest'
import { isAddress, plainAddress } from '#src/email/address.ts'

const GOOD = [
  'team@example.org',
  'first.last+fostering@mail.example.co.uk',
  "o'brien@example.ie",
  'x@bücher.example',
  'x@xn--bcher-kva.example',
  `${'a'.repeat(64)}@example.org`,
]

const BAD: [why: string, value: unknown][] = [
  ['nothing', ''],
  ['no address', 'team'],
  ['no domain', 'team@'],
  ['no local part', '@example.org'],
  ['two signs', 'a@b@example.org'],
  ['a domain without a dot', 'team@localhost'],
  ['a quoted local part', '"a@evil.example x"@agency.gov.uk'],
  ['a comment', 'team(evil@evil.example)@example.org'],
  ['a comment in the domain', 'team@example.org(evil)'],
  ['a group', 'group:a@example.org;'],
  ['a list', 'a@example.org,b@example.org'],
  ['a list with semicolons', 'a@example.org;b@example.org'],
  ['a name', 'Team <team@example.org>'],
  ['a source route', '@relay.example:team@example.org'],
  ['a percent route', 'team%example.org@relay.example'],
  ['a bang route', 'relay!team@example.org'],
  ['a space', 'te am@example.org'],
  ['a space before', ' team@example.org'],
  ['a line end', 'team@example.org\n'],
  ['a header', 'team@example.org\r\nBcc: evil@evil.example'],
  ['NUL', 'team\0@example.org'],
  ['a line separator', 'team@example.org\u2028'],
  ['a directional override', 'team@\u202eexample.org'],
  ['a zero-width joiner', 'team@exam\u200dple.org'],
  ['a literal', 'team@[127.0.0.1]'],
  ['an IP address', 'team@127.0.0.1'],
  ['a short IP address', 'team@127.1'],
  ['dots together', 'a..b@example.org'],
  ['a dot first', '.a@example.org'],
  ['a dot last', 'a.@example.org'],
  ['a root dot', 'a@example.org.'],
  ['an empty label', 'a@example..org'],
  ['a hyphen first', 'a@-example.org'],
  ['an underscore in the domain', 'a@ex_ample.org'],
  ['a percent-encoded domain', 'a@ex%61mple.org'],
  ['a path in the domain', 'a@evil.example/agency.gov.uk'],
  ['full-width letters', 'a@ｅｖｉｌ.example'],
  ['a full-width dot', 'a@example。org'],
  ['the Kelvin sign', 'a@\u212aent.example'],
  ['punycode that is none', 'a@xn--a.example'],
  ['a local part outside ASCII', 'jürgen@example.org'],
  ['a local part of 65', `${'a'.repeat(65)}@example.org`],
  ['a label of 64', `a@${'b'.repeat(64)}.org`],
  [
    'more than 254 characters',
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(68)}.org`,
  ],
  ['10,000 characters', `${'a'.repeat(10_000)}@example.org`],
  ['an object', { address: 'team@example.org' }],
  ['a list of one', ['team@example.org']],
  ['undefined', undefined],
]

describe('An e-mail address', () => {
  it.each(GOOD)('is taken as it is: %s', (value) => {
    expect(isAddress(value)).toBe(true)
  })

  it.each(BAD)('is refused with %s', (_why, value) => {
    expect(isAddress(value)).toBe(false)
  })

  it('goes out with its domain in lower-case ASCII and its local part untouched', () => {
    expect(plainAddress('Jo.Bloggs@Bücher.Example')).toBe('Jo.Bloggs@xn--bcher-kva.example')
  })

  it('is measured again once its domain has become longer as punycode', () => {
    const domain = `${Array.from({ length: 60 }, () => 'ü.').join('')}${'a'.repeat(40)}.org`

    expect(`a@${domain}`.length).toBeLessThan(254)
    expect(isAddress(`a@${domain}`)).toBe(false)
  })

  it('is judged quickly, however it is built', () => {
    const hostile = ['a.'.repeat(32) + '@', `a@${'a-'.repeat(126)}`, `a@${'ü'.repeat(252)}`, '@'.repeat(254)]
    const start = performance.now()

    for (let round = 0; round < 200; round += 1) hostile.forEach(isAddress)

    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
