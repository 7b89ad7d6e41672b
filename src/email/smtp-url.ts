/** Where mail is handed in, in nodemailer's words. `requireTLS`: stop where STARTTLS is not offered. */
export type SmtpServer = {
  host: string
  port: number
  secure: boolean
  requireTLS: boolean
  auth?: { user: string; pass: string }
}

/**
 * Reads SMTP_URL: `smtp://[user:password@]host[:587]` or `smtps://[user:password@]host[:465]`.
 *
 * With `smtp:` the connection is encrypted whenever the server offers STARTTLS, and then with a certificate that
 * holds. A password goes to another machine encrypted or not at all. `?tls=required` asks the same for mail without
 * a password; `?tls=offered` waives it for a server on a network that is trusted.
 * @throws Error that says what to write and never repeats what was written: there may be a password in it.
 */
export function parseSmtpUrl(smtpUrl: string): SmtpServer {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : undefined
  const isPlain = url && ['', '/'].includes(url.pathname) && url.hash === ''
  if (!url || !isPlain || !url.hostname || !['smtp:', 'smtps:'].includes(url.protocol))
    throw new Error(ADVICE)
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const auth = url.username ? { user: decoded(url.username), pass: decoded(url.password) } : undefined
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && needsTls(url.searchParams, Boolean(auth) && !LOOPBACK.test(host)),
    ...(auth ? { auth } : {}),
  }
}

const ADVICE =
  'SMTP_URL must look like smtp://user:password@mail.example.org:587 or smtps://user:password@mail.example.org:465, ' +
  'with special characters in the password percent-encoded.'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i

function needsTls(query: URLSearchParams, standard: boolean): boolean {
  const names = [...query.keys()]
  const wish = query.get('tls') ?? (standard ? 'required' : 'offered')
  if (names.some((name) => name !== 'tls') || !['required', 'offered'].includes(wish)) {
    throw new Error('SMTP_URL may end in ?tls=required or ?tls=offered, and in nothing else.')
  }
  return wish === 'required'
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Error(ADVICE)
  }
}
