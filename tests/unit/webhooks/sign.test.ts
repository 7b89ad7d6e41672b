import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { secretsThatHold, withNewSecret } from '#src/webhooks/secrets.ts'
import { newSecret, signedHeaders } from '#src/webhooks/sign.ts'

const [one, two] = [newSecret(), newSecret()]
const body = '{"type":"document.published","timestamp":"2026-01-01T00:00:00.000Z","data":{"slug":"ä”"}}'
const isAccepted = (secret: string, headers: Record<string, string>, what = body) => {
  try {
    new Webhook(secret).verify(what, headers)
    return true
  } catch {
    return false
  }
}

describe('A signed delivery', () => {
  it('is accepted by whoever has the secret, and by nobody else', () => {
    const headers = signedHeaders({ id: 'msg_1', body, secrets: [one] })

    expect([isAccepted(one, headers), isAccepted(two, headers)]).toEqual([true, false])
  })

  it('is accepted by either secret while two hold', () => {
    const headers = signedHeaders({ id: 'msg_1', body, secrets: [one, two] })

    expect([isAccepted(one, headers), isAccepted(two, headers)]).toEqual([true, true])
  })

  it.each<[string, (headers: Record<string, string>) => [Record<string, string>, string?]]>([
    ['another body', (headers) => [headers, body.replace('published', 'deleted')]],
    ['another id', (headers) => [{ ...headers, 'webhook-id': 'msg_2' }]],
    [
      'another time',
      (headers) => [{ ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) }],
    ],
  ])('is not accepted with %s', (_, forge) => {
    const headers = signedHeaders({ id: 'msg_1', body, secrets: [one] })

    expect(isAccepted(one, ...forge(headers))).toBe(false)
  })

  it('is not accepted an hour later', () => {
    const at = new Date(Date.now() - 3_600_000)

    expect(isAccepted(one, signedHeaders({ id: 'msg_1', body, secrets: [one], at }))).toBe(false)
  })
})

describe('Secrets', () => {
  const now = new Date('2026-01-01T12:00:00.000Z')
  const hours = (count: number) => new Date(now.valueOf() + count * 3_600_000)

  it('are another each time, of 32 bytes', () => {
    expect(one).not.toBe(two)
    expect(Buffer.from(one.replace('whsec_', ''), 'base64')).toHaveLength(32)
  })

  it('hold together for as long as was asked, then the new one alone', () => {
    const kept = withNewSecret([{ secret: one }], { secret: two, overlapMs: 3_600_000, now })

    expect(secretsThatHold(kept, now)).toEqual([two, one])
    expect(secretsThatHold(kept, hours(1))).toEqual([two])
  })

  it('end at once where no overlap is asked for', () => {
    expect(withNewSecret([{ secret: one }], { secret: two, overlapMs: 0, now })).toEqual([{ secret: two }])
  })

  it('are two at most', () => {
    const kept = withNewSecret([{ secret: one }], { secret: two, overlapMs: 3_600_000, now })
    const three = newSecret()

    const then = withNewSecret(kept, { secret: three, overlapMs: 3_600_000, now })

    expect(secretsThatHold(then, now)).toEqual([three, two])
  })
})
