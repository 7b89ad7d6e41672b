/** Said first, so that spreadsheets read what follows as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

type Cell = string | number | null | undefined

/**
 * One line as RFC 4180 has it. A cell that a spreadsheet would take for a formula has an apostrophe put before it, which
 * the spreadsheet takes for text.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(cell: Cell): string {
  const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell ?? '')
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Also in the wide forms of these signs, which some spreadsheets read as the narrow ones. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
const SPECIAL = /[",\r\n]|^'|^\s|\s$/
