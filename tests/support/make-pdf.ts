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

type Hostile = { make: () => Buffer; code?: string; limits?: object }

const catalogue = object(1, '<</Type/Catalog/Pages 2 0 R>>')
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'

/** Files that mean harm, or are none that anybody can read, and what is said of each; without a code it is read. */
export const hostilePdfs = {
  'with scripts': {
    make: () =>
      makePdf({
        catalogue: '/OpenAction 50 0 R/Names<</JavaScript<</Names[(a) 50 0 R]>>>>',
        objects: [object(50, '<</S/JavaScript/JS(process.exit(1\\); while (true\\) {})>>')],
      }),
  },
  'that is cut off': {
    make: () => makePdf({ pages: Array(20).fill(['Words. '.repeat(20)]) }).subarray(0, 3000),
    code: 'pdf-broken',
  },
  'that only begins like a PDF': {
    make: () => Buffer.from(`%PDF-1.7\n${'x'.repeat(5000)}`),
    code: 'pdf-broken',
  },
  'that asks for a password': {
    make: () =>
      makePdf({
        objects: [
          object(
            50,
            `<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
          ),
        ],
        trailer: '/Encrypt 50 0 R/ID[<00><00>]',
      }),
    code: 'pdf-locked',
  },
  'of 10,000 pages': {
    make: () => {
      const numbers = Array.from({ length: 10_000 }, (_, index) => 100 + index)
      return assemble([
        catalogue,
        object(2, `<</Type/Pages/Count 10000/Kids[${numbers.map((each) => `${each} 0 R`).join(' ')}]>>`),
        object(3, FONT),
        stream(4, Buffer.from('BT /F 12 Tf (A page.) Tj ET')),
        ...numbers.map((number) => pageObject(number, 4)),
      ])
    },
    code: 'pdf-too-many-pages',
  },
  'whose tree of pages is itself': {
    make: () => assemble([catalogue, object(2, '<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]>>')]),
    code: 'pdf-broken',
  },
  'whose tree of pages is 20,000 deep': {
    make: () => {
      const deep = Array.from({ length: 20_000 }, (_, index) =>
        object(100 + index, `<</Type/Pages/Count 1/Kids[${101 + index} 0 R]>>`),
      )
      return assemble([object(1, '<</Type/Catalog/Pages 100 0 R>>'), ...deep, pageObject(20_100, 4, 20_099)])
    },
    code: 'pdf-no-text',
  },
  'with lists in lists': {
    make: () => makePdf({ catalogue: `/X ${'['.repeat(100_000)}${']'.repeat(100_000)}` }),
    code: 'pdf-broken',
  },
  'of a few KB whose page is 80 MB': {
    make: () =>
      assemble([
        catalogue,
        object(2, '<</Type/Pages/Count 1/Kids[10 0 R]>>'),
        pageObject(10, 4),
        bomb(4, 80),
      ]),
    code: 'pdf-too-heavy',
  },
  'of a few KB with a table of millions': {
    make: () => {
      const rows = deflateSync(Buffer.alloc(28 << 20, 1))
      const head = `<</Type/XRef/Size 9700000/W[1 1 1]/Root 2 0 R/Filter/FlateDecode/Length ${rows.length}>>`
      return Buffer.concat([
        Buffer.from(`%PDF-1.7\n1 0 obj\n${head}\nstream\n`),
        rows,
        Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF'),
      ])
    },
    code: 'pdf-too-heavy',
    limits: { heapMb: 96 },
  },
  'that draws within drawings without end': {
    make: () => {
      const resources = (next: number) => `/Resources<</Font<</F 3 0 R>>/XObject<</N ${next} 0 R>>>>`
      const forms = Array.from({ length: 30 }, (_, index) =>
        stream(
          200 + index,
          Buffer.from(`${'/N Do '.repeat(10)}BT /F 12 Tf (x) Tj ET`),
          `/Type/XObject/Subtype/Form/BBox[0 0 10 10]${resources(201 + index)}`,
        ),
      )
      return assemble([
        catalogue,
        object(2, '<</Type/Pages/Count 1/Kids[10 0 R]>>'),
        object(3, FONT),
        object(10, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${resources(200)}/Contents 4 0 R>>`),
        stream(4, Buffer.from('/N Do')),
        ...forms,
      ])
    },
    code: 'pdf-too-slow',
    limits: { timeoutMs: 2500 },
  },
  'with the text of many books': {
    make: () => makePdf({ pages: Array(30).fill(Array(50).fill('Words and words. '.repeat(4))) }),
    code: 'pdf-too-much-text',
    limits: { mostCharacters: 20_000 },
  },
  'of pictures only': { make: () => makePdf({ pages: [[]] }), code: 'pdf-no-text' },
} satisfies Record<string, Hostile> as Record<string, Hostile> & { 'with scripts': Hostile }
