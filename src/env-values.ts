import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { plainAddress } from './email/address.ts'
import { parseSmtpUrl } from './email/smtp-url.ts'

/** The kinds of value that a setting may have. Each says of a bad one what to write instead. */

export const flag = (standard: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'write on or off' })
    .default(standard)
    .transform((value) => value === 'on')

export const count = (standard: number, { min = 1, max = 1_000_000 } = {}) =>
  z.coerce
    .number({ error: 'write a whole number' })
    .int('write a whole number')
    .min(min, `write ${min} or more`)
    .max(max, `write ${max} or less`)
    .default(standard)

/** As strict as the way out: what passes here can be written to. */
const addressWith = (advice: string) =>
  z.string().transform((typed, context) => plainAddress(typed) ?? refuse(context, advice))

const list = z.string().transform((items) =>
  items
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
)

export const address = addressWith('write one e-mail address, like team@example.org')

export const addresses = list.pipe(z.array(addressWith('write e-mail addresses with commas between them')))

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'write an address that begins with http:// or https://' })
  .transform((url) => url.replace(/\/+$/, ''))

export const origins = list.pipe(z.array(webAddress.transform((url) => new URL(url).origin)))

/** As URLs have them: in lower case, with the port where it is named. */
export const hosts = list.pipe(
  z.array(
    z.string().transform((typed, context) => {
      const url = URL.canParse(`http://${typed}`) ? new URL(`http://${typed}`) : undefined
      const [port = ''] = /:\d+$/.exec(typed) ?? []
      return url?.href === `http://${url?.host}/`
        ? url.hostname + port
        : refuse(context, 'write host names with commas between them, each with its port or without')
    }),
  ),
)

export const smtpUrl = z.string().transform((url, context) => {
  try {
    parseSmtpUrl(url)
    return url
  } catch (error) {
    return refuse(context, (error as Error).message.replace(/^SMTP_URL /, '').replace(/\.$/, ''))
  }
})

/** As Express takes it: how many there are, or which. */
export const proxies = z
  .string()
  .refine(
    (setting) => /^\d{1,2}$/.test(setting) || setting.split(',').every((one) => isProxy(one.trim())),
    'write how many proxies there are, or their addresses with commas between them',
  )

const isProxy = (name: string) =>
  ['loopback', 'linklocal', 'uniquelocal'].includes(name) ||
  ipaddr.IPv4.isValidFourPartDecimal(name) ||
  ipaddr.IPv6.isValid(name) ||
  ipaddr.isValidCIDR(name)

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}
