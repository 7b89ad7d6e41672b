import { randomInt } from 'node:crypto'

/** Digits and letters that cannot be taken for one another, written or spoken: no I, L, O, U, 0 or 1. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export const REFERENCE = /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/

/** A reference that cannot be guessed (58 bits) and can be read over the telephone, like `K7QF-9MPD-2XHT`. */
export function makeReference(): string {
  const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return [group(), group(), group()].join('-')
}

/** The reference that somebody wrote or was told, whatever its case, spaces and dashes; undefined where it is none. */
export function asReference(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '')
  const reference = [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].join('-')
  return REFERENCE.test(reference) ? reference : undefined
}
