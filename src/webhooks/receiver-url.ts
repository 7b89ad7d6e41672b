import { isIP } from 'node:net'
import { env } from '../env.ts'
import { isPublicAddress } from './public-address.ts'

/** The host as sockets know it: IPv6 without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** Whether WEBHOOK_ALLOWED_HOSTS names this receiver, by its host, or by host and port. */
export const isAllowedByName = (url: URL, allowed: string[] = env.WEBHOOK_ALLOWED_HOSTS): boolean =>
  allowed.includes(url.hostname) || allowed.includes(`${url.hostname}:${portOf(url)}`)

const portOf = ({ port, protocol }: URL) => port || (protocol === 'https:' ? '443' : '80')

/**
 * What is wrong with the address of a receiver, in words for whoever typed it; nothing where it can be used. What its
 * name leads to is looked at each time that something is sent.
 */
export function faultOfReceiver(typed: string, allowed?: string[]): string | undefined {
  const url = URL.canParse(typed) ? new URL(typed) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return 'Write the whole address, beginning with https.'
  if (url.username || url.password) return 'Leave the user name and the password out: deliveries are signed.'
  if (url.hash) return 'Leave out what follows the #: it is never sent.'
  if (isAllowedByName(url, allowed)) return undefined
  if (url.protocol !== 'https:') return 'Begin it with https, so that nobody on the way can read along.'
  const host = hostOf(url)
  const isWithin = isIP(host) ? !isPublicAddress(host) : /(^|\.)localhost\.?$/.test(host)
  return isWithin
    ? 'This address is within our own network. Whoever runs the service can allow it: WEBHOOK_ALLOWED_HOSTS.'
    : undefined
}
