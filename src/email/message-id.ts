import { createHash } from 'node:crypto'

/**
 * The Message-ID of the mail with this key: the same for every attempt, so that a second copy after a crash is
 * recognised for what it is. The key itself cannot be read back from it.
 * @param domain that of the sender's address or of the service.
 * @throws RangeError when the domain could not stand in a header.
 */
export function messageIdFor(key: string, domain: string): string {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(domain))
    throw new RangeError('A Message-ID needs a plain domain name.')
  const digest = createHash('sha256').update(key).digest('hex')
  return `<${digest.slice(0, 32)}@${domain.toLowerCase()}>`
}
