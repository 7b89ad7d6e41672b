import type { Payload } from 'payload'
import { recipientsFor } from './recipients.ts'
import { queue } from './queue.ts'

export type EnquiryRow = {
  id: string
  type: string
  authority?: unknown
  email?: string | null
  notify?: 'none' | 'pending' | 'queued'
  recordedBy?: unknown
}

/**
 * Queues the mails of one enquiry: one to each member of staff who is to know, and a receipt to the enquirer (not when
 * a colleague recorded a telephone call). Each is queued once, however often and by however many this is called.
 */
export async function queueEnquiryMails(payload: Payload, enquiry: EnquiryRow): Promise<void> {
  for (const to of await recipientsFor(payload, enquiry)) {
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
}

/** Finds the enquiries that still have to be told of, and queues their mails. Run often: it is what makes up for a crash. */
export async function queuePendingEnquiries(payload: Payload): Promise<number> {
  const { docs } = await payload.db.find({
    collection: 'enquiries',
    where: { notify: { equals: 'pending' } },
    sort: 'createdAt',
    limit: 100,
    pagination: false,
  })
  let queued = 0
  for (const enquiry of docs as unknown as EnquiryRow[]) {
    if ((await recipientsFor(payload, enquiry)).length === 0) continue
    await queueEnquiryMails(payload, enquiry)
    await payload.db.updateOne({
      collection: 'enquiries',
      where: { and: [{ id: { equals: enquiry.id } }, { notify: { equals: 'pending' } }] },
      data: { notify: 'queued' },
      options: { atomic: true } as never,
    })
    queued++
  }
  return queued
}
