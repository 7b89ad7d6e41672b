import { describe, expect, it, vi } from 'vitest'
import { build } from '#src/search/build.ts'
import { makeIndex } from '#src/search/documents.ts'
import { makeFollower } from '#src/search/follow-changes.ts'
import { entryOf, keyOf, type Entry } from '#src/search/index-entry.ts'
import type { Kind } from '#src/search/kinds.ts'
import { article, fostering, look, trafford, wandsworth } from './sample-index.ts'

const PAGE = 50

/** Content that can be changed while it is read: `onPage` is called when a page has been read and not yet put in. */
function makeContent(entries: Entry[]) {
  const content = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const index = makeIndex()
  const told = new Set<string>()
  const onPage = vi.fn(async (_kind: Kind) => {})
  const onChanged = vi.fn()
  const read = vi.fn(async (kind: Kind, id: string) => content.get(`${kind}/${id}`))
  const follower = makeFollower({ index, read, onChanged })
  const readPage = async (kind: Kind, after = '') => {
    const page = [...content.values()].filter((each) => each.kind === kind && each.id > after)
    const entries = page.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, PAGE)
    await onPage(kind)
    return { entries, ...(entries.length === PAGE ? { next: entries.at(-1)!.id } : {}) }
  }
  const hear = (kind: Kind, id: string) => {
    told.add(`${kind}/${id}`)
    return follower.follow({ kind, id })
  }
  return {
    content,
    index,
    read,
    onPage,
    onChanged,
    hear,
    set: (entry: Entry) => content.set(keyOf(entry), entry),
    build: (isStopped = () => false) => build({ index, follower, readPage, told, isStopped }),
    count: (q: string) => look(index, q).totalDocs,
  }
}

const term = (id: string, abbreviation: string) => entryOf('glossary', { id, abbreviation })
const terms = (count: number) =>
  Array.from({ length: count }, (_, at) => term(String(at).padStart(4, '0'), `Word${at} everywhere`))

describe('Reading everything', () => {
  it('puts in all of it, page after page', async () => {
    const { build, count, index } = makeContent([...terms(3 * PAGE), entryOf('authorities', wandsworth)])

    await build()

    expect([index.numbers.size, count('everything'), count('everywhere')]).toEqual([
      3 * PAGE + 1,
      0,
      3 * PAGE,
    ])
  })

  it('lets others have their turn after each page', async () => {
    const { build } = makeContent(terms(4 * PAGE))
    let turns = 0
    const timer = setInterval(() => (turns += 1), 0)

    await build()
    clearInterval(timer)

    expect(turns).toBeGreaterThan(0)
  })

  it('stops when it is told to', async () => {
    const { build, index, onPage } = makeContent(terms(4 * PAGE))

    await build(() => onPage.mock.calls.length > 3)

    expect(index.numbers.size).toBeLessThan(4 * PAGE)
  })

  it('again changes nothing where nothing has changed', async () => {
    const { build, index } = makeContent(terms(10))
    await build()
    const places = index.documents.length

    await build()

    expect([index.documents.length, index.gone]).toEqual([places, []])
  })

  it('again takes out what was deleted, and puts in what was written, while nobody listened', async () => {
    const { build, content, count, set } = makeContent(terms(10))
    await build()
    content.delete('glossary/0003')
    set(term('0004', 'Renamed'))

    await build()

    expect(['word3', 'word4', 'renamed', 'word5'].map(count)).toEqual([0, 0, 1, 1])
  })
})

describe('What changes while a page is read', () => {
  it('is found as it is after the change', async () => {
    const { build, count, hear, onPage, set } = makeContent(terms(10))
    onPage
      .mockImplementationOnce(async () => {})
      .mockImplementationOnce(async () => {
        set(term('0003', 'Renamed'))
        await hear('glossary', '0003')
      })

    await build()

    expect([count('word3'), count('renamed')]).toEqual([0, 1])
  })

  it('is not found where it was deleted', async () => {
    const { build, content, count, hear, onPage } = makeContent(terms(10))
    onPage
      .mockImplementationOnce(async () => {})
      .mockImplementationOnce(async () => {
        content.delete('glossary/0003')
        await hear('glossary', '0003')
      })

    await build()

    expect(count('word3')).toBe(0)
  })

  it('is kept where it was added behind the page', async () => {
    const { build, count, hear, onPage, set } = makeContent(terms(2 * PAGE))
    onPage.mockImplementation(async (kind) => {
      if (kind !== 'authorities') return
      set(term('0000a', 'Added'))
      await hear('glossary', '0000a')
    })

    await build()

    expect(count('added')).toBe(1)
  })
})

describe('What has changed', () => {
  it('is put in as it was read last, also where the reads overtake one another', async () => {
    const { count, hear, read, set } = makeContent([term('1', 'Before')])
    let answer = () => {}
    read.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (answer = resolve))
      return term('1', 'Before')
    })

    const first = hear('glossary', '1')
    set(term('1', 'After'))
    const second = hear('glossary', '1')
    await vi.waitUntil(() => read.mock.calls.length === 1)
    answer()
    await Promise.all([first, second])

    expect([count('before'), count('after')]).toEqual([0, 1])
  })

  it('is told of only where something else is found', async () => {
    const { hear, onChanged, set } = makeContent([term('1', 'Same')])
    await hear('glossary', '1')
    await hear('glossary', '1')
    await hear('glossary', 'not there')
    expect(onChanged).toHaveBeenCalledTimes(1)

    set(term('1', 'Other'))
    await hear('glossary', '1')
    expect(onChanged).toHaveBeenCalledTimes(2)
  })

  it('gives its new names to all that is about it, and takes them away when it goes', async () => {
    const about = Array.from({ length: 120 }, (_, at) =>
      entryOf('news-articles', article(`n${at}`, { topics: ['f'], authorities: ['w'] })),
    )
    const { build, content, count, hear, index, set } = makeContent([
      ...about,
      entryOf('topics', fostering),
      entryOf('authorities', wandsworth),
    ])
    await build()
    expect([count('wandsworth'), count('fostering')]).toEqual([121, 122])

    set(entryOf('topics', { ...fostering, name: 'Kinship', synonyms: [], slug: 'kinship' }))
    await hear('topics', 'f')
    content.delete('authorities/w')
    await hear('authorities', 'w')

    expect(['wandsworth', 'foster', 'kinship'].map(count)).toEqual([0, 0, 121])
    const { facets } = look(index, 'kinship')
    expect(facets.topic).toEqual([{ value: 'kinship', label: 'Kinship', count: 121 }])
    expect(facets.region).toEqual([])
  })

  it('does not put in anew what is about it where its names are the same', async () => {
    const { build, hear, index, set } = makeContent([
      entryOf('news-articles', article('n', { authorities: ['t'] })),
      entryOf('authorities', trafford),
    ])
    await build()

    set(entryOf('authorities', { ...trafford, currentGrade: 'good' }))
    await hear('authorities', 't')

    expect(index.gone).toHaveLength(1)
  })
})
