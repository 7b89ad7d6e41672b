import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { engine, newDatabase } from '#tests/support/house.ts'
import { dropDatabase, startService, type ReadyService } from '#tests/support/process.ts'
import { isKnown } from '#tests/support/known.ts'
import { ADMINISTRATOR } from '#tests/support/process.ts'
import { PASSWORD } from '#tests/support/people.ts'

const { uri } = newDatabase()

describe.skipIf(engine !== 'mongodb')('Of two processes on one database', () => {
  let services: [ReadyService, ReadyService]
  let token: string
  beforeAll(async () => {
    const first = await startService({ DATABASE_URI: uri })
    services = [first, await startService({ DATABASE_URI: uri })]
    const signedIn = await first.send('/api/users/login', { email: ADMINISTRATOR, password: PASSWORD })
    token = `JWT ${signedIn.body.token}`
  })
  afterAll(async () => {
    await Promise.all(services.map((service) => service.end('SIGTERM')))
    await dropDatabase(uri)
  })

  const ask = async (service: ReadyService, path: string) => {
    const answer = await fetch(service.url + path)
    return { body: await answer.json(), known: isKnown(answer) }
  }
  const change = async (service: ReadyService, method: string, path: string, body: object) => {
    const answer = await fetch(service.url + path, {
      method,
      headers: { authorization: token, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await answer.json()).doc
  }

  it('each forgets within a second what the other has published, and not what has nothing to do with it', async () => {
    const [here, there] = services
    const term = await change(here, 'POST', '/api/glossary', { abbreviation: 'IRO', meaning: 'Before' })
    const other = await change(here, 'POST', '/api/glossary', { abbreviation: 'PLO', meaning: 'Other' })
    const [page, otherPage] = [`/api/glossary/${term.id}`, `/api/glossary/${other.id}`]
    for (const path of [page, otherPage]) await vi.waitUntil(async () => (await ask(there, path)).known)

    await change(here, 'PATCH', page, { meaning: 'After' })
    const savedAt = Date.now()
    await vi.waitUntil(async () => (await ask(there, page)).body.meaning === 'After', {
      timeout: 5000,
      interval: 20,
    })

    expect(Date.now() - savedAt).toBeLessThan(1000)
    expect(await ask(there, otherPage)).toMatchObject({ known: true })
    expect((await ask(here, page)).body.meaning).toBe('After')
  })

  it('each forgets what the other has deleted', async () => {
    const [here, there] = services
    const topic = await change(here, 'POST', '/api/topics', { name: 'Gone' })
    const page = '/api/topics?where[name][equals]=Gone'
    await vi.waitUntil(async () => (await ask(there, page)).body.docs.length === 1)

    await change(here, 'DELETE', `/api/topics/${topic.id}`, {})

    await vi.waitUntil(async () => (await ask(there, page)).body.docs.length === 0, {
      timeout: 5000,
      interval: 20,
    })
  })

  it('each forgets what the other’s settings say', async () => {
    const [here, there] = services
    const page = '/api/globals/site-settings'
    await vi.waitUntil(async () => (await ask(there, page)).known)

    await change(here, 'POST', page, { strapline: 'Heard everywhere' })

    await vi.waitUntil(async () => (await ask(there, page)).body.strapline === 'Heard everywhere', {
      timeout: 5000,
      interval: 20,
    })
  })
})
