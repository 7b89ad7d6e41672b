import { Pill } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import type { PillStyle } from '../GradeBadge.tsx'
import { CellLink } from './CellLink.tsx'
import { labelOfOption } from './label-of-option.ts'

const STYLES: Record<string, PillStyle> = {
  waiting: 'light',
  sending: 'warning',
  running: 'warning',
  sent: 'success',
  done: 'success',
  failed: 'error',
  active: 'success',
  paused: 'warning',
  stopped: 'error',
  reading: 'warning',
  confirmed: 'warning',
  undoing: 'warning',
}

/** How a mail, a scheduled publication, a webhook or an import is doing. */
export function StateCell(cell: DefaultServerCellComponentProps) {
  return (
    <CellLink cell={cell}>
      <Pill pillStyle={STYLES[String(cell.cellData)] ?? 'light-gray'} size="small">
        {labelOfOption(cell.field, cell.cellData)}
      </Pill>
    </CellLink>
  )
}
