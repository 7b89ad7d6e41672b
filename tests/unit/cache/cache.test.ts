import { describe, expect, it } from 'vitest'
import { makeCache, type Made } from '#src/cache/index.ts'
import { noteEnd, noteRead } from '#src/changes/index.ts'

const made = (text: string): Made => ({
  status: 200,
  type: 'text/plain',
  isForAll: true,
  body: Buffer.from(text),
})

/** Answers `text`, made from these. */
const from =
  (text: string, ...keys: string[]) =>
  async () => {
    noteRead(...keys)
    return made(text)
  }

/** An answer that is under way until it is let go. */
function slow(text: string, ...keys: string[]) {
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => void (letGo = resolve))
  const make = async () => {
    noteRead(...keys)
    await gate
    return made(text)
  }
  return { make, letGo: () => letGo() }
}

describe('The cache', () => {
  it.each([
    ['a list, by any change of its collection', ['news'], 'news', true],
    ['a list, by all of it', ['news'], 'news/*', true],
    ['a document, by its own change', ['news/1'], 'news/1', true],
    ['a document, by all of its collection', ['news/1'], 'news/*', true],
    ['those of a relation', ['news/authority/1'], 'news/authority/1', true],
    ['not a document, by another', ['news/1'], 'news/2', false],
    ['not those of a relation, by its list', ['news/authority/1'], 'news', false],
    ['not by another collection', ['news', 'news/1'], 'newsletters', false],
  ])('forgets %s', async (_, keys, touched, isForgotten) => {
    const cache = makeCache()
    await cache.answer('q', from('old', ...keys))

    cache.forget([touched])

    expect(cache.get('q') === undefined).toBe(isForgotten)
  })

  it('keeps nothing that was begun before what it was made from changed', async () => {
    const cache = makeCache()
    const early = slow('old', 'news/1')
    const answer = cache.answer('q', early.make)

    cache.forget(['news/1'])
    early.letGo()
    await answer

    expect(cache.get('q')).toBeUndefined()
  })

  it('still knows of the change when a later answer has come in between', async () => {
    const cache = makeCache()
    const early = slow('old', 'news/1')
    const answer = cache.answer('q', early.make)
    cache.forget(['news/1'])
    await cache.answer('other', from('new', 'news/2'))

    early.letGo()
    await answer

    expect([cache.get('q'), cache.get('other')?.status]).toEqual([undefined, 200])
  })

  it('keeps what was begun before something else changed', async () => {
    const cache = makeCache()
    const early = slow('right', 'news/1')
    const answer = cache.answer('q', early.make)

    cache.forget(['news/2'])
    early.letGo()
    await answer

    expect(cache.get('q')?.forms.get('identity')?.toString()).toBe('right')
  })

  it('lets who asks after a change not wait for what was begun before it', async () => {
    const cache = makeCache()
    const [early, late] = [slow('old', 'news'), slow('new', 'news')]
    const before = cache.answer('q', early.make)
    const joined = cache.answer('q', late.make)
    cache.forget(['news'])
    const after = cache.answer('q', late.make)

    early.letGo()
    late.letGo()

    const texts = (await Promise.all([before, joined, after])).map(({ forms }) =>
      String(forms.get('identity')),
    )
    expect(texts).toEqual(['old', 'old', 'new'])
    expect(String(cache.get('q')?.forms.get('identity'))).toBe('new')
  })

  it('keeps nothing while it is not trusted, nor what was begun then', async () => {
    const cache = makeCache()
    await cache.answer('q', from('old', 'news'))
    cache.trust(false)
    await cache.answer('p', from('unsure', 'news'))
    const unsure = slow('unsure', 'news')
    const answer = cache.answer('r', unsure.make)
    cache.trust(true)
    unsure.letGo()
    await answer

    expect(['q', 'p', 'r'].map((question) => cache.get(question))).toEqual([undefined, undefined, undefined])
    await cache.answer('q', from('new', 'news'))
    expect(cache.get('q')).toBeDefined()
  })

  it('forgets everything when it is told to, and stays distrusted where it was', async () => {
    const cache = makeCache()
    await cache.answer('q', from('old', 'news'))
    cache.forgetAll()
    const forgotten = cache.get('q')
    await cache.answer('q', from('new', 'news'))
    cache.trust(false)
    cache.forgetAll()
    await cache.answer('p', from('unsure', 'news'))

    expect([forgotten, cache.get('q'), cache.get('p')]).toEqual([undefined, undefined, undefined])
  })

  it('keeps no answer that is one person’s, and none that has stopped being true', async () => {
    const cache = makeCache()

    await cache.answer('own', async () => ({ ...made('x'), isForAll: false }))
    await cache.answer('past', async () => {
      noteEnd(new Date(Date.now() - 1))
      return made('x')
    })

    expect([cache.get('own'), cache.get('past')]).toEqual([undefined, undefined])
  })

  it('lets those who wait together have the same failure, and tries again for the next', async () => {
    const cache = makeCache()
    const fail = () => Promise.reject(new Error('away'))

    const [one, two] = await Promise.allSettled([cache.answer('q', fail), cache.answer('q', fail)])

    expect([one!.status, two!.status]).toEqual(['rejected', 'rejected'])
    expect((await cache.answer('q', from('back'))).status).toBe(200)
  })

  it('stays within its bytes, and lets the longest unused go first', async () => {
    const cache = makeCache({ maxBytes: 100_000 })
    const big = (name: string) => cache.answer(name, from(name.repeat(2000), `news/${name}`))
    for (const name of ['a', 'b', 'c']) await big(name)

    for (let count = 0; count < 50; count++) {
      await big(`${count}`)
      cache.get('a')
    }

    const { bytes, answers } = cache.figures()
    expect(bytes).toBeLessThanOrEqual(100_000)
    expect(answers).toBeGreaterThan(3)
    expect([cache.get('a') !== undefined, cache.get('b')]).toEqual([true, undefined])
  })

  it('counts what was known and what was not', async () => {
    const cache = makeCache()
    await cache.answer('q', from('x', 'news'))
    cache.get('q')
    await cache.answer('q', from('x', 'news'))
    cache.forget(['news'])

    expect(cache.figures()).toMatchObject({ hits: 2, misses: 1, forgotten: 1, answers: 0, bytes: 0 })
  })
})
