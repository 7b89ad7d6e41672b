import type { CollectionConfig } from 'payload'
import { env } from '#src/env.ts'
import { passwordReset } from '#src/email/messages/password-reset.ts'
import { siteNameOf } from '#src/lib/site-name.ts'
import {
  administrators,
  administratorsOnly,
  hasRole,
  hiddenUnless,
  noPerson,
  personOf,
  roles,
} from '../shared/access.ts'
import { invite } from './endpoints/invite.ts'
import { callOffSchedule, callOffScheduleOnDelete } from './hooks/call-off-schedule.ts'
import { endOldSessions } from './hooks/end-old-sessions.ts'
import { keepAnAdministrator, keepAnAdministratorOnDelete } from './hooks/keep-an-administrator.ts'
import { hashToken, lookForHash } from './hooks/keep-tokens-hashed.ts'
import { refuseWeakPasswords } from './hooks/refuse-weak-passwords.ts'
import { spendTheSameTime } from './hooks/spend-the-same-time.ts'
import { takeTheirEnquiries, takeTheirEnquiriesOnDelete } from './hooks/take-their-enquiries.ts'

const HOUR_MS = 3_600_000

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Person', plural: 'People' },
  graphQL: false,
  defaultSort: 'name',
  admin: {
    group: 'Settings',
    hidden: hiddenUnless(),
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'updatedAt'],
    listSearchableFields: ['name', 'email'],
    description: 'Who may sign in, and what each may do.',
    components: { beforeListTable: ['/src/admin/InviteColleague#InviteColleague'] },
  },
  auth: {
    tokenExpiration: 8 * 3600,
    // Above what one network may try (SIGN_INS_PER_QUARTER_HOUR): nobody locks a colleague out from his sofa.
    maxLoginAttempts: 100,
    lockTime: 10 * 60_000,
    cookies: { secure: env.isProduction && env.PUBLIC_URL.startsWith('https:'), sameSite: 'Lax' },
    forgotPassword: {
      expiration: HOUR_MS,
      generateEmailSubject: () => 'Choose a new password',
      generateEmailHTML: async (args) =>
        passwordReset({
          siteName: await siteNameOf(args!.req!),
          resetUrl: `${env.PUBLIC_URL}/admin/reset/${args!.token}`,
          expiresAt: new Date(Date.now() + HOUR_MS),
        }).html,
    },
  },
  access: {
    admin: ({ req }) => Boolean(req.user),
    read: ({ req }) => Boolean(req.user),
    create: administrators,
    update: ({ req, id }) => hasRole(personOf(req)) || (id !== undefined && personOf(req)?.id === String(id)),
    delete: administrators,
    unlock: administrators,
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200, saveToJWT: true },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      options: [...roles],
      access: { create: administratorsOnly, update: administratorsOnly },
      admin: {
        description:
          'Administrator: everything. Editor: writes and publishes content. Enquiries: works enquiries and their mail. Data protection: finds, exports and erases. Viewer: reads content and drafts.',
      },
    },
    // Payload's own, which it lets be sent with a new account.
    { name: 'sessions', type: 'array', access: { create: noPerson }, fields: [] },
  ],
  hooks: {
    beforeOperation: [refuseWeakPasswords, lookForHash, spendTheSameTime, endOldSessions],
    beforeChange: [keepAnAdministrator, hashToken],
    afterChange: [callOffSchedule, takeTheirEnquiries],
    beforeDelete: [keepAnAdministratorOnDelete, callOffScheduleOnDelete, takeTheirEnquiriesOnDelete],
  },
  endpoints: [invite],
}
