import type { DefaultServerCellComponentProps } from 'payload'
import { calendarDay, precisionOf } from '#src/inspections/calendar-days.ts'
import { spellKnown } from '#src/inspections/dates.ts'
import { CellLink } from './CellLink.tsx'

/**
 * A calendar day, the same in every time zone: west of Greenwich, Payload's own cell shows the day before. Of when an
 * inspection began, as much as is known.
 */
export function DayCell(cell: DefaultServerCellComponentProps) {
  const day = calendarDay(cell.cellData)
  const precision =
    'name' in cell.field && cell.field.name === 'startDate' ? precisionOf(cell.rowData?.datePrecision) : 'day'
  return (
    <CellLink cell={cell}>
      <span>{day && precision !== 'unknown' ? spellKnown(day, precision) : ''}</span>
    </CellLink>
  )
}
