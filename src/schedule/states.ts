/** The collection that keeps what is scheduled. */
export const SCHEDULE = 'scheduled-publications'

export const actions = [
  { value: 'publish', label: 'Publish' },
  { value: 'unpublish', label: 'Unpublish' },
] as const

export const states = [
  { value: 'waiting', label: 'Scheduled' },
  { value: 'running', label: 'Being carried out' },
  { value: 'done', label: 'Done' },
  { value: 'failed', label: 'Failed' },
  { value: 'called-off', label: 'Called off' },
] as const

export type Action = (typeof actions)[number]['value']
export type State = (typeof states)[number]['value']
