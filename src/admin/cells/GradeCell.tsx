import type { DefaultServerCellComponentProps } from 'payload'
import { GradeBadge } from '../GradeBadge.tsx'
import { CellLink } from './CellLink.tsx'

/** A report's own framework decides what its grade was called: SLAC printed "Adequate". */
export function GradeCell(cell: DefaultServerCellComponentProps) {
  return (
    <CellLink cell={cell}>
      <GradeBadge grade={cell.cellData} framework={cell.rowData.framework} />
    </CellLink>
  )
}
