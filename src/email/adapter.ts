import type { Payload, PayloadEmailAdapter, SendEmailOptions } from 'payload'
import { plainAddress } from './address.ts'
import { oneLine } from './clean-text.ts'
import { paragraphs } from './messages/layout.ts'
import { plainFromHtml } from './messages/plain.ts'

export type QueuedMail = { to: string; subject: string; html: string; text: string }

/** Keeps a mail to be sent later, and does not wait for that. */
export type Queue = (payload: Payload, mail: QueuedMail) => Promise<void>

type Settings = { from: { address: string; name: string }; queue: Queue }

/**
 * Payload's way out: what Payload or a plugin sends is put into the queue, with these four fields and nothing else
 * (no sender of its own, files, headers or envelope). Nothing waits for a mail server.
 */
export function queueingAdapter({ from, queue }: Settings): PayloadEmailAdapter<void> {
  return ({ payload }) => ({
    name: 'outbox',
    defaultFromAddress: from.address,
    defaultFromName: from.name,
    sendEmail: async (message) => queue(payload, queuedMail(message)),
  })
}

/** @throws Error when there is not exactly one recipient, or no body in HTML or text. */
function queuedMail(message: SendEmailOptions): QueuedMail {
  const { text, html } = bodyOf(message)
  return { to: onlyRecipient(message), subject: oneLine(message.subject ?? '', 150), html, text }
}

function onlyRecipient({ to, cc, bcc }: SendEmailOptions): string {
  const [first, ...more] = [to, cc, bcc].flat().filter(Boolean)
  const address = plainAddress(typeof first === 'object' && 'address' in first ? first.address : first)
  if (!address || more.length > 0)
    throw new Error('A mail goes to exactly one e-mail address. Send one mail to each.')
  return address
}

function bodyOf({ html, text }: SendEmailOptions) {
  // An object here would have nodemailer read a file or fetch an address.
  const parts = [html, text].filter((part) => part !== undefined && part !== null)
  if (parts.length === 0 || parts.some((part) => typeof part !== 'string')) {
    throw new Error('A mail needs its words as a string, in html or in text.')
  }
  const words = typeof text === 'string' ? text : plainFromHtml(String(html))
  return { text: words, html: typeof html === 'string' ? html : paragraphs(words) }
}
