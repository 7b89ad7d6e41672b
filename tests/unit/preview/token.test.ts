import { describe, expect, it } from 'vitest'
import { makeToken, readToken } from '#src/preview/token.ts'

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 0, 2, 3, 20)
const secret = 'a secret of the tests'
const grant = { collection: 'news-articles', id: '64b0c0ffee0000000000beef' }
const token = makeToken(grant, { secret, hours: 2, now: NOW })

describe('A preview token', () => {
  it('names one document, and fits into an address as it is', () => {
    expect(readToken(token, { secret, now: NOW })).toEqual({ grant })
    expect(encodeURIComponent(token)).toBe(token)
  })

  it('is the same all through an hour, and lives for its hours to the end of the last', () => {
    expect(makeToken(grant, { secret, hours: 2, now: NOW + HOUR / 2 })).toBe(token)
    expect(makeToken(grant, { secret, hours: 2, now: NOW + HOUR })).not.toBe(token)
    expect(readToken(token, { secret, now: NOW + 2 * HOUR })).toEqual({ grant })
    expect(readToken(token, { secret, now: Date.UTC(2026, 0, 2, 6) - 1 })).toEqual({ grant })
    expect(readToken(token, { secret, now: Date.UTC(2026, 0, 2, 6) })).toEqual({ fault: 'expired' })
  })

  it('is worth nothing with another secret', () => {
    expect(readToken(token, { secret: 'another', now: NOW })).toEqual({ fault: 'not-valid' })
  })

  const [said = '', signature = ''] = token.split('.')
  const saying = (text: string) => Buffer.from(text).toString('base64url')
  it.each([
    ['nothing', ''],
    ['no signature', said],
    ['an empty signature', `${said}.`],
    ['half a signature', `${said}.${signature.slice(0, 20)}`],
    ['a signature and more', `${token}.x`],
    ['another document', `${saying('news-articles/64b0c0ffee0000000000cafe/490710')}.${signature}`],
    ['a later end', `${saying('news-articles/64b0c0ffee0000000000beef/999999')}.${signature}`],
    ['one letter more', `${said}A.${signature}`],
    ['the same in another alphabet', `${said}.${signature}=`],
    ['a long text', 'a'.repeat(100_000)],
    ['no end at all', `${saying('news-articles/x')}.${signature}`],
    ['control characters', '\u0000.\u0000'],
  ])('that was made up is worth nothing: %s', (_, forged) => {
    expect(readToken(forged, { secret, now: NOW })).toEqual({ fault: 'not-valid' })
  })
})
