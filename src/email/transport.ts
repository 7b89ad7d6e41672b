import nodemailer from 'nodemailer'
import { isAddress, plainAddress } from './address.ts'
import { oneLine } from './clean-text.ts'
import { parseSmtpUrl } from './smtp-url.ts'

/** One mail to one person. Everything else that a mail can have, the transport decides. */
export type OutgoingMail = {
  from: { address: string; name?: string }
  /** Exactly one address. */
  to: string
  replyTo?: string
  subject: string
  text: string
  html: string
  /** From `messageIdFor`: the same for every attempt. */
  messageId: string
  date: Date
}

export type Transport = {
  /**
   * Hands a mail to the server and tells the server's words of acceptance, on one line.
   * @throws what nodemailer throws, or a mail we refuse ourselves: ask `verdictOf` what it means.
   */
  send(mail: OutgoingMail): Promise<{ response: string }>
  /** Connects and signs in without sending anything. @throws as `send` does. */
  verify(): Promise<void>
  /** Ends what is under way. A mail that was being sent may have arrived none the less. */
  close(): void
}

/**
 * A way out by SMTP, with a connection for each mail.
 * @param timeoutMs the longest that one mail may take, all in all; no step of it takes longer either.
 * @throws Error when the URL cannot be read.
 */
export function makeTransport({
  smtpUrl,
  timeoutMs = 60_000,
}: {
  smtpUrl: string
  timeoutMs?: number
}): Transport {
  const mailer = nodemailer.createTransport({
    ...parseSmtpUrl(smtpUrl),
    dnsTimeout: Math.min(10_000, timeoutMs),
    connectionTimeout: Math.min(10_000, timeoutMs),
    greetingTimeout: Math.min(10_000, timeoutMs),
    socketTimeout: Math.min(30_000, timeoutMs),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const underWay = new Set<AbortController>()
  return {
    async send(mail) {
      const attempt = new AbortController()
      const cap = setTimeout(
        () => attempt.abort(new Error(`It took longer than ${timeoutMs} ms.`)),
        timeoutMs,
      )
      underWay.add(attempt)
      try {
        const { response } = await mailer.sendMail({ ...fieldsOf(mail), signal: attempt.signal })
        return { response: oneLine(response, 500) }
      } finally {
        clearTimeout(cap)
        underWay.delete(attempt)
      }
    },
    async verify() {
      await mailer.verify()
    },
    close() {
      for (const attempt of underWay) attempt.abort(new Error('The service is stopping.'))
      mailer.close()
    },
  }
}

/**
 * Field by field, each a string that has been looked at: an object that got this far could make nodemailer read a
 * file, fetch an address or take a recipient of its own.
 */
function fieldsOf(mail: OutgoingMail) {
  const from = plainAddress(mail.from.address)
  const to = plainAddress(mail.to)
  if (!from)
    throw refused(
      'ECONFIG',
      'The address that mail is sent from is not one e-mail address. Correct MAIL_FROM.',
    )
  if (!to) throw refused('EADDRESS', 'The recipient is not one e-mail address.')
  if (mail.replyTo !== undefined && !isAddress(mail.replyTo)) {
    throw refused('EADDRESS', 'The address to reply to is not one e-mail address.')
  }
  if (!MESSAGE_ID.test(mail.messageId)) throw refused('EFIELD', 'The Message-ID is not one.')
  const { text, html } = mail
  if (typeof text !== 'string' || typeof html !== 'string')
    throw refused('EFIELD', 'A part of the mail is not text.')
  return {
    envelope: { from, to: [to] },
    from: { address: from, name: inHeader(mail.from.name ?? '', 100) },
    to: { address: to, name: '' },
    ...(mail.replyTo === undefined
      ? {}
      : { replyTo: { address: plainAddress(mail.replyTo) ?? '', name: '' } }),
    subject: inHeader(String(mail.subject), 150),
    text,
    html,
    messageId: mail.messageId,
    date: mail.date,
    // No vacation notice may answer us, nor start a loop (RFC 3834; the second is Exchange's).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }
}

// “=?…?=” that somebody typed would be decoded by the reader's client into what we never saw.
const inHeader = (value: string, max: number) => oneLine(value, max).replaceAll('=?', '= ?')

const MESSAGE_ID = /^<[a-z0-9._-]{1,128}@[a-z0-9.-]{1,253}>$/i

const refused = (code: string, message: string) => Object.assign(new Error(message), { code })
