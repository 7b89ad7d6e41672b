import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readFile } from '#src/imports/read/file.ts'
import type { SheetRow } from '#src/imports/read/rows.ts'
import { contentOf, ods, odsWith, zip } from '#tests/support/ods.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'import-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(content: string | Buffer): Promise<SheetRow[]> {
  const file = path.join(folder, 'file')
  writeFileSync(file, content)
  const rows: SheetRow[] = []
  for await (const row of readFile(file, 'file.csv')) rows.push(row)
  return rows
}
const texts = (rows: SheetRow[]) => rows.map(({ cells }) => cells.map(({ text }) => text))

const MIME = 'application/vnd.oasis.opendocument.spreadsheet'
const table = (inner: string) => contentOf({ Sheet: [] }).replace('</table:table>', `${inner}</table:table>`)

describe('A spreadsheet', () => {
  it('of CSV is read whatever divides it, with its mark of UTF-8 or without', async () => {
    expect(texts(await read('\uFEFFName;Grade\nÅse;"Good; very"\n'))).toEqual([
      ['Name', 'Grade'],
      ['Åse', 'Good; very'],
    ])
  })

  it('of OpenDocument gives dates as days and links as addresses, and counts rows as a reader does', async () => {
    const link = { label: 'Page', link: 'https://reports.ofsted.gov.uk/provider/44/301' }

    const rows = await read(ods({ One: [['A'], [''], [link, { day: '2024-02-05' }]], Two: [['B']] }))

    expect(rows).toEqual([
      { sheet: 'One', row: 1, cells: [{ text: 'A' }] },
      {
        sheet: 'One',
        row: 3,
        cells: [
          { text: 'Page', link: 'https://reports.ofsted.gov.uk/provider/44/301' },
          { text: '05/02/2024', day: '2024-02-05' },
        ],
      },
      { sheet: 'Two', row: 1, cells: [{ text: 'B' }] },
    ])
  })

  it('whose blank rows are repeated a million times is read at once', async () => {
    const blank =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'

    expect(await read(odsWith(table(blank)))).toEqual([])
  })
})

describe('A file is refused with a word', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['that is empty', '', /is empty/],
    ['that is a PDF', '%PDF-1.7 …', /is a PDF/],
    ['that is an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /old Excel/],
    ['that is an Excel file', zip({ 'xl/workbook.xml': '<a/>' }), /is an Excel file/],
    [
      'that is a text document',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      /not an OpenDocument spreadsheet/,
    ],
    ['that lacks its content', zip({ mimetype: MIME }), /lacks its “content\.xml”/],
    ['that is cut off', ods({ A: [['a']] }).subarray(0, 120), /damaged/],
    [
      'that has macros in a folder',
      zip({ mimetype: MIME, 'content.xml': '<a/>', 'Basic/script-lc.xml': '' }),
      /macros/,
    ],
    [
      'that has macros in its content',
      odsWith(
        contentOf({ A: [] }).replace(
          '<office:body>',
          '<office:scripts><office:script/></office:scripts><office:body>',
        ),
      ),
      /macros/,
    ],
    [
      'that declares entities which grow',
      odsWith(contentOf({ A: [['&c;']] }, '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>')),
      /entities/,
    ],
    ['whose XML is broken', odsWith('<office:document-content>'), /damaged or not as OpenDocument/],
    [
      'that is longer than it says',
      zip({ mimetype: MIME, 'content.xml': contentOf({ A: [['a'.repeat(5000)]] }) }, { 'content.xml': 10 }),
      /damaged|OpenDocument/,
    ],
    [
      'that says that it is enormous',
      zip({ mimetype: MIME, 'content.xml': 'x' }, { 'content.xml': 0xfffffff0 }),
      /larger than any/,
    ],
    [
      'that has more entries than a spreadsheet',
      zip(Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`f${index}`, '']))),
      /more than a spreadsheet/,
    ],
    [
      'whose cell is endless',
      odsWith(contentOf({ A: [['a'.repeat(30_000)]] })),
      /longer than 20000 characters/,
    ],
    [
      'that repeats a full row for ever',
      odsWith(
        table(
          '<table:table-row table:number-rows-repeated="150000"><table:table-cell><text:p xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">a</text:p></table:table-cell></table:table-row>',
        ),
      ),
      /repeated 150000 times/,
    ],
    [
      'that is not in UTF-8',
      Buffer.from('Name,Grade\nKingston upon H\xfcll,Good\n', 'latin1'),
      /not in UTF-8/,
    ],
    ['that has zeros in it', Buffer.from([0x4e, 0x00, 0x61, 0x00]), /not a spreadsheet/],
    ['that is JSON', '{\n  "frameworks": []\n}\n', /quotation marks/],
    ['whose quotation marks do not close', 'Name,Grade\n"Wandsworth,Good\n', /quotation marks/],
  ])('%s', async (_, content, reason) => {
    await expect(read(content)).rejects.toThrow(reason)
  })

  it('that is a bomb, without being unpacked into memory', async () => {
    const before = process.memoryUsage().rss
    const spaces = Buffer.alloc(320 * 1024 * 1024, 32)

    const reading = read(zip({ mimetype: MIME, 'content.xml': spaces }))

    await expect(reading).rejects.toThrow(/larger than any/)
    expect(process.memoryUsage().rss - before).toBeLessThan(1_200_000_000)
  })
})
