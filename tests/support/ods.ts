import { crc32, deflateRawSync } from 'node:zlib'

type Value = string | { day: string } | { label: string; link: string }
export type Sheets = Record<string, Value[][]>

const MIME = 'application/vnd.oasis.opendocument.spreadsheet'
const NAMESPACES = ['office', 'table', 'text', 'script']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

/** A spreadsheet as OpenDocument packs it. */
export const ods = (sheets: Sheets): Buffer => zip({ mimetype: MIME, 'content.xml': contentOf(sheets) })

export const odsWith = (content: string): Buffer => zip({ mimetype: MIME, 'content.xml': content })

export const contentOf = (sheets: Sheets, before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<office:document-content ${NAMESPACES} office:version="1.3"><office:body><office:spreadsheet>${Object.entries(
    sheets,
  )
    .map(([name, rows]) => `<table:table table:name="${name}">${rows.map(rowOf).join('')}</table:table>`)
    .join('')}</office:spreadsheet></office:body></office:document-content>`

const rowOf = (row: Value[]) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`

function cellOf(value: Value): string {
  if (value === '') return '<table:table-cell/>'
  if (typeof value === 'string')
    return `<table:table-cell><text:p>${escaped(value)}</text:p></table:table-cell>`
  if ('day' in value) {
    const [year, month, day] = value.day.split('-')
    return `<table:table-cell office:value-type="date" office:date-value="${value.day}T00:00:00"><text:p>${day}/${month}/${year}</text:p></table:table-cell>`
  }
  const formula = escaped(`of:=HYPERLINK("${value.link}";"${value.label}")`)
  return `<table:table-cell table:formula="${formula}"><text:p>${escaped(value.label)}</text:p></table:table-cell>`
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** Files packed into one; `lengths` lies about how long one is when it is unpacked. */
export function zip(files: Record<string, string | Buffer>, lengths: Record<string, number> = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(data), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(lengths[name] ?? data.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed])
    const more = Buffer.alloc(14)
    more.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, more, Buffer.from(name)]),
    )
    parts.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}
