import type { Block } from './block.ts'
import { factsOf, type Message, messageOf } from './message.ts'

export type EnquiryReceived = {
  siteName: string
  sitePhone?: string | null
  siteEmail?: string | null
  reference: string
  /** In words: “Fostering”. */
  typeLabel: string
  /** Ends “We will answer …”: “within two working days”. */
  answerWithin: string
  safeguardingText: string
  privacyNoticeUrl?: string | null
  privacyNoticeText?: string | null
}

/**
 * Tells the enquirer that it has arrived. Nothing that was typed is in it, not even the name: whoever types a
 * stranger's address into the form must not be able to send that stranger a text of their own.
 */
export function enquiryReceived(about: EnquiryReceived): Message {
  const { siteName, reference, typeLabel, answerWithin, safeguardingText } = about
  return messageOf({
    siteName,
    subject: `We have received your enquiry ${reference}`,
    blocks: [
      {
        kind: 'paragraph',
        text: 'Thank you for writing to us. Keep this reference: we can find your enquiry by it.',
      },
      {
        kind: 'facts',
        facts: factsOf([
          ['Your reference', reference],
          ['Kind of enquiry', typeLabel],
        ]),
      },
      { kind: 'heading', text: 'If a child is at risk' },
      { kind: 'notice', text: safeguardingText },
      { kind: 'heading', text: 'What happens next' },
      { kind: 'paragraph', text: `We will answer ${answerWithin.trim().replace(/\.$/, '')}.` },
      ...howToReachUs(about),
      ...privacy(about),
      { kind: 'heading', text: 'If you did not write to us' },
      {
        kind: 'paragraph',
        text: 'Somebody may have typed your address by mistake. You need not do anything.',
      },
    ],
  })
}

function howToReachUs({ sitePhone, siteEmail }: EnquiryReceived): Block[] {
  const facts = factsOf([
    ['Telephone', sitePhone],
    ['Email', siteEmail],
  ])
  if (facts.length === 0) return []
  return [
    { kind: 'paragraph', text: 'If something changes, tell us and give your reference.' },
    { kind: 'facts', facts },
  ]
}

function privacy({ privacyNoticeUrl, privacyNoticeText }: EnquiryReceived): Block[] {
  const blocks: Block[] = []
  if (privacyNoticeText?.trim()) blocks.push({ kind: 'paragraph', text: privacyNoticeText })
  if (privacyNoticeUrl) blocks.push({ kind: 'link', label: 'Read our privacy notice', url: privacyNoticeUrl })
  return blocks.length > 0 ? [{ kind: 'heading', text: 'How we use what you told us' }, ...blocks] : []
}
