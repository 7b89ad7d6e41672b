import type { DefaultServerCellComponentProps } from 'payload'
import { calendarDay } from '#src/inspections/calendar-days.ts'
import { spellDay } from '#src/inspections/dates.ts'
import { CellLink } from './CellLink.tsx'

/** A calendar day, the same in every time zone: west of Greenwich, Payload's own cell shows the day before. */
export function DayCell(cell: DefaultServerCellComponentProps) {
  const day = calendarDay(cell.cellData)
  return (
    <CellLink cell={cell}>
      <span>{day ? spellDay(day) : ''}</span>
    </CellLink>
  )
}
