import type { Payload, PayloadRequest } from 'payload'
import { changeRow } from '../lib/change-row.ts'
import { SCHEDULE, type Action, type State } from './states.ts'

/** A publishing or unpublishing at a chosen time, as the database keeps it. */
export type ScheduledRow = {
  id: string
  action: Action
  /** As the document was called when this was scheduled; once it is done, as it was called then. */
  title?: string | null
  /** Nothing when it has been deleted for good. */
  document?: { relationTo: string; value: string } | null
  /** The time that was chosen. */
  at: string
  /** When it is next tried: `at`, until a passing fault puts it off. */
  dueAt: string
  /** Nothing when that person has been removed. */
  scheduledBy?: string | null
  state: State
  attempts: number
  leaseUntil?: string | null
  /** Why it failed or was called off, for editors to read. */
  reason?: string | null
  settledAt?: string | null
}

/** Writes to a row only while it stands as `when` says; nothing where another was faster. */
export const changeScheduled = (
  payload: Payload,
  id: string,
  when: Partial<Pick<ScheduledRow, 'state' | 'attempts'>>,
  data: Partial<ScheduledRow> & { updatedBy?: string },
  req?: PayloadRequest,
): Promise<ScheduledRow | null> => changeRow(payload, { collection: SCHEDULE, id, when, data, req })
