import { openHouse, type House } from './house.ts'
import { startSmtp, type TestSmtp } from './smtp.ts'

export type PostHouse = { house: House; smtp: TestSmtp; close(): Promise<void> }

/**
 * The service with a real mail server: staff mail goes to team@staff.example unless `settings` say otherwise. A mail
 * that failed is tried again after about a second; no attempt takes longer than four.
 */
export async function openPostHouse(
  settings: Record<string, string> = {},
  options: Parameters<typeof startSmtp>[0] = {},
): Promise<PostHouse> {
  const smtp = await startSmtp(options)
  const house = await openHouse({
    SMTP_URL: smtp.url,
    MAIL_FROM: 'enquiries@service.example',
    ENQUIRIES_TO: 'team@staff.example',
    MAIL_LEASE_SECONDS: '8',
    MAIL_RETRY_SECONDS: '1',
    ...settings,
  })
  return {
    house,
    smtp,
    async close() {
      await house.close()
      await smtp.close()
    },
  }
}
