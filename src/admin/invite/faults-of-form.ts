import type { Fault } from '../ask.ts'

export const inviteFields = ['name', 'email', 'roles'] as const
export type InviteField = (typeof inviteFields)[number]

/** The faults beside each field of the form, and in `elsewhere` those that belong to none. `roles.0` is about `roles`. */
export function faultsOfForm(faults: Fault[]): Record<InviteField | 'elsewhere', string[]> {
  const sorted = { name: [], email: [], roles: [], elsewhere: [] } as Record<
    InviteField | 'elsewhere',
    string[]
  >
  for (const { field, message } of faults) {
    const place = inviteFields.find((name) => name === field?.split('.')[0]) ?? 'elsewhere'
    if (!sorted[place].includes(message)) sorted[place].push(message)
  }
  return sorted
}
