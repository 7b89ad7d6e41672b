import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { readDescription } from '#tests/support/openapi/describe-house.ts'
import { routesOfExpress, routesOfPayload, type Route } from '#tests/support/openapi/real-routes.ts'

let house: House
let described: string[]
/** What a visitor can reach, as "GET /api/topics/:id". */
let reached: string[]
let notDescribed: Record<string, string>
beforeAll(async () => {
  house = await openHouse()
  const { paths } = await readDescription(house)
  described = Object.entries(paths).flatMap(([address, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${address.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  const { createApp } = await import('#src/api/create-app.ts')
  const { routeOf } = await import('#src/api/rest-route.ts')
  const { config } = house.payload
  const readiness = { isStopping: () => false, isOutboxRunning: () => true }
  const app = createApp({ payload: house.payload, readiness, admin: (_req, _res, next) => next() })
  const isForVisitors = ({ method, path }: Route) => routeOf(config, method, path).isForVisitors
  const routes = [...routesOfExpress(app), ...routesOfPayload(config).filter(isForVisitors)]
  reached = [...new Set(routes.map(({ method, path }) => `${method} ${path}`))]
  ;({ notDescribed } = await import('#src/openapi/not-described.ts'))
})
afterAll(() => house.close())

describe('The routes that visitors can reach', () => {
  it('are described, or left out for a reason that is written down', () => {
    const missing = reached.filter((route) => !described.includes(route) && !notDescribed[route])

    expect(missing).toEqual([])
    expect(reached.length).toBeGreaterThan(30)
  })

  it('are all that is described', () => {
    // GraphQL takes both of these at one route.
    const real = [...reached, 'POST /api/graphql']

    expect(described.filter((route) => !real.includes(route))).toEqual([])
  })

  it('are all that is left out: no reason outlives its route', () => {
    expect(Object.keys(notDescribed).filter((route) => !reached.includes(route))).toEqual([])
  })
})
