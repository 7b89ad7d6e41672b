import { createHmac, timingSafeEqual } from 'node:crypto'

/** The one document whose newest draft may be read. */
export type Grant = { collection: string; id: string }
export type ReadToken = { grant: Grant } | { fault: 'not-valid' | 'expired' }

const HOUR_MS = 3_600_000
/** No token of ours is longer. */
const LONGEST = 400

/**
 * Lets whoever has it read the newest draft of one document for so many hours, to the end of the last of them: within
 * an hour it is the same for one document, so that a preview that is open is not loaded anew with every save.
 */
export function makeToken(
  { collection, id }: Grant,
  { secret, hours, now }: { secret: string; hours: number; now: number },
): string {
  const expires = Math.ceil(now / HOUR_MS) + hours
  const said = Buffer.from([collection, id, expires].join('/')).toString('base64url')
  return `${said}.${signatureOf(said, secret)}`
}

/** What a token lets one read: nothing, if it is not ours, is of another secret, or is too old. */
export function readToken(token: string, { secret, now }: { secret: string; now: number }): ReadToken {
  const [said = '', signature = '', ...more] = token.slice(0, LONGEST).split('.')
  if (more.length > 0 || !isSame(signature, signatureOf(said, secret))) return { fault: 'not-valid' }
  const [collection, id, expires] = Buffer.from(said, 'base64url').toString().split('/')
  if (Number(expires) * HOUR_MS <= now) return { fault: 'expired' }
  return { grant: { collection: collection!, id: id! } }
}

/** By a key of its own, so that nothing else that is signed with the secret is ever a token, nor this anything else. */
const signatureOf = (said: string, secret: string): string => {
  const key = createHmac('sha256', secret).update('preview links').digest()
  return createHmac('sha256', key).update(said).digest('base64url')
}

function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)]
  return one.length === other.length && timingSafeEqual(one, other)
}
