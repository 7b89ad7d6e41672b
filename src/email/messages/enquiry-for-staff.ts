import { londonTime } from './london-time.ts'
import type { Block, Fact } from './block.ts'
import { factsOf, type Message, messageOf } from './message.ts'

export type EnquiryForStaff = {
  siteName: string
  enquiry: {
    reference: string
    /** In words: “Fostering”. */
    typeLabel: string
    fullName: string
    email?: string | null
    phone?: string | null
    preferredContact?: string | null
    preferredTime?: string | null
    postcode?: string | null
    message?: string | null
    authorityName?: string | null
    reportTitle?: string | null
    articleTitle?: string | null
    hasSpareRoom?: boolean | string | null
    currentCarer?: boolean | string | null
    howHeard?: string | null
    consents?: Consent[] | null
    sourceUrl?: string | null
    createdAt: Date | string
  }
  /** The enquiry in the admin. */
  adminUrl: string
  /** `link`: nothing that the enquirer wrote or chose leaves the service, except the kind of enquiry. */
  holds: 'everything' | 'link'
  /** The other members of staff who get this mail. */
  alsoSentTo: string[]
  safeguardingText?: string | null
}

type Consent = { purpose: string; channel?: string | null; given: boolean; wordingVersion?: string | null }

/** Tells staff of a new enquiry. The subject never holds personal data: it is read on locked screens and kept in logs. */
export function enquiryForStaff(about: EnquiryForStaff): Message {
  const { siteName, enquiry, adminUrl, holds, alsoSentTo, safeguardingText } = about
  const isWhole = holds === 'everything'
  return messageOf({
    siteName,
    subject: `New ${lowerFirst(enquiry.typeLabel)} enquiry ${enquiry.reference}`,
    blocks: [
      { kind: 'paragraph', text: isWhole ? 'A new enquiry has arrived.' : ONLY_A_LINK },
      { kind: 'facts', facts: factsOf(whatWeSay(about)) },
      { kind: 'link', label: 'Open the enquiry', url: adminUrl },
      ...(isWhole ? whatTheySaid(enquiry) : []),
      ...(safeguardingText?.trim() ? safeguarding(safeguardingText) : []),
      { kind: 'paragraph', text: sentTo(alsoSentTo) },
    ],
  })
}

const ONLY_A_LINK = 'A new enquiry has arrived. Sign in to read it: this mail holds none of it.'

const whatWeSay = ({ enquiry }: EnquiryForStaff): [string, string][] => [
  ['Reference', enquiry.reference],
  ['Kind of enquiry', enquiry.typeLabel],
  ['Received', londonTime(enquiry.createdAt)],
]

function whatTheySaid(enquiry: EnquiryForStaff['enquiry']): Block[] {
  const facts = factsOf([
    ['Full name', enquiry.fullName],
    ['Email', enquiry.email],
    ['Phone', enquiry.phone],
    ['Prefers to be contacted by', enquiry.preferredContact],
    ['Preferred time', enquiry.preferredTime],
    ['Postcode', enquiry.postcode],
    ['Local authority', enquiry.authorityName],
    ['Report', enquiry.reportTitle],
    ['Article', enquiry.articleTitle],
    ['Has a spare room', inWords(enquiry.hasSpareRoom)],
    ['Already a foster carer', inWords(enquiry.currentCarer)],
    ['Heard about us from', enquiry.howHeard],
    ['Page they wrote from', enquiry.sourceUrl],
  ])
  const consents = (enquiry.consents ?? []).map(consentFact)
  return [
    { kind: 'heading', text: 'What they told us' },
    { kind: 'facts', facts },
    ...messageFrom(enquiry.message),
    ...(consents.length > 0
      ? ([
          { kind: 'heading', text: 'Consent' },
          { kind: 'facts', facts: consents },
        ] as const)
      : []),
  ]
}

const messageFrom = (message: string | null | undefined): Block[] =>
  message?.trim()
    ? [
        { kind: 'heading', text: 'Their message' },
        {
          kind: 'paragraph',
          text: 'In their own words. We have not checked it: take care with any link in it.',
        },
        { kind: 'quotation', text: message },
      ]
    : []

const consentFact = ({ purpose, channel, given, wordingVersion }: Consent): Fact => ({
  label: channel ? `${purpose}, by ${channel}` : purpose,
  value: `${given ? 'Yes' : 'No'}${wordingVersion ? ` (wording ${wordingVersion})` : ''}`,
})

const safeguarding = (text: string): Block[] => [
  { kind: 'heading', text: 'If you are worried about a child' },
  { kind: 'notice', text },
]

const sentTo = (others: string[]) =>
  others.length > 0
    ? `Also sent to ${others.join(', ')}. Say in the enquiry who is answering it.`
    : 'Sent to nobody else.'

const inWords = (answer: boolean | string | null | undefined) =>
  typeof answer === 'boolean' ? (answer ? 'Yes' : 'No') : answer

/** “Fostering” → “fostering”; “IFA transfer” stays. */
const lowerFirst = (label: string) =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
