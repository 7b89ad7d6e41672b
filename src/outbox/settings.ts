import type { Payload } from 'payload'

/** What mail needs of the site settings. */
export type MailSettings = {
  name?: string | null
  phone?: string | null
  email?: string | null
  safeguardingText?: string | null
  privacyNotice?: { text?: string | null } | null
  enquiryRecipients?: { type: string; addresses?: string[] | null }[] | null
  defaultRecipients?: string[] | null
  staffMailHolds?: 'everything' | 'link' | null
  serviceLevels?: { type: string; hours: number }[] | null
  standardServiceHours?: number | null
}

export const settingsOf = async (payload: Payload): Promise<MailSettings> =>
  ((await payload.db.findGlobal({ slug: 'site-settings' })) ?? {}) as MailSettings
