import type { Payload } from 'payload'
import { STANDARD_SAFEGUARDING_TEXT } from '../email/messages/safeguarding.ts'

/** What mail needs of the site settings. */
export type MailSettings = {
  name: string
  phone?: string | null
  email?: string | null
  safeguardingText: string
  privacyNotice?: { text?: string | null } | null
  enquiryRecipients?: { type: string; addresses?: string[] | null }[] | null
  defaultRecipients?: string[] | null
  staffMailHolds?: 'everything' | 'link' | null
  serviceLevels?: { type: string; hours: number }[] | null
  standardServiceHours?: number | null
}

/** The settings as they are kept. No mail goes out without a name or a safeguarding text, also where nobody has saved any yet. */
export async function settingsOf(payload: Payload): Promise<MailSettings> {
  const kept = ((await payload.db.findGlobal({ slug: 'site-settings' })) ?? {}) as Partial<MailSettings>
  const name = kept.name?.trim() || 'Children’s services'
  return { ...kept, name, safeguardingText: kept.safeguardingText?.trim() || STANDARD_SAFEGUARDING_TEXT }
}
