import { isOver } from './statuses.ts'

/** Where the work on an enquiry is, for the lists: to be decided whether it is spam, to be worked, or done with. */
export const stages = [
  { value: 'quarantined', label: 'In quarantine, to be decided' },
  { value: 'open', label: 'Open' },
  { value: 'over', label: 'Over' },
] as const

export type Stage = (typeof stages)[number]['value']

/** What was caught in quarantine is decided on when it is released, or kept there by calling it spam. */
export function stageOf({ status, quarantined }: { status?: unknown; quarantined?: unknown }): Stage {
  if (isOver(status)) return 'over'
  return quarantined ? 'quarantined' : 'open'
}
