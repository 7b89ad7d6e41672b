import type { Day } from '../../inspections/calendar-days.ts'
import type { TableRow } from '../table/tables.ts'
import { agencyIn } from './agencies.ts'
import { abolishedAuthority, authorityIn } from './authorities.ts'
import { cellsOf, type Cells } from './cells.ts'
import { agencyClues, authorityClues, linkOf } from './clues.ts'
import { reportsIn } from './reports.ts'
import type { Clues, Said, Statement } from './said.ts'

/** What a row says. */
export function readRow(row: TableRow, today: Day): Said {
  const { table } = row
  const cells = cellsOf(row, today)
  const clues = table.shape === 'agencies' ? agencyClues(cells) : authorityClues(cells, row)
  const statements = statementsIn(cells, clues, row)
  const isNamed = Boolean(clues.name ?? clues.gssCode ?? clues.urn ?? clues.dfeCode)
  const isSilent = statements.length === 0 && cells.faults.length === 0
  if (!isNamed) cells.faults.push('It is not said whom this row is about.')
  const link = linkOf(cells)
  return {
    sheet: table.sheet,
    row: row.row,
    clues,
    statements: cells.faults.length > 0 ? [] : statements,
    faults: [...new Set(cells.faults)],
    ...(isSilent ? { remark: 'No inspection yet, as far as this row says.' } : {}),
    ...(table.asAt ? { asAt: table.asAt } : {}),
    ...(link ? { link } : {}),
  }
}

function statementsIn(cells: Cells, clues: Clues, { table }: TableRow): Statement[] {
  if (table.shape === 'authorities') return [authorityIn(cells, clues)]
  if (table.shape === 'agencies') return [agencyIn(cells, clues), ...reportsIn(cells, 'agency')]
  return [...(clues.isAbolished ? [abolishedAuthority(clues)] : []), ...reportsIn(cells, 'authority')]
}
