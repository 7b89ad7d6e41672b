import { describe, expect, it } from 'vitest'
import { emailKeyOf, phoneKeyOf } from '#collections/enquiries/person-keys.ts'

describe('One person', () => {
  it.each([
    '07700 900982',
    '07700900982',
    '(07700) 900-982',
    '+44 7700 900982',
    '+44 (0)7700 900982',
    '0044 7700 900982',
  ])('is known by the number %s', (phone) => {
    expect(phoneKeyOf(phone)).toBe('07700900982')
  })

  it.each(['Jo@Family.example', ' jo@family.example '])('is known by the address %s', (email) => {
    expect(emailKeyOf(email)).toBe('jo@family.example')
  })

  it.each(['+49 30 901820', '+1 202 555 0143'])('abroad keeps all digits: %s', (phone) => {
    expect(phoneKeyOf(phone)).toBe(phone.replace(/\D/g, ''))
  })

  it.each([null, undefined, '', ' ', '–'])('is not known by nothing: %s', (nothing) => {
    expect(phoneKeyOf(nothing)).toBeNull()
  })

  it('is not known by an empty address', () => {
    expect([emailKeyOf(null), emailKeyOf(' ')]).toEqual([null, null])
  })
})
