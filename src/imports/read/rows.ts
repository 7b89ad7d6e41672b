import { Refusal } from '../../lib/errors.ts'

/** What stands in a cell. `day`: where the file itself says that it is a date; `link`: where a label leads. */
export type Cell = { text: string; day?: string; link?: string }

/** A row as the file has it; `row` counts from 1, as a spreadsheet shows it. */
export type SheetRow = { sheet: string; row: number; cells: Cell[] }

/** What is read of a file at most, so that no file can exhaust us. */
export const MOST = {
  rows: 200_000,
  columns: 200,
  cellLength: 20_000,
  /** Of a row that a file repeats: more is no table. */
  repeats: 1000,
  /** Unpacked. */
  xmlBytes: 300 * 1024 * 1024,
  entries: 2000,
} as const

/** A file that cannot be read as a whole: nothing of it is taken. */
export class BadFile extends Refusal {
  constructor(message: string) {
    super(400, 'bad-file', message)
  }
}
