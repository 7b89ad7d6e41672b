import { describe, expect, it } from 'vitest'
import { oneLine, severalLines } from '#src/email/clean-text.ts'

describe('A text on one line', () => {
  it.each([
    ['CRLF', 'Hello\r\nBcc: evil@evil.example', 'Hello Bcc: evil@evil.example'],
    ['a line separator', 'Hello\u2028Bcc: x', 'Hello Bcc: x'],
    ['a paragraph separator', 'Hello\u2029Bcc: x', 'Hello Bcc: x'],
    ['NEL', 'Hello\u0085Bcc: x', 'Hello Bcc: x'],
    ['NUL and escape', 'He\0llo\u001b[31m', 'He llo [31m'],
    ['a directional override', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['directional isolates', '\u2066a\u2069b', 'ab'],
    ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['invisible tags', 'a\u{e0041}b', 'ab'],
  ])('has lost %s', (_what, value, wanted) => {
    expect(oneLine(value, 100)).toBe(wanted)
  })

  it('keeps every script that people write in', () => {
    expect(oneLine('Zoë Ní Bhriain محمد 王芳 👩‍👧', 100)).toBe('Zoë Ní Bhriain محمد 王芳 👩‍👧')
  })

  it('is cut at whole characters, and says so', () => {
    expect(oneLine('😀😀😀😀', 3)).toBe('😀😀…')
  })
})

describe('A text on several lines', () => {
  it('keeps its lines, whatever ends them, and loses what cannot be seen', () => {
    expect(severalLines('a\r\nb\rc\u2028d\n\n\n\n\u202ee\0')).toBe('a\nb\nc\nd\n\ne')
  })
})
