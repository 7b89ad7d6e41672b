import { enquiryTypes } from '#collections/shared/enquiry-types.ts'
import { closed, schemaRef, type Schema } from './part.ts'

const types = enquiryTypes.map(({ value }) => value)

const text = (maxLength: number, description?: string): Schema => ({
  type: ['string', 'null'],
  maxLength,
  ...(description ? { description } : {}),
})
const patterned = (pattern: string, maxLength: number, description?: string): Schema => ({
  ...text(maxLength, description),
  pattern: `^[ \\t\\r\\n]{0,20}$|${pattern}`,
})
const needed = (maxLength: number): Schema => ({ type: 'string', maxLength, pattern: '\\S' })
const yesOrNo: Schema = { type: ['boolean', 'null'] }
const idOf = (what: string): Schema => ({
  anyOf: [schemaRef('Id'), { type: 'null' }],
  description: `The id of the ${what} that it is about.`,
})

const fields: Record<string, Schema> = {
  type: { type: 'string', enum: types },
  fullName: needed(100),
  // The service looks closer: a form that goes by this turns nobody away whom it would take.
  email: patterned('^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', 254, 'This or a phone number is needed.'),
  phone: patterned('^\\+?[ ().-]*[0-9]([ ().-]{0,2}[0-9]){8,14}[ ().-]*$', 50, 'Nine to fifteen digits.'),
  preferredContact: { type: ['string', 'null'], enum: ['email', 'phone', '', null] },
  preferredTime: text(200),
  postcode: patterned('^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}$', 20),
  message: text(2000),
  authority: idOf('authority'),
  report: idOf('inspection report'),
  article: idOf('news article'),
  hasSpareRoom: yesOrNo,
  currentCarer: yesOrNo,
  howHeard: text(300),
  consents: {
    type: ['array', 'null'],
    maxItems: 20,
    items: closed(
      {
        purpose: needed(100),
        channel: text(50),
        wordingVersion: text(50),
        given: { type: 'boolean' },
      },
      ['purpose', 'given'],
    ),
  },
  privacyNoticeVersion: text(50, 'As the site settings have it.'),
  sourceUrl: patterned('^https?://', 2000, 'The page that it is sent from.'),
  website: {
    type: ['string', 'null'],
    description: 'Leave it empty, and hide it from people: robots fill it in.',
  },
}

const isGiven = (field: string): Schema => ({
  properties: { [field]: { type: 'string', pattern: '\\S' } },
  required: [field],
})
const isOneOf = (field: string, values: string[]): Schema => ({
  properties: { [field]: { enum: values } },
  required: [field],
})
const LEFT_OUT: Schema = { anyOf: [{ type: 'null' }, { type: 'string', pattern: '^[ \\t\\r\\n]{0,20}$' }] }

/** What a visitor may send; anything else is refused by its name. */
export const enquirySchema: Schema = {
  ...closed(fields, ['type', 'fullName']),
  allOf: [
    { anyOf: [isGiven('email'), isGiven('phone')] },
    { if: isOneOf('preferredContact', ['email']), then: isGiven('email') },
    { if: isOneOf('preferredContact', ['phone']), then: isGiven('phone') },
    {
      if: isOneOf(
        'type',
        types.filter((type) => type !== 'fostering' && type !== 'transfer'),
      ),
      then: { properties: { hasSpareRoom: LEFT_OUT, currentCarer: LEFT_OUT, howHeard: LEFT_OUT } },
    },
  ],
}

export const receiptSchema: Schema = closed({ reference: { type: 'string' }, message: { type: 'string' } }, [
  'reference',
  'message',
])

export const exampleEnquiry = {
  type: 'fostering',
  fullName: 'Ada Example',
  email: 'ada@example.org',
  message: 'How do I begin?',
  hasSpareRoom: true,
  privacyNoticeVersion: '1',
  consents: [{ purpose: 'fostering-information', channel: 'email', wordingVersion: '1', given: true }],
}
