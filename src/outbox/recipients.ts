import type { Payload } from 'payload'
import { isAddress } from '../email/address.ts'
import { env } from '../env.ts'
import { settingsOf, type MailSettings } from './settings.ts'

/**
 * Which members of staff are told of an enquiry: those of its authority, else those of its type, else the default,
 * else ENQUIRIES_TO. Only addresses that staff entered; nothing a visitor types can be among them.
 */
export async function recipientsFor(
  payload: Payload,
  enquiry: { type: string; authority?: unknown },
  known?: MailSettings,
): Promise<string[]> {
  const settings = known ?? (await settingsOf(payload))
  const choices = [
    await addressesOfAuthority(payload, enquiry.authority),
    settings.enquiryRecipients
      ?.filter(({ type }) => type === enquiry.type)
      .flatMap(({ addresses }) => addresses ?? []),
    settings.defaultRecipients,
    env.ENQUIRIES_TO,
  ]
  const chosen = choices.find((addresses) => addresses?.some(isAddress)) ?? []
  return [...new Set(chosen.filter(isAddress).map((address) => address.toLowerCase()))]
}

async function addressesOfAuthority(payload: Payload, authority: unknown): Promise<string[]> {
  const id = authority && typeof authority === 'object' ? (authority as { id: string }).id : authority
  if (!id) return []
  const found = await payload.db.findOne({
    collection: 'authorities',
    where: { id: { equals: id as string } },
    select: { enquiryEmail: true },
  })
  return ((found as { enquiryEmail?: string[] } | null)?.enquiryEmail ?? []) as string[]
}
