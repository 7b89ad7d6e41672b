import { Pill } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import '../admin.css'
import { ageOf, isOverdue } from '../age.ts'
import { CellLink } from './CellLink.tsx'
import { labelOfOption } from './label-of-option.ts'

/**
 * How far the work on an enquiry is, how old it is, and whether an answer is late. Worked out on the server, so that
 * the words do not change while the page wakes up. A row without the two times shows its status alone.
 */
export function StatusCell(cell: DefaultServerCellComponentProps) {
  const { cellData: status, rowData } = cell
  const now = new Date()
  return (
    <CellLink cell={cell}>
      <div className="words-in-line">
        <Pill pillStyle={status === 'new' ? 'warning' : 'light-gray'} size="small">
          {labelOfOption(cell.field, status)}
        </Pill>
        <span>{ageOf(rowData.createdAt, now)}</span>
        {isOverdue({ dueAt: rowData.dueAt, status }, now) && (
          <Pill pillStyle="error" size="small">
            Overdue
          </Pill>
        )}
      </div>
    </CellLink>
  )
}
