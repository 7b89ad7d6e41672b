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
export const isPhone = (typed: string) =>
  /^\+?[\d\s().-]+$/.test(typed) && /^\d{9,15}$/.test(typed.replace(/\D/g, ''))

// Not by zod's own max and min: they look at the length of whatever has one, text or not, and fall over some.
const text = (max: number, advice = 'Write it as text.') =>
  z
    .string(advice)
    .refine(({ length }) => length <= max, `Shorten it to ${max} characters.`)
    .trim()
const needed = (max: number, advice: string) => text(max, advice).refine(({ length }) => length > 0, advice)
const given = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (isBlank(value) ? undefined : value), schema.nullish())
/** A space that was left in a field is nothing that was written. */
const isBlank = (value: unknown) => typeof value === 'string' && /^\s{0,20}$/.test(value)

const NO_EMAIL = 'Write an e-mail address, like name@example.org.'
const NO_PHONE = 'Write a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192.'
const NO_POSTCODE = 'Write a full UK postcode, like SW18 2PU.'
const NO_ADDRESS = 'Write an address that begins with https:// or http://.'

const consent = z.strictObject({
  purpose: needed(100, 'Say what the consent is for.'),
  channel: given(text(50)),
  wordingVersion: given(text(50)),
  given: z.boolean('Say true or false.'),
})

const types = enquiryTypes.map(({ value }) => value)

const schema = z.object({
  type: z.enum(types, `Choose one of ${types.join(', ')}.`),
  fullName: needed(100, 'Write your full name.'),
  email: given(text(254, NO_EMAIL).refine(isAddress, NO_EMAIL)),
  phone: given(text(50, NO_PHONE).refine(isPhone, NO_PHONE)),
  preferredContact: given(z.enum(['email', 'phone'], 'Choose email or phone.')),
  preferredTime: given(text(200)),
  postcode: given(
    text(20, NO_POSTCODE)
      .transform(normalPostcode)
      .refine((code) => POSTCODE.test(code), NO_POSTCODE),
  ),
  message: given(text(2000)),
  authority: given(text(64)),
  report: given(text(64)),
  article: given(text(64)),
  hasSpareRoom: given(z.boolean('Say true or false.')),
  currentCarer: given(z.boolean('Say true or false.')),
  howHeard: given(text(300)),
  consents: given(
    z
      .array(consent, 'Send a list of consents.')
      .refine(({ length }) => length <= 20, 'Send at most 20 consents.'),
  ),
  privacyNoticeVersion: given(text(50)),
  sourceUrl: given(text(2000).refine((url) => /^https?:\/\//i.test(url), NO_ADDRESS)),
  website: given(z.string('Leave it empty.')),
})

export type EnquiryBody = z.infer<typeof schema>

/** Reads what a visitor sent. Every fault is named at once. */
export function readEnquiry(body: unknown): { enquiry: EnquiryBody } | { faults: AnsweredError[] } {
  if (!body || typeof body !== 'object' || Array.isArray(body)) {
    return { faults: [{ message: 'Send the enquiry as a JSON object.', code: 'invalid' }] }
  }
  const isKnown = (name: string) => Object.hasOwn(schema.shape, name)
  const known = Object.fromEntries(Object.entries(body).filter(([name]) => isKnown(name)))
  const parsed = schema.safeParse(known)
  const faults = [
    ...Object.keys(body).flatMap((name) => (isKnown(name) ? [] : [notTaken(name)])),
    ...(parsed.error?.issues ?? []).flatMap(faultsOf),
    ...faultsBetweenFields(known),
  ]
  return faults.length > 0 || !parsed.success ? { faults } : { enquiry: parsed.data }
}

const ABOUT_FOSTERING = ['hasSpareRoom', 'currentCarer', 'howHeard']

/** Told beside the faults of single fields, so looks at what was sent and not at what is right of it. */
function faultsBetweenFields(known: Record<string, unknown>): AnsweredError[] {
  const isGiven = (field: string) => known[field] != null && !isBlank(known[field])
  const fault = (field: string, message: string): AnsweredError => ({ message, code: 'invalid', field })
  const faults: AnsweredError[] = []
  const { type, preferredContact } = known
  if (!isGiven('email') && !isGiven('phone')) {
    faults.push(fault('email', 'Write an e-mail address or a phone number, so that we can answer.'))
    faults.push(fault('phone', 'Write a phone number or an e-mail address, so that we can answer.'))
  } else if ((preferredContact === 'email' || preferredContact === 'phone') && !isGiven(preferredContact)) {
    const wanted = preferredContact === 'email' ? 'your e-mail address' : 'your phone number'
    faults.push(fault('preferredContact', `Write ${wanted} too, or choose the other way.`))
  }
  if (types.some((other) => other === type) && type !== 'fostering' && type !== 'transfer') {
    const asked = ABOUT_FOSTERING.filter(isGiven)
    faults.push(
      ...asked.map((field) =>
        fault(field, 'This is asked for fostering and transfer enquiries only. Leave it out.'),
      ),
    )
  }
  return faults
}

const notTaken = (name: string): AnsweredError => ({
  message: `“${name.slice(0, 80)}” is not taken. Leave it out.`,
  code: 'unknown-field',
  field: name.slice(0, 80),
})

function faultsOf(issue: z.core.$ZodIssue): AnsweredError[] {
  const field = issue.path.join('.')
  if (issue.code !== 'unrecognized_keys') return [{ message: issue.message, code: 'invalid', field }]
  return issue.keys.map((key) => notTaken(`${field}.${key}`))
}
