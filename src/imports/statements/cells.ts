import type { Day } from '../../inspections/calendar-days.ts'
import type { FieldKey } from '../data/headers.ts'
import type { Cell } from '../read/rows.ts'
import type { TableRow } from '../table/tables.ts'
import { BadValue, dayIn, gradeIn, numberIn, textIn } from './values.ts'

/** The cells of a row by what they say; what is wrong with one goes into `faults`, in words that name its column. */
export type Cells = {
  faults: string[]
  groups: string[]
  cell(field: FieldKey, group?: string): Cell | undefined
  text(field: FieldKey, group?: string): string | undefined
  day(field: FieldKey, group?: string): Day | undefined
  number(field: FieldKey, bounds: { min: number; max: number }): number | undefined
  /** Grades by area as the headers name it. */
  grades(group?: string): Map<string, string>
}

const BLANK: Cell = { text: '' }

export function cellsOf({ table, cells }: TableRow, today: Day): Cells {
  const faults: string[] = []
  const columns = (field: FieldKey, group = '') =>
    table.columns.filter((column) => column.field === field && column.group === group)
  const read = <T>(field: FieldKey, group: string | undefined, of: (cell: Cell) => T): T | undefined => {
    for (const { index, header } of columns(field, group)) {
      try {
        const value = of(cells[index] ?? BLANK)
        if (value !== undefined) return value
      } catch (error) {
        if (!(error instanceof BadValue)) throw error
        faults.push(`Column “${header}”: ${error.message}`)
      }
    }
    return undefined
  }
  return {
    faults,
    groups: [...new Set(table.columns.map(({ group }) => group))],
    cell: (field, group) => {
      const [column] = columns(field, group)
      return column && cells[column.index]
    },
    text: (field, group) => read(field, group, textIn),
    day: (field, group) => read(field, group, (cell) => dayIn(cell, today)),
    number: (field, bounds) => read(field, '', (cell) => numberIn(cell, bounds)),
    grades(group = '') {
      const found = new Map<string, string>()
      for (const { field } of table.columns.filter((column) => column.group === group)) {
        if (!field.startsWith('judgement:')) continue
        const grade = read(field, group, gradeIn)
        if (grade) found.set(field.slice('judgement:'.length), grade)
      }
      return found
    },
  }
}
