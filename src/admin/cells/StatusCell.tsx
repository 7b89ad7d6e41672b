import { Pill } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import '../admin.css'
import { ageOf } from '../age.ts'
import { CellLink } from './CellLink.tsx'
import { labelOfOption } from './label-of-option.ts'

/**
 * How far the work on an enquiry is, and how old it is. Worked out on the server, so that the words do not change while
 * the page wakes up. A row without its time shows its status alone.
 */
export function StatusCell(cell: DefaultServerCellComponentProps) {
  const { cellData: status, rowData } = cell
  return (
    <CellLink cell={cell}>
      <div className="words-in-line">
        <Pill pillStyle={status === 'new' ? 'warning' : 'light-gray'} size="small">
          {labelOfOption(cell.field, status)}
        </Pill>
        <span>{ageOf(rowData.createdAt, new Date())}</span>
      </div>
    </CellLink>
  )
}
