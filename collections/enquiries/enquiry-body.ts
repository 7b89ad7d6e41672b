import { z } from 'zod'
import { isAddress } from '#src/email/address.ts'
import type { AnsweredError } from '#src/lib/errors.ts'
import { enquiryTypes } from '../shared/enquiry-types.ts'

/** UK postcode, normalised: one space before the last three characters. */
const POSTCODE = /^(?:GIR 0AA|[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})$/

/** @returns the postcode in its usual form, whatever its case, spacing and punctuation. */
export const normalPostcode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/(...)$/, ' $1')

/** Digits, spaces, brackets, dashes, dots, a leading plus; nine to fifteen digits. It is kept as it was typed. */
const isPhone = (typed: string) =>
  /^\+?[\d\s().-]+$/.test(typed) && /^\d{9,15}$/.test(typed.replace(/\D/g, ''))

const text = (max: number) =>
  z.string('Write it as text.').trim().max(max, `Shorten it to ${max} characters.`)
const given = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.nullish())

const consent = z.strictObject({
  purpose: text(100).min(1, 'Say what the consent is for.'),
  channel: given(text(50)),
  wordingVersion: given(text(50)),
  given: z.boolean('Say true or false.'),
})

const schema = z
  .strictObject({
    type: z.enum(
      enquiryTypes.map(({ value }) => value),
      `Choose one of ${enquiryTypes.map(({ value }) => value).join(', ')}.`,
    ),
    fullName: text(100).min(1, 'Write your full name.'),
    email: given(text(254).refine(isAddress, 'Write an e-mail address, like name@example.org.')),
    phone: given(
      text(50).refine(
        isPhone,
        'Write a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192.',
      ),
    ),
    preferredContact: given(z.enum(['email', 'phone'], 'Choose email or phone.')),
    preferredTime: given(text(200)),
    postcode: given(
      text(20)
        .transform(normalPostcode)
        .refine((code) => POSTCODE.test(code), 'Write a full UK postcode, like SW18 2PU.'),
    ),
    message: given(text(2000)),
    authority: given(text(64)),
    report: given(text(64)),
    article: given(text(64)),
    hasSpareRoom: given(z.boolean('Say true or false.')),
    currentCarer: given(z.boolean('Say true or false.')),
    howHeard: given(text(300)),
    consents: given(z.array(consent).max(20, 'Send at most 20 consents.')),
    privacyNoticeVersion: given(text(50)),
    sourceUrl: given(
      text(2000).refine(
        (url) => /^https?:\/\//i.test(url),
        'Write an address that begins with https:// or http://.',
      ),
    ),
    website: given(z.string().max(2000)),
  })
  .superRefine((enquiry, context) => {
    const fault = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (!enquiry.email && !enquiry.phone) {
      fault('email', 'Write an e-mail address or a phone number, so that we can answer.')
      fault('phone', 'Write a phone number or an e-mail address, so that we can answer.')
    } else if (enquiry.preferredContact && !enquiry[enquiry.preferredContact]) {
      const wanted = enquiry.preferredContact === 'email' ? 'your e-mail address' : 'your phone number'
      fault('preferredContact', `Write ${wanted} too, or choose the other way.`)
    }
    if (enquiry.type === 'fostering' || enquiry.type === 'transfer') return
    for (const field of ['hasSpareRoom', 'currentCarer', 'howHeard'] as const) {
      if (enquiry[field] !== undefined && enquiry[field] !== null) {
        fault(field, 'This is asked for fostering and transfer enquiries only. Leave it out.')
      }
    }
  })

export type EnquiryBody = z.infer<typeof schema>

/** Reads what a visitor sent. Every fault is named at once, also those that stand beside unknown fields. */
export function readEnquiry(body: unknown): { enquiry: EnquiryBody } | { faults: AnsweredError[] } {
  if (!body || typeof body !== 'object' || Array.isArray(body)) {
    return { faults: [{ message: 'Send the enquiry as a JSON object.', code: 'invalid' }] }
  }
  const known = Object.fromEntries(Object.entries(body).filter(([name]) => Object.hasOwn(schema.shape, name)))
  const unknown = Object.keys(body).filter((name) => !Object.hasOwn(schema.shape, name))
  const parsed = schema.safeParse(known)
  const faults: AnsweredError[] = unknown.map((field) => ({
    message: `“${field.slice(0, 80)}” is not taken. Leave it out.`,
    code: 'unknown-field',
    field: field.slice(0, 80),
  }))
  if (!parsed.success) {
    faults.push(...parsed.error.issues.map((issue) => faultOf(issue)))
    // zod stops before the rules between fields where a field itself is wrong: say at once that a contact is missing too.
    const { email, phone } = known as Record<string, unknown>
    if (!email && !phone && !faults.some(({ field }) => field === 'email')) {
      const message = 'Write an e-mail address or a phone number, so that we can answer.'
      faults.push({ message, code: 'invalid', field: 'email' }, { message, code: 'invalid', field: 'phone' })
    }
  }
  return faults.length > 0 || !parsed.success ? { faults } : { enquiry: parsed.data }
}

function faultOf(issue: z.core.$ZodIssue): AnsweredError {
  const field = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const name = [field, issue.keys[0]].filter(Boolean).join('.')
    return { message: `“${name}” is not taken. Leave it out.`, code: 'unknown-field', field: name }
  }
  return { message: issue.message, code: 'invalid', field }
}
