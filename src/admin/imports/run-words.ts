import type { RunState } from '#src/imports/run/row.ts'

export type RunShown = {
  id: string
  state: RunState
  reason?: string | null
  rowsRead?: number | null
  parts?: number | null
  partsDone?: number | null
  documentsWritten?: number | null
  asAt?: string | null
  source?: string | null
  licence?: string | null
}

export const VERDICTS = {
  create: 'created',
  change: 'changed',
  ask: 'to be answered',
  refuse: 'refused',
  leave: 'left alone',
  same: 'unchanged',
} as const
export type ShownVerdict = keyof typeof VERDICTS
export const VERDICT_KEYS = Object.keys(VERDICTS) as ShownVerdict[]

type Counts = Record<ShownVerdict, number>

/** A row that asks about one field may write the others. */
export const hasAnythingToWrite = ({ create, change, ask }: Counts): boolean => create + change + ask > 0

/** What a dry run's rows would come to, in a sentence. */
export function wouldComeTo(counts: Counts): string {
  const parts = VERDICT_KEYS.filter((key) => counts[key] > 0).map((key) => `${counts[key]} ${VERDICTS[key]}`)
  return parts.length > 0 ? `Rows: ${parts.join(', ')}.` : 'There is nothing in it to write.'
}

/** Of an import that is done: that something waits for an answer, which nobody is asked for any more. */
export function leftUnanswered({ ask }: Counts): string {
  if (ask === 0) return ''
  const rows = ask === 1 ? '1 row asked' : `${ask} rows asked`
  return `${rows} something that nobody answered, and that was left out. Send the file again to answer.`
}

/** Still moving: the page looks again by itself. */
export const isMoving = ({ state }: RunShown): boolean => ['reading', 'confirmed', 'undoing'].includes(state)

/** How an import stands, in a sentence. */
export function stateInWords({
  state,
  reason,
  rowsRead,
  parts,
  partsDone,
  documentsWritten,
}: RunShown): string {
  const progress = `${partsDone ?? 0} of ${parts ?? 0} authorities and agencies`
  switch (state) {
    case 'reading':
      return `The file is being read: ${rowsRead ?? 0} rows until now. Nothing is written.`
    case 'planned':
      return 'This is a dry run: nothing is written until you confirm it.'
    case 'confirmed':
      return `Not finished: ${progress} are written. ${goesOn(reason)}`
    case 'undoing':
      return `Not finished: ${progress} are taken back. ${goesOn(reason)}`
    case 'done':
      return documentsWritten === 1
        ? 'Done: 1 document was written.'
        : `Done: ${documentsWritten ?? 0} documents were written.`
    case 'undone':
      return 'Undone: what it had written has been taken back.'
    default:
      return reason ?? 'The file could not be read.'
  }
}

/** `reason`: why it could not go on when it last tried. */
const goesOn = (reason?: string | null) =>
  `${reason ? `${reason} ` : ''}It goes on by itself, also after a restart.`
