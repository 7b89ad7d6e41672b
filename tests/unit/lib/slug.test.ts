import { describe, expect, it } from 'vitest'
import { SLUG, slugFrom } from '#src/lib/slug.ts'

describe('A slug', () => {
  it.each([
    ['Wandsworth', 'wandsworth'],
    ['King’s Lynn & West Norfolk', 'kings-lynn-and-west-norfolk'],
    ['Ynys Môn: an ÅNGSTRÖM', 'ynys-mon-an-angstrom'],
    ['Straße, Ærø, Œuvre', 'strasse-aero-oeuvre'],
    ['№ 5 ①', 'no-5-1'],
    ['  --a--  ', 'a'],
    ['日本', ''],
  ])('of %j is %j', (title, slug) => {
    expect(slugFrom(title)).toBe(slug)
  })

  it('has at most 80 characters and ends in none that is cut off', () => {
    const slug = slugFrom(`${'a'.repeat(79)} b`)

    expect(slug).toBe('a'.repeat(79))
  })

  it('of a slug is the same', () => {
    const slug = slugFrom('The fifth monitoring visit, September 2017')

    expect(slugFrom(slug)).toBe(slug)
    expect(slug).toMatch(SLUG)
  })

  it.each(['A', 'a--b', '-a', 'a-', 'a b', 'a/b', ''])('is not %j', (text) => {
    expect(text).not.toMatch(SLUG)
  })
})
