import type { Payload, PayloadRequest } from 'payload'
import { env } from '../../env.ts'
import { changeRow } from '../../lib/change-row.ts'
import type { Verdict } from '../plan/planned.ts'
import type { SheetNote } from '../table/tables.ts'

export const RUNS = 'import-runs'
export const PARTS = 'import-parts'
export const MARKS = 'import-marks'
export const ANSWERS = 'import-answers'

/**
 * `reading`: nothing has been written yet, nor will be before somebody confirms what is `planned`. `confirmed` and
 * `undoing` wait for the service, or are at work: what belongs to one authority is written as one thing.
 */
export const states = [
  { value: 'reading', label: 'Being read' },
  { value: 'planned', label: 'Dry run: nothing is written yet' },
  { value: 'confirmed', label: 'Being written: not finished' },
  { value: 'done', label: 'Done' },
  { value: 'undoing', label: 'Being undone: not finished' },
  { value: 'undone', label: 'Undone' },
  { value: 'failed', label: 'Not read' },
] as const
export type RunState = (typeof states)[number]['value']

export type Counts = Record<Verdict, number>
export const noCounts = (): Counts => ({ create: 0, change: 0, same: 0, leave: 0, ask: 0, refuse: 0 })

/** What was made of a file, as the database keeps it. */
export type RunRow = {
  id: string
  state: RunState
  fileName: string
  fileHash?: string | null
  bytes?: number | null
  /** Where the facts are said to be from. */
  source?: string | null
  licence?: string | null
  /** As at when the file tells, where a row does not say it. */
  asAt?: string | null
  /** JSON: what was made of each sheet. */
  sheets?: string | null
  /** JSON: rows by what they come to. */
  counts?: string | null
  rowsRead?: number | null
  parts?: number | null
  partsDone?: number | null
  documentsWritten?: number | null
  reason?: string | null
  startedBy?: string | { id: string } | null
  confirmedAt?: string | null
  settledAt?: string | null
  attempts: number
  leaseUntil?: string | null
  createdAt?: string
}

export const changeRun = (
  payload: Payload,
  id: string,
  when: Partial<Pick<RunRow, 'state' | 'attempts'>>,
  data: Partial<RunRow>,
  req?: PayloadRequest,
): Promise<RunRow | null> => changeRow(payload, { collection: RUNS, id, when, data, req })

export async function findRun(payload: Payload, id: string): Promise<RunRow | null> {
  return (await payload.db.findOne({ collection: RUNS, where: { id: { equals: id } } })) as RunRow | null
}

export const sheetsOf = ({ sheets }: RunRow): SheetNote[] => unpacked(sheets, [])
export const countsOf = ({ counts }: RunRow): Counts => ({ ...noCounts(), ...unpacked(counts, {}) })

/** What the service keeps as JSON; what is none, as if there were nothing. */
export function unpacked<T>(json: string | null | undefined, nothing: T): T {
  try {
    return json ? (JSON.parse(json) as T) : nothing
  } catch {
    return nothing
  }
}

/** For so long a run is one process's alone; renewed with each part that is read or written. */
export const leaseFrom = (now: number): string =>
  new Date(now + env.IMPORT_LEASE_SECONDS * 1000).toISOString()
