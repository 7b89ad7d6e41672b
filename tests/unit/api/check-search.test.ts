import { describe, expect, it } from 'vitest'
import { checkSearch } from '#src/api/query/check-search.ts'

describe('A query string', () => {
  it.each([
    '',
    '?',
    '?where[name][equals]=Bath%20%26%20Wells',
    'a=constructor&where%5Bname%5D%5Blike%5D=toString',
  ])('is taken: %s', (search) => {
    expect(checkSearch(search)).toEqual([])
  })

  it.each([
    ['?where[__proto__][equals]=x', 'where[__proto__][equals]', 'unknown-path'],
    ['?where%5Bconstructor%5D%5Bequals%5D=x', 'where[constructor][equals]', 'unknown-path'],
    ['sort=name&toString=1', 'toString', 'unknown-path'],
    ['?where[name][equals]=%E0%A4%A', 'where[name][equals]', 'not-encoded'],
  ])('is refused for what would be dropped in silence: %s', (search, parameter, code) => {
    expect(checkSearch(search)).toMatchObject([{ parameter, code, status: 400 }])
  })

  it('is refused with more parameters than are read', () => {
    expect(checkSearch(Array(1000).fill('a=1').join('&'))).toEqual([])
    expect(checkSearch(Array(1001).fill('a=1').join('&'))).toMatchObject([{ code: 'too-many-parameters' }])
  })
})
