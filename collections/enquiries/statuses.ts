export const statuses = [
  { value: 'new', label: 'New' },
  { value: 'acknowledged', label: 'Acknowledged' },
  { value: 'contacted', label: 'Contacted' },
  { value: 'progressing', label: 'Progressing' },
  { value: 'closed', label: 'Closed' },
  { value: 'spam', label: 'Spam' },
] as const

export type Status = (typeof statuses)[number]['value']

export const labelOfStatus = (status: unknown): string =>
  statuses.find(({ value }) => value === status)?.label ?? String(status ?? '')

/** Nobody has answered yet: only then is an answer late. */
export const awaitsAnswer = (status: unknown): boolean => status === 'new' || status === 'acknowledged'

export const isOver = (status: unknown): boolean => status === 'closed' || status === 'spam'

/**
 * Why an enquiry cannot go from one status to another; nothing where it can. It may skip steps, be closed from anywhere
 * and be opened again. Only to wait for a first answer once more is refused while somebody is in contact: its clock
 * would say that nobody has answered.
 */
export function whyNot(from: unknown, to: unknown): string | undefined {
  const isInContact = from === 'contacted' || from === 'progressing'
  if (!isInContact || !awaitsAnswer(to)) return undefined
  return `Somebody has been in contact about this enquiry, so it cannot be ${labelOfStatus(to).toLowerCase()} again. Choose Contacted, Progressing, Closed or Spam.`
}
