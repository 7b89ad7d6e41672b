import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
  vi.restoreAllMocks()
})

/** The same service on another port, in a state that the running one is not in. */
async function openApp({ payload = house.payload, stopping = false, outbox = true } = {}): Promise<string> {
  const { createApp } = await import('#src/api/create-app.ts')
  const readiness = { isStopping: () => stopping, isOutboxRunning: () => outbox }
  const server = createServer(createApp({ payload, readiness }))
  servers.push(server.listen(0, '127.0.0.1'))
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function ask(url: string) {
  const response = await fetch(url)
  return {
    status: response.status,
    cache: response.headers.get('cache-control'),
    body: await response.json(),
  }
}

describe('/healthz', () => {
  it('says that the process lives, also while it stops', async () => {
    const url = await openApp({ stopping: true, outbox: false })

    expect(await ask(`${house.url}/healthz`)).toEqual({
      status: 200,
      cache: 'no-store',
      body: { status: 'ok' },
    })
    expect((await ask(`${url}/healthz`)).status).toBe(200)
  })
})

describe('/readyz', () => {
  it('says that the service can be sent requests', async () => {
    expect(await ask(`${house.url}/readyz`)).toEqual({
      status: 200,
      cache: 'no-store',
      body: { status: 'ready', stopping: false, database: true, outbox: true },
    })
  })

  it('is a 503 while the service stops', async () => {
    const url = await openApp({ stopping: true })

    expect(await ask(`${url}/readyz`)).toMatchObject({
      status: 503,
      body: { status: 'not ready', stopping: true },
    })
  })

  it('is a 503 where the outbox does not run', async () => {
    const url = await openApp({ outbox: false })

    expect(await ask(`${url}/readyz`)).toMatchObject({
      status: 503,
      body: { status: 'not ready', outbox: false },
    })
  })

  it('is a 503 where the database cannot be reached, and says no more of it', async () => {
    vi.spyOn(house.payload.db, 'findOne').mockRejectedValue(new Error('connect ECONNREFUSED 10.0.0.7:27017'))

    expect(await ask(`${house.url}/readyz`)).toEqual({
      status: 503,
      cache: 'no-store',
      body: { status: 'not ready', stopping: false, database: false, outbox: true },
    })
  })

  it('is a 503 in a few seconds where the database does not answer', async () => {
    const silent = { ...house.payload.db, findOne: () => new Promise(() => {}) }
    const payload = Object.create(house.payload, { db: { value: silent } }) as Payload

    const url = await openApp({ payload })

    expect(await ask(`${url}/readyz`)).toMatchObject({ status: 503, body: { database: false } })
  })
})
