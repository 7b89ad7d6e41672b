import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectCleanPrototypes, expectDecent, rowsIn } from '#tests/support/fuzz/expect-decent.ts'
import { fuzz, TIMEOUT_MS } from '#tests/support/fuzz/runs.ts'
import { mostly, oddJson, oddText } from '#tests/support/fuzz/values.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { askRaw, readersAreServed } from '#tests/support/raw.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  askRaw(house, { path, method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

const people = async () => {
  const { docs } = await house.payload.db.find({ collection: 'users', sort: 'email', pagination: false })
  return (docs as unknown as Record<string, unknown>[]).map(({ email, hash, roles, resetPasswordToken }) => ({
    email,
    hash,
    roles,
    resetPasswordToken,
  }))
}

describe('Whatever a visitor sends, the answer is decent and nothing is stored that was refused:', () => {
  it('as an enquiry', { timeout: TIMEOUT_MS }, async () => {
    const before = await rowsIn(house)
    let taken = 0
    const nearlyRight = fc.record(
      {
        type: mostly(fc.constantFrom('general', 'fostering', 'transfer', 'data-protection', 'nope')),
        fullName: mostly(oddText),
        email: mostly(fc.oneof(fc.emailAddress(), fc.constant('a@example.org'))),
        phone: mostly(fc.constantFrom('01632 960001', '+44 (1632) 960-001', '1')),
        preferredContact: mostly(fc.constantFrom('email', 'phone')),
        postcode: mostly(fc.constantFrom('SW18 2PU', 'gir0aa', 'x')),
        message: mostly(oddText),
        authority: mostly(oddText),
        report: oddJson,
        consents: mostly(
          fc.array(fc.record({ purpose: mostly(oddText), given: mostly(fc.boolean()) }), { maxLength: 2 }),
        ),
        sourceUrl: mostly(fc.constantFrom('https://example.org/', 'javascript:x')),
        website: fc.constantFrom('', 'x'),
        status: oddJson,
        recipients: oddJson,
        toString: oddJson,
      },
      { requiredKeys: ['type', 'fullName', 'email'] },
    )
    const body = fc.oneof(
      { weight: 6, arbitrary: nearlyRight.map((sent) => JSON.stringify(sent)) },
      { weight: 1, arbitrary: oddJson.map((sent) => JSON.stringify(sent)) },
      { weight: 1, arbitrary: oddText },
      {
        weight: 1,
        arbitrary: nearlyRight.map((sent) =>
          JSON.stringify(sent).replace('{', '{"__proto__":{"polluted":1},"type":"general",'),
        ),
      },
    )
    const key = fc.option(
      oddText.map((text) => text.replace(/[^\x21-\x7e]/g, '')),
      { nil: '' },
    )

    await fuzz(fc.tuple(body, key), async ([sent, idempotencyKey]) => {
      const answer = await post('/api/enquiries', sent, { 'idempotency-key': idempotencyKey })
      expectDecent(answer)
      if (answer.status === 201) taken += 1
    })

    const after = await rowsIn(house)
    const references = await house.payload.db.count({ collection: 'enquiries' })
    expect(references.totalDocs).toBeLessThanOrEqual(before.enquiries! + taken)
    expect({ ...after, enquiries: 0, outbox: 0 }).toEqual({ ...before, enquiries: 0, outbox: 0 })
    expectCleanPrototypes()
    expect(await readersAreServed(house)).toBe(true)
  })

  it('to sign in, to forget or to choose a password', { timeout: TIMEOUT_MS * 3 }, async () => {
    const [rows, before] = [await rowsIn(house), await people()]
    const path = fc.constantFrom(
      'login',
      'forgot-password',
      'reset-password',
      'logout',
      'refresh-token',
      'unlock',
      'verify/x',
      'first-register',
      'me',
      'init',
    )
    const text = fc.oneof({ weight: 1, arbitrary: oddText }, { weight: 4, arbitrary: oddJson })
    const body = fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .record(
            {
              email: text,
              password: text,
              token: text,
              username: oddJson,
              collection: oddJson,
              roles: oddJson,
            },
            { requiredKeys: [] },
          )
          .map((sent) => JSON.stringify(sent)),
      },
      { weight: 1, arbitrary: oddJson.map((sent) => JSON.stringify(sent)) },
      { weight: 1, arbitrary: oddText },
    )

    await fuzz(fc.tuple(path, body), async ([where, sent]) => {
      const answer = await post(`/api/users/${where}`, sent)
      expectDecent(answer)
      expect(answer.text).not.toMatch(/"token":"|"refreshedToken":"/)
    })

    expect(await rowsIn(house)).toEqual(rows)
    expect(await people()).toEqual(before)
    expectCleanPrototypes()
    expect(await readersAreServed(house)).toBe(true)
  })
})
