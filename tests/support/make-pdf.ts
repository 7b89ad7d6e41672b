import { deflateSync } from 'node:zlib'

type Made = {
  /** The lines of each page. */
  pages?: string[][]
  /** More objects, each by its own number from 50 on. */
  objects?: string[]
  /** What else the catalogue says. */
  catalogue?: string
  /** What else the trailer says. */
  trailer?: string
}

/** A small PDF that a reader opens without repairing anything, made by hand. */
export function makePdf({
  pages = [['A page.']],
  objects = [],
  catalogue = '',
  trailer = '',
}: Made = {}): Buffer {
  const kids = pages.map((_, index) => `${10 + 2 * index} 0 R`)
  return assemble(
    [
      object(1, `<</Type/Catalog/Pages 2 0 R${catalogue}>>`),
      object(2, `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(' ')}]>>`),
      object(3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
      ...pages.flatMap((lines, index) => pageOf(lines, 10 + 2 * index)),
      ...objects,
    ],
    trailer,
  )
}

export const object = (number: number, body: string) => `${number} 0 obj\n${body}\nendobj\n`

export const stream = (number: number, content: Buffer, dictionary = '') =>
  object(
    number,
    `<</Length ${content.length}${dictionary}>>\nstream\n${content.toString('latin1')}\nendstream`,
  )

/** A stream of so many megabytes, of a few KB. */
export const bomb = (number: number, megabytes: number, dictionary = '') =>
  stream(number, deflateSync(Buffer.alloc(megabytes << 20, ' ')), `/Filter/FlateDecode${dictionary}`)

export const pageObject = (number: number, contents: number, parent = 2) =>
  object(
    number,
    `<</Type/Page/Parent ${parent} 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${contents} 0 R>>`,
  )

/** Objects as a file, with a table that says where each begins. */
export function assemble(objects: string[], trailer = '', root = '1 0 R'): Buffer {
  let body = '%PDF-1.7\n'
  const rows: string[] = []
  for (const each of objects) {
    rows.push(
      `${each.split(' ')[0]} 1\n${String(Buffer.byteLength(body, 'latin1')).padStart(10, '0')} 00000 n \n`,
    )
    body += each
  }
  const at = Buffer.byteLength(body, 'latin1')
  const table = `xref\n0 1\n0000000000 65535 f \n${rows.join('')}`
  return Buffer.from(
    `${body}${table}trailer\n<</Size 100000/Root ${root}${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    'latin1',
  )
}

function pageOf(lines: string[], number: number): string[] {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&').replace(/’/g, '\\222')}) Tj T*`)
  const content = `BT /F 12 Tf 14 TL 70 780 Td ${shown.join('\n')} ET`
  return [pageObject(number, number + 1), stream(number + 1, Buffer.from(content, 'latin1'))]
}
