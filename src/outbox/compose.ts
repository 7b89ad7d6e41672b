import type { Payload } from 'payload'
import type { OutgoingMail } from '../email/transport.ts'
import { messageIdFor } from '../email/message-id.ts'
import { enquiryForStaff } from '../email/messages/enquiry-for-staff.ts'
import { enquiryReceived } from '../email/messages/enquiry-received.ts'
import type { Message } from '../email/messages/message.ts'
import { env } from '../env.ts'
import { recipientsFor } from './recipients.ts'
import type { OutboxRow } from './row.ts'
import { unseal } from './seal.ts'
import { settingsOf, type MailSettings } from './settings.ts'

type Row = Record<string, unknown>

/**
 * The mail that a row stands for, from what is kept now.
 * @returns nothing when there is nothing left to send: the enquiry has been erased.
 */
export async function compose(payload: Payload, row: OutboxRow): Promise<OutgoingMail | null> {
  const settings = await settingsOf(payload)
  const parts = row.message === 'account' ? ofAccount(payload, row) : await ofEnquiry(payload, row, settings)
  if (!parts) return null
  return {
    from: { address: env.MAIL_FROM, name: settings.name },
    to: parts.to,
    ...(parts.replyTo ? { replyTo: parts.replyTo } : {}),
    ...parts.message,
    messageId: messageIdFor(row.key, env.MAIL_FROM.split('@')[1]!),
    date: new Date(row.createdAt),
  }
}

type Parts = { to: string; replyTo?: string; message: Message } | null

function ofAccount(payload: Payload, row: OutboxRow): Parts {
  if (!row.sealed || !row.to) return null
  const { subject, text, html } = unseal(payload, row.sealed)
  return { to: row.to, message: { subject, text, html } }
}

async function ofEnquiry(payload: Payload, row: OutboxRow, settings: MailSettings): Promise<Parts> {
  const id = row.enquiry && typeof row.enquiry === 'object' ? row.enquiry.id : row.enquiry
  const enquiry = id
    ? ((await payload.db.findOne({ collection: 'enquiries', where: { id: { equals: id } } })) as Row | null)
    : null
  if (!enquiry || (enquiry.retention as Row | undefined)?.erasedAt) return null
  if (row.message === 'enquiry-received') {
    if (!enquiry.email) return null
    return { to: String(enquiry.email), message: receipt(enquiry, settings) }
  }
  if (!row.to) return null
  const everybody = await recipientsFor(payload, enquiry as never)
  const message = enquiryForStaff({
    siteName: settings.name,
    enquiry: {
      ...enquiry,
      ...(await namesOf(payload, enquiry)),
      typeLabel: labelOfType(enquiry.type),
    } as never,
    adminUrl: `${env.PUBLIC_URL}/admin/collections/enquiries/${String(enquiry.id)}`,
    holds: settings.staffMailHolds ?? 'everything',
    alsoSentTo: everybody.filter((address) => address !== row.to),
    safeguardingText: settings.safeguardingText,
  })
  const replyTo =
    settings.staffMailHolds === 'link' ? undefined : ((enquiry.email as string | null) ?? undefined)
  return { to: row.to, replyTo, message }
}

function receipt(enquiry: Row, settings: MailSettings): Message {
  const hours =
    settings.serviceLevels?.find(({ type }) => type === enquiry.type)?.hours ??
    settings.standardServiceHours ??
    48
  return enquiryReceived({
    siteName: settings.name,
    sitePhone: settings.phone,
    siteEmail: settings.email,
    reference: String(enquiry.reference),
    typeLabel: labelOfType(enquiry.type),
    answerWithin: hours % 24 === 0 ? `within ${days(hours / 24)}` : `within ${hours} hours`,
    safeguardingText: settings.safeguardingText,
    privacyNoticeText: settings.privacyNotice?.text,
  })
}

const days = (count: number) => (count === 1 ? 'one day' : `${count} days`)

/** `data-protection` as people write it: “Data protection”. */
const labelOfType = (type: unknown) => {
  const words = String(type).replace(/-/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

async function namesOf(payload: Payload, enquiry: Row) {
  const nameOf = async (
    collection: 'authorities' | 'inspection-reports' | 'news-articles',
    value: unknown,
    field: string,
  ) => {
    const id = value && typeof value === 'object' ? (value as Row).id : value
    if (!id) return null
    const found = await payload.db.findOne({
      collection,
      where: { id: { equals: id as string } },
      select: { [field]: true },
    })
    return ((found as Row | null)?.[field] as string | undefined) ?? null
  }
  return {
    authorityName: await nameOf('authorities', enquiry.authority, 'name'),
    reportTitle: await nameOf('inspection-reports', enquiry.report, 'title'),
    articleTitle: await nameOf('news-articles', enquiry.article, 'title'),
  }
}
