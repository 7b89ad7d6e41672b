import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'

export const roles = [
  { value: 'admin', label: 'Administrator' },
  { value: 'editor', label: 'Editor' },
  { value: 'enquiries', label: 'Enquiries' },
  { value: 'data-protection', label: 'Data protection' },
  { value: 'viewer', label: 'Viewer' },
] as const

export type Role = (typeof roles)[number]['value']

type Person = { roles?: Role[] | null } | null | undefined

/** Whether somebody has one of these roles. An administrator has them all. */
export const hasRole = (person: Person, ...wanted: Role[]): boolean =>
  Boolean(person?.roles?.some((role) => role === 'admin' || wanted.includes(role)))

export const personOf = (req: PayloadRequest) => req.user as (Person & { id: string }) | null

/** Who is assigned an enquiry, and works it. */
export const enquiryRoles = ['enquiries', 'data-protection'] as const satisfies Role[]
export const mayWorkEnquiries = (person: Person): boolean => hasRole(person, ...enquiryRoles)

const only =
  (...wanted: Role[]): Access =>
  ({ req }) =>
    hasRole(personOf(req), ...wanted)

export const nobody: Access = () => false
export const anyone: Access = () => true
export const administrators = only()
export const editors = only('editor')
export const contentStaff = only('editor', 'viewer')
export const enquiryStaff = only('enquiries')
export const enquiryReaders = only(...enquiryRoles)

/** What a visitor may read of a collection with drafts: what is published and not in the trash. */
export const published = (): Where => ({
  and: [{ _status: { equals: 'published' } }, { deletedAt: { equals: null } }],
})

const fieldOnly =
  (...wanted: Role[]): FieldAccess =>
  ({ req }) =>
    hasRole(personOf(req), ...wanted)

/** Access of fields that visitors never see. */
export const contentStaffOnly: FieldAccess = fieldOnly('editor', 'viewer')
/** Access of what only those who work enquiries see. */
export const enquiryReadersOnly: FieldAccess = fieldOnly(...enquiryRoles)
export const anyStaffOnly: FieldAccess = ({ req }) => Boolean(req.user)
export const administratorsOnly: FieldAccess = fieldOnly()
export const noPerson: FieldAccess = () => false

/**
 * For `admin.hidden`: collections that somebody without these roles has no use for. Not hidden where there is nobody:
 * rich text refuses relations to what is hidden, also when the service itself saves.
 */
export const hiddenUnless =
  (...wanted: Role[]) =>
  ({ user }: { user: unknown }): boolean =>
    Boolean(user) && !hasRole(user as Person, ...wanted)
