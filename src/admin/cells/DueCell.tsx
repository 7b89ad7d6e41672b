import { Pill } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import { isOverdue, type Clocks } from '../../../collections/enquiries/clocks.ts'
import '../admin.css'
import { dueWords } from '../enquiries/due-words.ts'
import { CellLink } from './CellLink.tsx'

/** How long there is for an answer, or how long it has been overdue. Worked out on the server. */
export function DueCell(cell: DefaultServerCellComponentProps) {
  const enquiry = cell.rowData as Clocks
  const now = new Date()
  const words = dueWords(enquiry, now)
  return (
    <CellLink cell={cell}>
      {isOverdue(enquiry, now) ? (
        <Pill pillStyle="error" size="small">
          {words}
        </Pill>
      ) : (
        <span className="quiet">{words}</span>
      )}
    </CellLink>
  )
}
