import type { Day } from '../../inspections/calendar-days.ts'
import type { FieldKey } from '../data/headers.ts'
import type { Cell, SheetRow } from '../read/rows.ts'
import { asAtIn } from './as-at.ts'
import { readHeaders, type Column } from './columns.ts'

/** What a table is about: a list of authorities, one of agencies with their inspections, or inspections of authorities. */
export type Shape = 'authorities' | 'agencies' | 'inspections'

export type Table = {
  sheet: string
  headerRow: number
  shape: Shape
  columns: Column[]
  /** As at when its sheet says that it tells. */
  asAt?: Day
  /** It lists authorities that were abolished: its caption says so. */
  isOfAbolished: boolean
}

export type TableRow = { table: Table; row: number; cells: Cell[] }

/** What was made of a sheet: nothing is passed over without a word. */
export type SheetNote = {
  sheet: string
  shapes: Shape[]
  rows: number
  /** Headers that mean nothing to us. */
  unknown: string[]
  /** Headers that we know and have no place for. */
  unkept: string[]
}

/** The rows of the tables in a file, each with the table that it stands in. `notes` fills up meanwhile. */
export async function* tableRows(
  rows: AsyncIterable<SheetRow>,
  notes: Map<string, SheetNote>,
): AsyncGenerator<TableRow> {
  let table: Table | undefined
  let captions: string[] = []
  let sheet: string | undefined
  for await (const { row, cells, ...where } of rows) {
    if (where.sheet !== sheet) {
      table = undefined
      captions = []
      sheet = where.sheet
    }
    const note = noteOf(notes, where.sheet)
    const begun = tableWith(cells, { sheet: where.sheet, row, captions })
    if (begun) {
      table = begun.table
      note.shapes = [...new Set([...note.shapes, table.shape])]
      note.unknown = [...new Set([...note.unknown, ...begun.unknown])]
      note.unkept = [...new Set([...note.unkept, ...begun.unkept])]
      captions = captions.slice(0, 1)
    } else if (isCaption(cells)) captions.push(cells.map(({ text }) => text).join(' '))
    else if (table) {
      note.rows += 1
      yield { table, row, cells }
    }
  }
}

const MOST_SHEETS = 100

function noteOf(notes: Map<string, SheetNote>, sheet: string): SheetNote {
  const known = notes.get(sheet)
  if (known) return known
  const note: SheetNote = { sheet, shapes: [], rows: 0, unknown: [], unkept: [] }
  if (notes.size < MOST_SHEETS) notes.set(sheet, note)
  return note
}

/** One line of words, as sheets have above their tables. */
const isCaption = (cells: readonly Cell[]) => cells.filter(({ text }) => text).length <= 1

/** A row of headers: at least three of them are known, and most of them are. */
function tableWith(
  cells: readonly Cell[],
  { sheet, row, captions }: { sheet: string; row: number; captions: string[] },
): { table: Table; unknown: string[]; unkept: string[] } | undefined {
  const { known, unknown } = readHeaders(cells)
  const kept = known.filter(({ field }) => field !== 'unkept')
  if (kept.length < 3 || kept.length < unknown.length) return undefined
  const shape = shapeOf(new Set(kept.map(({ field }) => field)))
  if (!shape) return undefined
  const asAt = [sheet, ...captions].map(asAtIn).find(Boolean)
  return {
    table: {
      sheet,
      headerRow: row,
      shape,
      columns: kept,
      ...(asAt ? { asAt } : {}),
      isOfAbolished: /no longer exist|existed before the restructure|abolished/i.test(captions.at(-1) ?? ''),
    },
    unknown,
    unkept: known.filter(({ field }) => field === 'unkept').map(({ header }) => header),
  }
}

function shapeOf(fields: Set<FieldKey>): Shape | undefined {
  const has = (...keys: FieldKey[]) => keys.some((key) => fields.has(key))
  const tells =
    has('startDate', 'publicationDate') || [...fields].some((field) => field.startsWith('judgement:'))
  if (has('agencyUrn', 'agencyName', 'provisionType')) return 'agencies'
  if (has('authorityName', 'name', 'gssCode') && tells) return 'inspections'
  if (has('authorityName', 'name') && has('gssCode', 'authorityType')) return 'authorities'
  return undefined
}
