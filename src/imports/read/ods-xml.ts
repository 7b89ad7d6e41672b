import { SaxesParser, type SaxesTagNS } from 'saxes'
import { BadFile, MOST, type Cell, type SheetRow } from './rows.ts'

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'
const SCRIPT = 'urn:oasis:names:tc:opendocument:xmlns:script:1.0'
const TABLE = 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'
const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'

export type SheetReader = { read(xml: string): SheetRow[]; end(): SheetRow[] }

/** Takes a spreadsheet's XML piece by piece and gives back the rows that are whole by then. */
export function makeSheetReader(): SheetReader {
  const parser = new SaxesParser({ xmlns: true })
  let rows: SheetRow[] = []
  let sheet = ''
  let row = 0
  let repeats = 1
  let cells: Cell[] = []
  let cell: (Cell & { repeats: number }) | undefined
  let depth = 0
  let inNote = 0
  let paragraphs = 0
  let made = 0

  parser.on('doctype', () => {
    throw new BadFile('The file declares XML entities, which no spreadsheet does. It is not read.')
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    if (++depth > 60) throw new BadFile('The file is nested deeper than any spreadsheet. It is not read.')
    if (tag.uri === SCRIPT || (tag.uri === OFFICE && tag.local === 'script'))
      throw new BadFile('The file has macros in it. Save it without them.')
    if (tag.uri === OFFICE && tag.local === 'annotation') inNote += 1
    if (tag.uri === TEXT) openText(tag)
    if (tag.uri === TABLE) openTable(tag)
  })
  parser.on('text', (text) => {
    if (!cell || inNote || paragraphs === 0) return
    if (cell.text.length + text.length > MOST.cellLength)
      throw new BadFile(`A cell in row ${row} of “${sheet}” is longer than ${MOST.cellLength} characters.`)
    cell.text += text
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    if (tag.uri === OFFICE && tag.local === 'annotation') inNote -= 1
    if (tag.uri === TEXT && tag.local === 'p') paragraphs -= 1
    if (tag.uri === TABLE && isCell(tag)) closeCell()
    if (tag.uri === TABLE && tag.local === 'table-row') closeRow()
  })

  function openText(tag: SaxesTagNS) {
    if (!cell || inNote) return
    if (tag.local === 'p') {
      paragraphs += 1
      if (cell.text) cell.text += '\n'
    } else if (tag.local === 's' || tag.local === 'tab' || tag.local === 'line-break') cell.text += ' '
    else if (tag.local === 'a') cell.link ??= attribute(tag, 'href')
  }

  function openTable(tag: SaxesTagNS) {
    if (tag.local === 'table') {
      sheet = attribute(tag, 'name') ?? ''
      row = 0
    } else if (tag.local === 'table-row') {
      repeats = Number(attribute(tag, 'number-rows-repeated') ?? 1)
      cells = []
      row += 1
    } else if (isCell(tag)) {
      const day = attribute(tag, 'date-value')?.slice(0, 10)
      const link = HYPERLINK.exec(attribute(tag, 'formula') ?? '')?.[1]
      cell = {
        text: '',
        ...(day ? { day } : {}),
        ...(link ? { link } : {}),
        repeats: Number(attribute(tag, 'number-columns-repeated') ?? 1),
      }
    }
  }

  function closeCell() {
    if (!cell) return
    const { repeats: times, ...kept } = cell
    cell = undefined
    kept.text = kept.text.trim()
    const isBlank = kept.text === '' && !kept.day
    if (!isBlank && cells.length + times > MOST.columns)
      throw new BadFile(`Row ${row} of “${sheet}” has more than ${MOST.columns} columns.`)
    for (let count = 0; count < times && cells.length < MOST.columns; count++) cells.push(kept)
  }

  function closeRow() {
    while (cells.length > 0 && isEmpty(cells.at(-1)!)) cells.pop()
    if (cells.length > 0) {
      made += repeats
      if (made > MOST.rows) throw new BadFile(`The file has more than ${MOST.rows} rows. Divide it.`)
      if (repeats > MOST.repeats) throw new BadFile(`Row ${row} of “${sheet}” is repeated ${repeats} times.`)
      for (let count = 0; count < repeats; count++) rows.push({ sheet, row: row + count, cells })
    }
    row += repeats - 1
  }

  const taken = () => {
    const whole = rows
    rows = []
    return whole
  }
  return {
    read(xml) {
      parser.write(xml)
      return taken()
    },
    end() {
      parser.close()
      return taken()
    },
  }
}

/** The address in a formula that makes a link: the formula itself is never worked out. */
const HYPERLINK = /HYPERLINK\("(https?:\/\/[^"\s]{1,500})"/i

const isCell = ({ local }: { local: string }) => local === 'table-cell' || local === 'covered-table-cell'
const isEmpty = ({ text, day }: Cell) => text === '' && !day

const attribute = (tag: SaxesTagNS, local: string): string | undefined =>
  Object.values(tag.attributes).find((each) => each.local === local)?.value
