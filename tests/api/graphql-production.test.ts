import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({
    MODE: 'production',
    PAYLOAD_SECRET: '5f8a1c0e9b7d3624a1f0c8e7b6d5943210fedcba98765432100f1e2d3c4b5a69',
    PUBLIC_URL: 'http://localhost:3000',
  })
})
afterAll(() => house.close())

describe('GraphQL in production', () => {
  it.each(['{ __schema { types { name } } }', '{ __type(name: "Authority") { name fields { name } } }'])(
    'does not tell visitors its schema: %s',
    async (query) => {
      const { status, body } = await house.graphql(query)

      expect(status).toBe(400)
      expect(body.errors).toMatchObject([
        { code: 'no-introspection', extensions: { code: 'no-introspection' } },
      ])
    },
  )

  it('tells staff its schema', async () => {
    const { status, body } = await house.graphql('{ __schema { queryType { name } } }', {}, { as: 'editor' })

    expect(status).toBe(200)
    expect(body.data.__schema.queryType.name).toBe('Query')
  })

  it('lets visitors ask for the name of a type, as clients do', async () => {
    const { body } = await house.graphql('{ Authorities { docs { __typename name } } }')

    expect(body).toEqual({ data: { Authorities: { docs: [] } } })
  })

  it('has no explorer', async () => {
    const { status, body } = await house.ask('/api/graphql')

    expect(status).toBe(400)
    expect(body.errors[0].code).toBe('query-missing')
  })
})
