import { Button } from '@payloadcms/ui'
import type { ShownChange, ShownRow } from '#src/imports/run/pages.ts'
import { VERDICTS } from './run-words.ts'

type Decide = (change: ShownChange, decision: 'take' | 'leave') => void
type Props = { rows: ShownRow[]; mayDecide: boolean; onDecide: Decide }

/** What the rows of a file come to, with reasons, and what would change field by field. */
export function RunRows({ rows, mayDecide, onDecide }: Props) {
  return (
    <table className="import-rows" aria-labelledby="import-rows">
      <thead>
        <tr>
          <th scope="col">Sheet and row</th>
          <th scope="col">About</th>
          <th scope="col">Comes to</th>
          <th scope="col">Why, and what changes</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.sheet}/${row.row}`}>
            <td>
              {row.sheet}, {row.row}
            </td>
            <td>{row.about}</td>
            <td>{VERDICTS[row.verdict]}</td>
            <td>
              {row.reasons.map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
              {row.changes.map((change) => (
                <Difference key={`${change.document}/${change.field}`} {...{ change, mayDecide, onDecide }} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const KINDS: Record<ShownChange['kind'], string> = {
  fill: 'is filled in',
  correct: 'is corrected',
  ask: 'was written by hand',
  take: 'is taken from the file',
  keep: 'stays as it was written by hand',
  older: 'stays: a later file said so',
}

function Difference({ change, mayDecide, onDecide }: { change: ShownChange } & Omit<Props, 'rows'>) {
  const { label, was, becomes, kind } = change
  const isOpen = mayDecide && ['ask', 'take', 'keep'].includes(kind)
  const words = `${label}: ${was ? `“${was}” here, ` : ''}“${becomes}” in the file`
  return (
    <p>
      {words} ({KINDS[kind]}).{' '}
      {isOpen &&
        (['take', 'leave'] as const).map((decision) => (
          <Button
            key={decision}
            size="small"
            margin={false}
            buttonStyle="secondary"
            onClick={() => onDecide(change, decision)}
            aria-label={`${decision === 'take' ? 'Take' : 'Leave'} ${words}`}
          >
            {decision === 'take' ? 'Take it' : 'Leave it'}
          </Button>
        ))}
    </p>
  )
}
