import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf } from '#tests/support/fuzz/documents.ts'
import { expectCleanPrototypes, expectDecent, rowsIn } from '#tests/support/fuzz/expect-decent.ts'
import { fuzz, TIMEOUT_MS } from '#tests/support/fuzz/runs.ts'
import { mostly, oddJson, oddText } from '#tests/support/fuzz/values.ts'
import { makeHiddenContent } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { askRaw, readersAreServed } from '#tests/support/raw.ts'

const schema = buildSchema(readFileSync('docs/schema.graphql', 'utf8'))

let house: House
let rows: Record<string, number>
beforeAll(async () => {
  house = await openHouse()
  await makeHiddenContent(house)
  rows = await rowsIn(house)
})
afterAll(() => house.close())

/** Sends what stands there; gives how many enquiries were taken by it. */
async function send(body: string): Promise<number> {
  const answer = await askRaw(house, {
    path: '/api/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expectDecent(answer)
  const { data, errors } = JSON.parse(answer.text)
  for (const { message, code } of errors ?? []) {
    expect(message).not.toMatch(
      /node_modules|sqlite|drizzle|mongo|TypeError|Cannot read prop|is not a function/i,
    )
    expect(code).toMatch(/^[a-z-]+$/)
    expect(code).not.toBe('internal-error')
  }
  return Object.values((data ?? {}) as Record<string, { reference?: string } | null>).filter(
    (field) => field?.reference,
  ).length
}

async function expectUnharmed({ enquiries }: { enquiries: number }) {
  expect(await rowsIn(house)).toEqual({ ...rows, enquiries: rows.enquiries! + enquiries })
  rows.enquiries! += enquiries
  expectCleanPrototypes()
  expect(await readersAreServed(house)).toBe(true)
}

describe('Whatever a visitor asks GraphQL, the answer is decent and nothing is stored that was refused:', () => {
  it('any operation of the schema', { timeout: TIMEOUT_MS }, async () => {
    let taken = 0

    await fuzz(fc.gen(), async (draw) => {
      taken += await send(JSON.stringify({ query: documentOf(draw, schema) }))
    })

    await expectUnharmed({ enquiries: taken })
  })

  it('any body', { timeout: TIMEOUT_MS }, async () => {
    const query = fc.oneof(
      oddText,
      fc.constantFrom(
        '{ __typename }',
        'query ($w: Authority_where, $l: Int) { Authorities(where: $w, limit: $l) { docs { id name } } }',
        'query ($s: String, $d: Boolean) { NewsArticles(sort: $s, draft: $d) { docs { title } } }',
        'query A { __typename } query B { countTopics { totalDocs } }',
        '{ __schema { types { name } } }',
      ),
    )
    const variables = mostly(
      fc.record({ w: oddJson, l: oddJson, s: oddText, d: oddJson }, { requiredKeys: [] }),
    )
    const body = fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .record(
            { query: mostly(query), variables, operationName: oddJson, extensions: oddJson },
            { requiredKeys: ['query'] },
          )
          .map((sent) => JSON.stringify(sent)),
      },
      { weight: 1, arbitrary: oddJson.map((sent) => JSON.stringify(sent)) },
      { weight: 1, arbitrary: oddText },
    )

    await fuzz(body, async (sent) => void (await send(sent)))

    await expectUnharmed({ enquiries: 0 })
  })

  it('any enquiry', { timeout: TIMEOUT_MS }, async () => {
    let taken = 0
    const data = fc.record(
      {
        type: mostly(fc.constantFrom('general', 'fostering', 'data_protection', 'nope')),
        fullName: mostly(oddText),
        email: mostly(fc.constantFrom('a@example.org', 'b@example.org')),
        phone: mostly(fc.constantFrom('01632 960001')),
        message: mostly(oddText),
        authority: mostly(oddText),
        consents: mostly(fc.array(oddJson, { maxLength: 3 })),
        status: oddJson,
        __proto__: oddJson,
      } as Record<string, fc.Arbitrary<unknown>>,
      { requiredKeys: ['type', 'fullName', 'email'] },
    )

    await fuzz(data, async (sent) => {
      const query = 'mutation ($data: mutationEnquiryInput!) { createEnquiry(data: $data) { reference } }'
      taken += await send(JSON.stringify({ query, variables: { data: sent } }))
    })

    await expectUnharmed({ enquiries: taken })
  })
})
