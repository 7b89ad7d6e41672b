import { describe, expect, it } from 'vitest'
import { plainWord, termOf, typedWords, wordsIn } from '#src/search/words.ts'

const termsIn = (text: string) => wordsIn(text).map(({ term }) => term)

describe('The words of a text', () => {
  it('are found where they stand', () => {
    const text = 'The café of O’Brien'

    expect(wordsIn(text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      ['cafe', 'café'],
      ['obrien', 'O’Brien'],
    ])
  })

  it.each([
    ['Children’s services', ['children', 'service']],
    ["children's SERVICE", ['children', 'service']],
    ['Authorities and an authority', ['authority', 'authority']],
    ['bus pass', ['bus', 'pass']],
    ['E09000032, 80518', ['e09000032', '80518']],
    ['مرحبا بالعالم', ['مرحبا', 'بالعالم']],
    ['👍🏽 … — \u0000 .*+?^${}()|[]\\', []],
  ])('of %j are %j', (text, terms) => {
    expect(termsIn(text)).toEqual(terms)
  })

  it('are cut where they have no end', () => {
    expect(termsIn('a'.repeat(10_000))[0]).toHaveLength(40)
  })
})

describe('What somebody typed', () => {
  it('is each word once, without those that are everywhere', () => {
    expect(typedWords('The Isles of Scilly, the ISLES')).toEqual(['isles', 'scilly'])
  })

  it('is found in the singular and in the plural', () => {
    for (const word of ['reports', 'report', 'Reports']) expect(termOf(plainWord(word))).toBe('report')
  })
})
