import type { Payload } from 'payload'
import { queueEnquiryMails, type EnquiryRow } from './queue-enquiry-mails.ts'
import { recipientsFor } from './recipients.ts'
import { changeRow, type OutboxRow } from './row.ts'

/**
 * Puts a mail that failed back into the queue. Where the routing has changed meanwhile, those who are to know now are
 * written to instead, and the old one is cancelled.
 * @returns the row as it then stands; nothing when it is not one that failed.
 */
export async function sendAgain(payload: Payload, row: OutboxRow): Promise<OutboxRow | null> {
  if (row.state !== 'failed') return null
  if (row.message === 'enquiry-for-staff' && row.enquiry) {
    const id = typeof row.enquiry === 'object' ? row.enquiry.id : row.enquiry
    const enquiry = (await payload.db.findOne({
      collection: 'enquiries',
      where: { id: { equals: id } },
    })) as EnquiryRow | null
    const wanted = enquiry ? await recipientsFor(payload, enquiry) : []
    if (enquiry && wanted.length > 0 && !wanted.includes(row.to ?? '')) {
      await queueEnquiryMails(payload, enquiry)
      const lastAnswer = 'Enquiries now go to somebody else, who has been written to instead.'
      return changeRow(payload, row.id, { state: 'failed' }, { state: 'cancelled', lastAnswer })
    }
  }
  // The 72 hours in which it is tried begin anew.
  const now = new Date().toISOString()
  return changeRow(
    payload,
    row.id,
    { state: 'failed' },
    { state: 'waiting', nextAttemptAt: now, createdAt: now },
  )
}
