import { describe, expect, it } from 'vitest'
import { suggest } from '#src/search/suggest.ts'
import { article, fostering, indexOf, report, trafford, wandsworth } from './sample-index.ts'

const index = indexOf(
  ['topics', fostering],
  ['authorities', wandsworth, trafford],
  ['campaigns', { id: 'c', text: 'Wandering foster carers' }],
  ['inspection-reports', report('r1', { title: 'Wandsworth: short inspection' })],
  ['news-articles', article('n1'), article('n2', { title: 'Carers meet n1' })],
)
const titles = (q: string, more: object = {}) =>
  suggest(index, { q, limit: 8, ...more }).map(({ title }) => title)

describe('While somebody types', () => {
  it.each(['w', 'wa', 'Wandsw', 'wandsworth', 'wandwor', 'Wandworth'])(
    '%s, an authority is suggested first',
    (q) => {
      expect(titles(q)[0]).toBe('Wandsworth')
    },
  )

  it('the last word may be a beginning, the others are whole', () => {
    expect(titles('wandsworth sho')).toEqual(['Wandsworth: short inspection'])
    expect(titles('carers me')).toEqual(['Carers meet n1'])
  })

  it('the name by which something is found is told', () => {
    expect(suggest(index, { q: 'lbw', limit: 8 })).toMatchObject([{ title: 'Wandsworth', otherName: 'LBW' }])
    expect(suggest(index, { q: 'wandsworth', limit: 1 })).toMatchObject([{ otherName: null }])
  })

  it('nothing is suggested twice, and no campaign', () => {
    expect(titles('carers')).toEqual(['Carers meet n1'])
    expect(titles('wandering')).not.toContain('Wandering foster carers')
  })

  it('as much is suggested as is asked for, of the kinds that are asked for', () => {
    expect(titles('wan', { limit: 1 })).toEqual(['Wandsworth'])
    expect(titles('wan', { kinds: ['inspection-reports'] })).toEqual(['Wandsworth: short inspection'])
    expect(titles('w', { kinds: ['authorities', 'inspection-reports'] })).toHaveLength(2)
    expect(titles('wan', { kinds: ['glossary'] })).toEqual([])
  })

  it.each(['', '.', 'of', 'zzzzzz'])('nothing is suggested for %j', (q) => {
    expect(titles(q)).toEqual([])
  })
})
