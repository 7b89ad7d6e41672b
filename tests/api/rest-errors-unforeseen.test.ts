import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectFaults } from '#tests/support/faults.ts'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Lets the database fail for authorities, and go on for whatever else the service does meanwhile. */
function failWith(error: Error): void {
  const { db } = house.payload
  const [find, count] = [db.find, db.count]
  const isAsked = ({ collection }: { collection: string }) => collection === 'authorities'
  vi.spyOn(db, 'find').mockImplementation((args) =>
    isAsked(args) ? Promise.reject(error) : (find.call(db, args) as never),
  )
  vi.spyOn(db, 'count').mockImplementation((args) =>
    isAsked(args) ? Promise.reject(error) : count.call(db, args),
  )
}
afterEach(() => {
  vi.restoreAllMocks()
})

describe('An error that nobody foresaw', () => {
  const failure = Object.assign(new Error('SQLITE_ERROR: jane@example.org in /srv/data/content.db'), {
    code: 'X',
  })

  it.each<[string, string, Asked]>([
    ['when reading', '/api/authorities', {}],
    ['when counting', '/api/authorities/count', {}],
    ['for staff', '/api/authorities', { as: 'admin' }],
  ])('is told as such over REST, and nothing of its cause: %s', async (_what, path, asked) => {
    failWith(failure)

    const answer = await house.ask(path, asked)

    expect(expectFaults(answer)).toEqual({ status: 500, codes: ['internal-error'] })
    expect(JSON.stringify(answer.body)).not.toMatch(/jane|srv/)
    expect(answer.body.errors[0].message).toContain('Try again')
  })

  it('is told as such over GraphQL, and nothing of its cause', async () => {
    failWith(failure)

    const { body } = await house.graphql('{ Authorities { docs { id } } }')

    expect(body.errors).toMatchObject([{ code: 'internal-error', extensions: { statusCode: 500 } }])
    expect(JSON.stringify(body)).not.toMatch(/jane|srv|stack/)
  })

  it('is a 503 with a time to come back where the database cannot be reached', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:27017'), {
      name: 'MongoServerSelectionError',
    })
    failWith(away)

    const rest = await house.ask('/api/authorities')
    const graph = await house.graphql('{ Authorities { docs { id } } }')

    expect(expectFaults(rest)).toEqual({ status: 503, codes: ['database-unavailable'] })
    expect(graph).toMatchObject({ status: 503, body: { errors: [{ code: 'database-unavailable' }] } })
    expect([rest.headers.get('retry-after'), graph.headers.get('retry-after')]).toEqual(['5', '5'])
    expect(JSON.stringify([rest.body, graph.body])).not.toContain('10.0.0.7')
  })
})
