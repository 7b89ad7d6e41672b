import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { engine, newDatabase } from '#tests/support/house.ts'
import { PASSWORD } from '#tests/support/people.ts'
import { ADMINISTRATOR, dropDatabase, startService, type ReadyService } from '#tests/support/process.ts'

const { uri } = newDatabase()

describe.skipIf(engine !== 'mongodb')('Of two processes on one database, each finds', () => {
  let here: ReadyService
  let there: ReadyService
  let token: string
  beforeAll(async () => {
    here = await startService({ DATABASE_URI: uri })
    there = await startService({ DATABASE_URI: uri })
    const signedIn = await here.send('/api/users/login', { email: ADMINISTRATOR, password: PASSWORD })
    token = `JWT ${signedIn.body.token}`
  })
  afterAll(async () => {
    await Promise.all([here, there].map((service) => service.end('SIGTERM')))
    await dropDatabase(uri)
  })

  const change = async (method: string, path: string, body: object) => {
    const answer = await fetch(here.url + path, {
      method,
      headers: { authorization: token, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await answer.json()).doc
  }
  const titlesFound = async (q: string): Promise<string[]> => {
    const answer = await fetch(`${there.url}/api/search?q=${q}`)
    const { hits = [] } = await answer.json()
    return hits.map(({ title }: { title: string }) => title)
  }
  const finds = (q: string, titles: string[]) =>
    vi.waitUntil(async () => JSON.stringify(await titlesFound(q)) === JSON.stringify(titles), {
      timeout: 5000,
      interval: 20,
    })

  it('what the other has published, renamed, unpublished and deleted', async () => {
    const page = await change('POST', '/api/news-articles', { title: 'Quokka1', _status: 'published' })
    await finds('quokka1', ['Quokka1'])

    await change('PATCH', `/api/news-articles/${page.id}`, { title: 'Wombat1' })
    await finds('wombat1', ['Wombat1'])
    expect(await titlesFound('quokka1')).toEqual([])

    await change('PATCH', `/api/news-articles/${page.id}`, { _status: 'draft' })
    await finds('wombat1', [])

    await change('PATCH', `/api/news-articles/${page.id}`, { _status: 'published' })
    await finds('wombat1', ['Wombat1'])
    await change('DELETE', `/api/news-articles/${page.id}`, {})
    await finds('wombat1', [])
  })

  it('articles by the new name that the other has given to their topic', async () => {
    const topic = await change('POST', '/api/topics', { name: 'Quokka2' })
    await change('POST', '/api/news-articles', {
      title: 'About it',
      topics: [topic.id],
      _status: 'published',
    })
    await finds('quokka2', ['Quokka2', 'About it'])

    await change('PATCH', `/api/topics/${topic.id}`, { name: 'Wombat2' })

    await finds('wombat2', ['Wombat2', 'About it'])
    expect(await titlesFound('quokka2')).toEqual([])
  })
})
