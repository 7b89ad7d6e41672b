import { oneLine } from './clean-text.ts'

/**
 * What a failed attempt means. `lasting`: the same mail would be refused again, so a person has to look.
 * `answer`: what the server said (or what went wrong before it could), one line of at most 500 characters. It may
 * hold the recipient's address.
 */
export type Verdict = { lasting: boolean; answer: string }

/** @param error whatever `Transport.send` threw. What we do not know is tried again: a mail too many beats one lost. */
export function verdictOf(error: unknown): Verdict {
  const fault = (error ?? {}) as Fault
  return { lasting: isLasting(fault), answer: answerOf(fault) }
}

/** nodemailer's errors, as far as we read them. `response` is the server's whole reply. */
type Fault = {
  code?: string
  originalCode?: string
  response?: string
  responseCode?: number
  message?: string
  cause?: unknown
}

/** nodemailer: the server refused sender, recipient or DATA; or the message. All others are about us or the line. */
const ABOUT_THE_MAIL = ['EENVELOPE', 'EMESSAGE']

/** transport.ts, outbox/seal.ts: refused before anyone was asked. */
const REFUSED_BY_US = ['EADDRESS', 'EFIELD', 'ESEALED']

/** Sign-in wanted, refused or too weak (RFC 4954), or commands out of order (a new connection may do): the operator's to mend. */
const ABOUT_US = [503, 530, 534, 535, 538]

function isLasting({ code = '', responseCode }: Fault): boolean {
  if (REFUSED_BY_US.includes(code)) return true
  if (!ABOUT_THE_MAIL.includes(code)) return false
  // Without a reply it was nodemailer that refused: too large for what the server announced, or no valid envelope.
  if (responseCode === undefined) return true
  return responseCode >= 500 && responseCode < 600 && !ABOUT_US.includes(responseCode)
}

function answerOf({ code, originalCode, response, message, cause }: Fault): string {
  if (response) return oneLine(response, 500)
  const reason = originalCode ?? code
  const why = code === 'EABORT' && cause instanceof Error ? `Given up: ${cause.message}` : message
  const words = oneLine(why || 'No reason was given.', 400)
  return reason && !words.includes(reason) ? `${words} (${reason})` : words
}
