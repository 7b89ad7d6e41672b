import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the internet's own: nothing private, of this machine, of its network, set apart, or
 * that leads to such by way of another address (IPv4 within IPv6, 6to4, NAT64).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  // What has not been given to anybody yet, and what once was local, is unicast to the library.
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GIVEN_OUT)
}

const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3')
