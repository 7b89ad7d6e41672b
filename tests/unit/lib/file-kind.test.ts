import { describe, expect, it } from 'vitest'
import { fileKindOf } from '#src/lib/file-kind.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )

/** The first box of a file of the ISO kind: its length, `ftyp`, its brand, a version and the brands it goes with. */
const iso = (brand: string, ...others: string[]) =>
  bytes([0, 0, 0, 16 + 4 * others.length], 'ftyp', brand, [0, 0, 0, 0], ...others, 'avif lies behind the box')

describe('The kind of a file', () => {
  it.each([
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\n', 'IHDR')],
    ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['image/avif', iso('avif', 'mif1', 'miaf')],
    ['image/avif', iso('mif1', 'avif')],
    ['image/avif', iso('avis', 'msf1')],
    ['application/pdf', bytes('%PDF-1.7\n')],
  ])('is %s by its first bytes', (kind, head) => {
    expect(fileKindOf(head)).toBe(kind)
  })

  it.each([
    ['HTML', bytes('<!doctype html>')],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a GIF', bytes('GIF89a')],
    ['HEIC', iso('heic', 'mif1')],
    ['a film', iso('isom', 'mp41')],
    ['a sound in RIFF', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt ')],
    ['a PDF that begins later', bytes('\n%PDF-1.7')],
    ['half a signature', bytes([0xff, 0xd8])],
    ['nothing', Buffer.alloc(0)],
  ])('is none that we keep for %s', (_, head) => {
    expect(fileKindOf(head)).toBeUndefined()
  })
})
