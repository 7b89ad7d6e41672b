import { describe, expect, it } from 'vitest'
import { makeDirectory, matchSubject, nameWords, type Subject } from '#src/imports/plan/subjects.ts'

const subject = (label: string, more: Partial<Subject> = {}): Subject => ({
  key: `authority/${label}`,
  kind: 'authority',
  id: label,
  label,
  names: [label],
  gssCodes: [],
  ...more,
})
const islington = subject('Islington', { gssCodes: ['E09000019'], dfeCode: '206', urn: '80501' })
const city = subject('City of London', { gssCodes: ['E09000001'], dfeCode: '201', urn: '80497' })
const barnsley = subject('Barnsley', { gssCodes: ['E08000038', 'E08000016'], dfeCode: '370' })
const hull = subject('Kingston upon Hull', { names: ['Kingston upon Hull', 'Kingston Upon Hull, City of'] })
const directory = makeDirectory([islington, city, barnsley, hull])
const match = (clues: object) => matchSubject({ kind: 'authority', ...clues }, directory)

describe('An authority is matched', () => {
  it.each([
    ['all that the row says of it', { name: 'Barnsley', gssCode: 'E08000038', dfeCode: '370' }, barnsley],
    ['a former code', { name: 'Barnsley', gssCode: 'E08000016' }, barnsley],
    ['another spelling', { name: 'KINGSTON UPON HULL, CITY OF' }, hull],
    ['the name in an address', { slug: 'city-of-london' }, city],
  ])('by %s', (_, clues, expected) => {
    expect(match(clues)).toEqual({ is: 'found', subject: expected })
  })

  it('by nothing where nobody has that name', () => {
    expect(match({ name: 'Borsetshire' })).toEqual({ is: 'unknown' })
  })

  it.each([
    ['the link is another’s, as Ofsted’s of City of London', { name: 'City of London', dfeCode: '206' }],
    ['a code is unknown, and the one with the name has another', { name: 'Islington', gssCode: 'E09000099' }],
    ['the name is unknown, and the code is not', { name: 'Borsetshire', dfeCode: '370' }],
  ])('with a question where %s', (_, clues) => {
    expect(match(clues)).toMatchObject({ is: 'question', candidates: expect.any(Array) })
  })

  it('with a question where two have the name', () => {
    const two = makeDirectory([subject('Dorset'), subject('Dorset', { key: 'authority/old' })])

    expect(matchSubject({ kind: 'authority', name: 'Dorset' }, two)).toMatchObject({ is: 'question' })
  })
})

describe('A name', () => {
  it.each([
    ['Bournemouth, Christchurch & Poole', 'bournemouth christchurch and poole'],
    ['Bedford Borough', 'bedford'],
    ['St. Helens', 'st helens'],
  ])('%s is looked for as %s', (name, expected) => {
    expect(nameWords(name)).toBe(expected)
  })
})
