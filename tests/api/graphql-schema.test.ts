import { readFile } from 'node:fs/promises'
import { printSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('The GraphQL schema', () => {
  it('is the one in docs/schema.graphql, whatever the database (else: npm run generate)', async () => {
    const { schemaOf } = await import('#src/api/graphql/schema.ts')
    const kept = await readFile('docs/schema.graphql', 'utf8')

    const printed = printSchema(schemaOf(house.payload.config))

    expect(printed.trim().split('\n')).toEqual(kept.trim().split('\n'))
  })
})
