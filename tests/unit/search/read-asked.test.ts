import { describe, expect, it } from 'vitest'
import { readSearch, readSuggest, type Sent } from '#src/api/search/read-asked.ts'

const choices = {
  kind: new Map([
    ['news-articles', 'News'],
    ['authorities', 'Authorities'],
  ]),
  region: new Map([['london', 'London']]),
  grade: new Map([['good', 'Good']]),
}
const faultsOf = (sent: Sent, read: typeof readSearch | typeof readSuggest = readSearch) => {
  const answer = read(sent, choices)
  return 'faults' in answer ? answer.faults.map(({ parameter, code }) => [parameter, code]) : []
}

describe('What is looked for', () => {
  it('is read with its filters, alternatives by commas or one by one', () => {
    const sent = {
      q: ['a'],
      kind: ['news-articles,authorities'],
      topic: ['x', 'y-z'],
      year: ['2026'],
      page: ['2'],
    }

    expect(readSearch(sent, choices)).toEqual({
      asked: {
        q: 'a',
        filters: { kind: ['news-articles', 'authorities'], topic: ['x', 'y-z'], year: ['2026'] },
        limit: 10,
        page: 2,
      },
    })
  })

  it('counts an emoji as one character', () => {
    expect(readSearch({ q: ['🔎'.repeat(200)] }, choices)).toHaveProperty('asked')
  })

  it.each<[Sent, string, string]>([
    [{}, 'q', 'q-missing'],
    [{ q: [' '] }, 'q', 'q-missing'],
    [{ q: ['a', 'b'] }, 'q', 'given-twice'],
    [{ q: ['x'.repeat(201)] }, 'q', 'q-too-long'],
    [{ q: ['🔎'.repeat(201)] }, 'q', 'q-too-long'],
    [{ q: ['x '.repeat(21)] }, 'q', 'q-too-long'],
    [{ q: ['a'], kind: ['users'] }, 'kind', 'bad-value'],
    [{ q: ['a'], kind: ['__proto__'] }, 'kind', 'bad-value'],
    [{ q: ['a'], region: ['london,'] }, 'region', 'bad-value'],
    [{ q: ['a'], grade: ['Good'] }, 'grade', 'bad-value'],
    [{ q: ['a'], topic: ['Not A Slug'] }, 'topic', 'bad-value'],
    [{ q: ['a'], topic: ['a,'.repeat(20) + 'a'] }, 'topic', 'too-many-values'],
    [{ q: ['a'], year: ['26'] }, 'year', 'bad-value'],
    [{ q: ['a'], limit: ['0'] }, 'limit', 'bad-limit'],
    [{ q: ['a'], limit: ['101'] }, 'limit', 'bad-limit'],
    [{ q: ['a'], limit: ['1', '2'] }, 'limit', 'given-twice'],
    [{ q: ['a'], page: ['-1'] }, 'page', 'bad-page'],
    [{ q: ['a'], 'kind[]': ['authorities'] }, 'kind[]', 'unknown-parameter'],
    [{ q: ['a'], sort: ['-date'] }, 'sort', 'unknown-parameter'],
  ])('is refused as %j', (sent, parameter, code) => {
    expect(faultsOf(sent)).toEqual([[parameter, code]])
  })

  it('is told everything that is wrong with it at once', () => {
    expect(faultsOf({ kind: ['x'], limit: ['x'] }).map(([parameter]) => parameter)).toEqual([
      'q',
      'kind',
      'limit',
    ])
  })
})

describe('What is being typed', () => {
  it('is read with the kinds that are wanted', () => {
    expect(readSuggest({ q: ['wan'], kind: ['authorities'], limit: ['3'] }, choices)).toEqual({
      asked: { q: 'wan', kinds: ['authorities'], limit: 3 },
    })
  })

  it.each<[Sent, string]>([
    [{ q: ['a'], limit: ['21'] }, 'limit'],
    [{ q: ['a'], page: ['2'] }, 'page'],
    [{ q: ['a'], kind: ['outbox'] }, 'kind'],
  ])('is refused as %j', (sent, parameter) => {
    expect(faultsOf(sent, readSuggest)).toMatchObject([[parameter, expect.any(String)]])
  })
})
