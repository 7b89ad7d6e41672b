import type { Role } from '../../collections/shared/access.ts'

/** What each role may do, in a sentence for who gives it. */
export const roleDescriptions: Record<Role, string> = {
  admin: 'Everything, and invites people.',
  editor: 'Writes and publishes content.',
  enquiries: 'Reads and works enquiries and their mail. No content.',
  'data-protection': 'Finds, exports and erases personal data. No content.',
  viewer: 'Reads content and drafts. Changes nothing.',
}
