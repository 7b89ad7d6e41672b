import { describe, expect, it } from 'vitest'
import { put, remove, sweepOut } from '#src/search/documents.ts'
import { entryOf } from '#src/search/index-entry.ts'
import { article, fostering, idsFound, indexOf, look, report, trafford, wandsworth } from './sample-index.ts'

const all = () =>
  indexOf(
    ['topics', fostering],
    ['authorities', wandsworth, trafford],
    ['inspection-reports', report('r1'), report('r2', { authority: 't', overallGrade: 'good' })],
    ['news-articles', article('n1', { authorities: ['w', 't'], topics: ['f'] }), article('n2')],
  )

describe('Looking for a name', () => {
  it('finds what is called so first, then what is about it', () => {
    expect(idsFound(all(), 'wandsworth')).toEqual(['w', 'r1', 'n1'])
  })

  it.each(['Wandworth', 'wandswroth', 'WANDSWORHT', 'Wansworth'])('finds it by a slip like %s', (q) => {
    expect(look(all(), q)).toMatchObject({ hits: [{ id: 'w' }, {}, {}], didYouMean: 'wandsworth' })
  })

  it.each(['LBW', 'london borough', 'E09000032', 'wands', 'Borough of Wandsworth'])('finds it by %s', (q) => {
    expect(idsFound(all(), q)[0]).toBe('w')
  })

  it('finds an article by another word for its topic', () => {
    expect(idsFound(all(), 'foster care')).toContain('n1')
  })

  it('does not take one code for another', () => {
    expect(look(all(), 'E09000033')).toMatchObject({ totalDocs: 0, didYouMean: null })
  })
})

describe('Looking for several words', () => {
  it('finds what has all of them', () => {
    expect(idsFound(all(), 'inspection trafford')).toEqual(['r2'])
  })

  it('finds what has the most of them where nothing has all', () => {
    expect(idsFound(all(), 'inspection trafford carers')).toEqual(expect.arrayContaining(['r2', 'n1']))
  })

  it('passes over a word that is nowhere', () => {
    expect(idsFound(all(), 'inspection trafford 0123456789')).toEqual(['r2'])
  })

  it('corrects only the word that is wrong', () => {
    expect(look(all(), 'inspection wandworth').didYouMean).toBe('inspection wandsworth')
  })

  it.each(['', '   ', '…', 'the', '🦊'])('finds nothing for %j', (q) => {
    expect(look(all(), q)).toMatchObject({ hits: [], totalDocs: 0, didYouMean: null })
  })
})

describe('A word that is rare', () => {
  it('is found as it is, and what is written nearly so is offered where that is much more frequent', () => {
    const many = Array.from({ length: 30 }, (_, at) => article(`m${at}`, { title: 'Wandsworth' }))
    const index = indexOf(['news-articles', article('slip', { title: 'Wandswort' }), ...many])
    const withoutBeginnings = indexOf(['news-articles', article('slip', { title: 'Wandzworth' }), ...many])

    expect(look(index, 'wandswort').totalDocs).toBe(31)
    expect(look(withoutBeginnings, 'wandzworth')).toMatchObject({
      hits: [{ id: 'slip' }],
      didYouMean: 'wandsworth',
    })
  })
})

describe('Facets', () => {
  it('count all that is found, with the region and topics of what it is about', () => {
    const { facets } = look(all(), 'wandsworth')

    expect(facets).toEqual({
      kind: ['authorities', 'inspection-reports', 'news-articles'].map((value) => ({
        value,
        label: value,
        count: 1,
      })),
      region: [
        { value: 'london', label: 'london', count: 3 },
        { value: 'north-west', label: 'north-west', count: 1 },
      ],
      grade: [{ value: 'outstanding', label: 'outstanding', count: 2 }],
      topic: [{ value: 'fostering', label: 'Fostering', count: 1 }],
      year: [
        { value: '2026', label: '2026', count: 1 },
        { value: '2025', label: '2025', count: 1 },
      ],
    })
  })

  it('narrow down what is found; several values of one are alternatives', () => {
    const ids = (filters: object) => idsFound(all(), 'wandsworth', { filters }).toSorted()

    expect(ids({ kind: ['news-articles'] })).toEqual(['n1'])
    expect(ids({ kind: ['news-articles', 'authorities'] })).toEqual(['n1', 'w'])
    expect(ids({ region: ['north-west'], topic: ['fostering'], year: ['2025'] })).toEqual(['n1'])
    expect(ids({ grade: ['outstanding'], year: ['2025'] })).toEqual([])
    expect(ids({ topic: ['nothing-like-it'] })).toEqual([])
  })

  it('show what else of themselves there is to choose, and of others what is left', () => {
    const { facets, totalDocs } = look(all(), 'wandsworth', { filters: { kind: ['news-articles'] } })

    expect(totalDocs).toBe(1)
    expect(facets.kind.map(({ value }) => value)).toHaveLength(3)
    expect(facets.grade).toEqual([])
    expect(facets.year).toEqual([{ value: '2025', label: '2025', count: 1 }])
  })

  it('count every value of a document that has very many', () => {
    const topics = Array.from({ length: 25 }, (_, at) => ({
      id: `t${at}`,
      name: `Topic ${at}`,
      slug: `topic-${at}`,
    }))
    const index = indexOf(
      ['topics', ...topics],
      ['news-articles', article('n', { topics: topics.map(({ id }) => id) })],
    )

    expect(look(index, 'carers').facets.topic).toHaveLength(25)
    expect(idsFound(index, 'carers', { filters: { topic: ['topic-24'] } })).toEqual(['n'])
  })
})

describe('Pages', () => {
  const many = () =>
    indexOf([
      'news-articles',
      ...Array.from({ length: 250 }, (_, at) =>
        article(`n${String((at * 7) % 250).padStart(3, '0')}`, {
          title: at % 3 === 0 ? 'Carers' : 'Carers and others who meet today',
          publishedAt: new Date(Date.UTC(2020, 0, 1 + (at % 20))).toISOString(),
        }),
      ),
    ])

  it('neither repeat nor leave out, however long they are', () => {
    const index = many()
    const whole = idsFound(index, 'carers', { limit: 1000 })

    for (const limit of [7, 60]) {
      const pages = Array.from({ length: Math.ceil(250 / limit) }, (_, at) =>
        idsFound(index, 'carers', { limit, page: at + 1 }),
      )
      expect(pages.flat()).toEqual(whole)
    }
    expect(new Set(whole).size).toBe(250)
  })

  it('have the best first, and of equals the newest', () => {
    const { hits } = look(many(), 'carers', { limit: 250 })

    const places = hits.map(({ score, date }) => [-score, -Date.parse(date!)])
    expect(places).toEqual(places.toSorted(([a, b], [c, d]) => a! - c! || b! - d!))
  })

  it('past the last are empty', () => {
    expect(look(many(), 'carers', { page: 1_000_000 })).toMatchObject({ hits: [], totalDocs: 250 })
  })
})

describe('A campaign', () => {
  const index = () =>
    indexOf(['campaigns', { id: 'c', text: 'Foster today', startAt: '2026-06-01', endAt: '2026-06-15' }])

  it.each([
    ['2026-05-31T23:59:59Z', 0],
    ['2026-06-01T00:00:00Z', 1],
    ['2026-06-14T23:59:59Z', 1],
    ['2026-06-15T00:00:00Z', 0],
  ])('is found within its dates: %s', (now, count) => {
    const { totalDocs, facets } = look(index(), 'foster', {}, Date.parse(now))

    expect([totalDocs, facets.kind.length]).toEqual([count, count])
  })
})

describe('Whoever looks next', () => {
  const many = Array.from({ length: 250 }, (_, at) => article(`m${at}`, { title: 'Wandsworth carers' }))

  it('finds the same as whoever is the first to look', () => {
    const questions = ['wandsworth carers short', 'carers', 'wandworth', 'nowhere', 'inspection']
    const first = questions.map((q) => look(all(), q))
    const index = all()

    const next = [...questions, ...questions.toReversed()].map((q) => look(index, q))

    expect(next).toEqual([...first, ...first.toReversed()])
  })

  it('finds what has come since, however much it is', () => {
    const index = all()
    look(index, 'carers')
    for (const row of many) put(index, entryOf('news-articles', row))

    expect(look(index, 'carers').totalDocs).toBe(252)
    expect(look(index, 'carers wandsworth', { filters: { kind: ['news-articles'] } }).totalDocs).toBe(251)
  })
})

describe('What is no longer there', () => {
  it('is not found, and its words are offered to nobody', () => {
    const index = all()
    put(index, entryOf('news-articles', article('gone', { title: 'Confidential' })))
    remove(index, 'news-articles/gone')

    for (const q of ['confidential', 'confidentail', 'confid'])
      expect(look(index, q)).toMatchObject({ totalDocs: 0, didYouMean: null })
  })

  it('is swept out, and its place given again', () => {
    const index = all()
    for (let turn = 0; turn < 50; turn++)
      put(index, entryOf('authorities', { ...wandsworth, name: `Name${turn}x` }))
    const [before, places] = [index.words.terms.size, index.documents.length]

    const steps = sweepOut(index)
    while (!steps.next().done) expect(look(index, 'name49x').totalDocs).toBe(1)

    expect(index.words.terms.size).toBeLessThan(before - 40)
    put(index, entryOf('authorities', { ...trafford, id: 'new', name: 'Newham' }))
    expect(index.documents).toHaveLength(places)
    expect(idsFound(index, 'newham')).toEqual(['new'])
    expect(idsFound(index, 'name49x')).toEqual(['w'])
  })
})
