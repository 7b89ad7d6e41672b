import type { Payload } from 'payload'
import { recipientsFor } from './recipients.ts'
import { queue } from './queue.ts'
import { settingsOf, type MailSettings } from './settings.ts'

export type EnquiryRow = {
  id: string
  type: string
  authority?: unknown
  email?: string | null
  recordedBy?: unknown
}

/**
 * Queues the mails of one enquiry: one to each member of staff who is to know, and a receipt to the enquirer (not when
 * a colleague recorded a telephone call). Each is queued once, however often and by however many this is called.
 * @returns whether there is anybody among staff to tell.
 */
export async function queueEnquiryMails(
  payload: Payload,
  enquiry: EnquiryRow,
  settings?: MailSettings,
): Promise<boolean> {
  const recipients = await recipientsFor(payload, enquiry, settings)
  for (const to of recipients) {
    await queue(payload, {
      key: `enquiry/${enquiry.id}/staff/${to}`,
      message: 'enquiry-for-staff',
      to,
      enquiry: enquiry.id,
    })
  }
  if (enquiry.email && !enquiry.recordedBy) {
    await queue(payload, {
      key: `enquiry/${enquiry.id}/receipt`,
      message: 'enquiry-received',
      enquiry: enquiry.id,
    })
  }
  return recipients.length > 0
}

/**
 * Finds the enquiries that still have to be told of, and queues their mails. Run often: it is what makes up for a
 * crash. An enquiry that concerns nobody yet stays pending, and must not keep those behind it waiting.
 */
export async function queuePendingEnquiries(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find({
    collection: 'enquiries',
    where: { notify: { equals: 'pending' } },
    sort: 'createdAt',
    select: { type: true, authority: true, email: true, recordedBy: true },
    pagination: false,
    limit: 0,
  })
  if (docs.length === 0) return
  const settings = await settingsOf(payload)
  for (const enquiry of docs as unknown as EnquiryRow[]) {
    if (!(await queueEnquiryMails(payload, enquiry, settings))) continue
    await payload.db.updateOne({
      collection: 'enquiries',
      where: { and: [{ id: { equals: enquiry.id } }, { notify: { equals: 'pending' } }] },
      data: { notify: 'queued' },
      options: { atomic: true } as never,
    })
  }
}
