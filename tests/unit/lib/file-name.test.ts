import { describe, expect, it } from 'vitest'
import { keptName, namesItsBytes } from '#src/lib/file-name.ts'

const HASH = '0123456789abcdef'.repeat(4)

describe('The name under which a file is kept', () => {
  it.each([
    ['Annual report 2026 (final).PDF', 'annual-report-2026-final.0123456789ab.pdf'],
    ['report.fedcba987654.pdf', 'report.0123456789ab.pdf'],
    ['../../etc/passwd.png', 'passwd.0123456789ab.png'],
    ['..\\..\\windows\\win.jpg', 'win.0123456789ab.jpg'],
    ['C:\\a.png', 'a.0123456789ab.png'],
    ['photo\u0000.jpg', 'photo.0123456789ab.jpg'],
    ['photo\u202egpj.jpg', 'photo-gpj.0123456789ab.jpg'],
    ['．．／a.png', 'a.0123456789ab.png'],
    ['page.html.png', 'page-html.0123456789ab.png'],
    ['写真.jpg', 'file.0123456789ab.jpg'],
    ['con.png', 'file-con.0123456789ab.png'],
    ['.png', 'file.0123456789ab.png'],
    [`${'long'.repeat(500)}.webp`, `${'long'.repeat(20)}.0123456789ab.webp`],
  ])('of %j is %s', (name, kept) => {
    expect(keptName(name, HASH)).toBe(kept)
  })

  it('of other bytes is another one', () => {
    expect(keptName('report.pdf', HASH)).not.toBe(keptName('report.pdf', HASH.replace('0', '9')))
  })
})

describe('A name tells the bytes that it stands for', () => {
  it.each(['a.0123456789ab.pdf', 'a.0123456789ab-1.pdf', 'a.0123456789ab-2-320x160.webp'])('%s', (name) => {
    expect(namesItsBytes(name)).toBe(true)
  })

  it.each(['a.pdf', 'a-0123456789ab.pdf', 'a.0123456789ab', 'a.0123456789ab.pdf.html.'])('not %s', (name) => {
    expect(namesItsBytes(name)).toBe(false)
  })
})
