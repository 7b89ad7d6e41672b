import { describe, expect, it } from 'vitest'
import { makeCache } from '#src/cache/index.ts'
import { noteRead, SEARCH } from '#src/changes/index.ts'

const made = (bytes: number) => ({
  status: 200,
  type: 'text/plain',
  isForAll: true,
  body: Buffer.alloc(bytes),
})

describe('Answers of the search', () => {
  it('push out one another, and no page', async () => {
    const cache = makeCache({ maxBytes: 400_000 })
    const ask = (question: string, key: string) =>
      cache.answer(question, async () => {
        noteRead(key)
        return made(1000)
      })
    for (let page = 0; page < 50; page++) await ask(`page ${page}`, 'news-articles')

    for (let word = 0; word < 1000; word++) await ask(`word ${word}`, SEARCH)

    expect(Array.from({ length: 50 }, (_, page) => cache.get(`page ${page}`)).every(Boolean)).toBe(true)
    expect([cache.get('word 0'), Boolean(cache.get('word 999'))]).toEqual([undefined, true])
    expect(cache.figures().bytes).toBeLessThan(400_000)
  })

  it('are forgotten when something else may be found, and pages are not', async () => {
    const cache = makeCache()
    await cache.answer('page', async () => (noteRead('news-articles'), made(10)))
    await cache.answer('word', async () => (noteRead(SEARCH), made(10)))

    cache.forget([SEARCH])

    expect([Boolean(cache.get('page')), cache.get('word')]).toEqual([true, undefined])
  })
})
