import { domainToASCII } from 'node:url'

/**
 * Whether this is one plain e-mail address: nothing quoted, no comment, group, list, route or space.
 * Stricter than RFC 5322 on purpose: what two parsers can read in two ways is refused.
 */
export function isAddress(value: unknown): value is string {
  return plainAddress(value) !== undefined
}

/**
 * The address as it goes on the wire: the domain in lower-case ASCII (IDN as punycode), the local part as it was typed.
 * @returns undefined where it is not one plain address.
 */
export function plainAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS) return undefined
  const [local = '', domain, ...more] = value.split('@')
  if (domain === undefined || more.length > 0) return undefined
  if (local.length > LONGEST_LOCAL_PART || !DOT_ATOM.test(local)) return undefined
  const ascii = asciiDomain(domain)
  const address = ascii && `${local}@${ascii}`
  return address && address.length <= LONGEST_ADDRESS ? address : undefined
}

/** RFC 5321 4.5.3.1, with RFC 3696's erratum 1690. */
const LONGEST_ADDRESS = 254
const LONGEST_LOCAL_PART = 64

/** RFC 5322's dot-atom without `%` and `!`: old relays read a route in those. */
const DOT_ATOM = /^[a-z0-9#$&'*+/=?^_`{|}~-]+(\.[a-z0-9#$&'*+/=?^_`{|}~-]+)*$/i

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const TOP_LABEL = /^([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

function asciiDomain(domain: string): string | undefined {
  // Letters that only look like others (ｅvil.com, ℀) would be mapped to a domain nobody typed.
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain) || domain !== domain.normalize('NFKC')) return undefined
  const ascii = domainToASCII(domain).toLowerCase()
  const labels = ascii.split('.')
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return undefined
  return TOP_LABEL.test(labels.at(-1) ?? '') ? ascii : undefined
}
