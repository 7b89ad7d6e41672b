import { lookup as lookUp } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'
import { hostOf, isAllowedByName } from './receiver-url.ts'

export type Posting = { url: string; headers: Record<string, string>; body: string }
export type Posted = { status: number; text: string }
export type Post = (posting: Posting) => Promise<Posted>

type Address = { address: string; family: number }
type Settings = {
  timeoutMs: number
  /** Ends what is under way. */
  signal?: AbortSignal
  allowed?: string[]
  /** How a name is looked up; the tests' to say. */
  resolve?: (host: string) => Promise<Address[]>
}

/** Of an answer no more is read. */
const MOST_BYTES = 4096
const AGENT = 'childrens-services-content'

/** A delivery that cannot be made; `message` may be shown to staff. */
export class NotDelivered extends Error {
  override name = 'NotDelivered'
}

/**
 * The way out to receivers: each time a name is looked up, every address of it is checked, and the connection goes to
 * one of those that were. No redirect is followed, no connection is kept, no proxy is asked.
 * @throws NotDelivered, in words, where no answer came.
 */
export const makePost =
  ({ timeoutMs, signal, allowed, resolve = allAddresses }: Settings): Post =>
  async ({ url, headers, body }) => {
    const target = new URL(url)
    const timeout = AbortSignal.timeout(timeoutMs)
    const stop = signal ? AbortSignal.any([timeout, signal]) : timeout
    try {
      const [address] = await addressesOf(target, { allowed, resolve, stop })
      return await send(target, { address: address!, headers, body, stop })
    } catch (error) {
      if (error instanceof NotDelivered) throw error
      if (timeout.aborted) throw new NotDelivered(`No answer within ${timeoutMs / 1000} seconds.`)
      throw new NotDelivered(inWords((error as { code?: string }).code))
    }
  }

const allAddresses = (host: string): Promise<Address[]> => lookUp(host, { all: true })

type Looking = Pick<Settings, 'allowed' | 'resolve'> & { stop: AbortSignal }

/** Where one address of several is not public, none is taken: whoever says so has no good in mind. */
async function addressesOf(target: URL, { allowed, resolve, stop }: Looking): Promise<Address[]> {
  const host = hostOf(target)
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await orStopped(resolve!(host), stop)
  if (found.length === 0) throw new NotDelivered('Its name leads nowhere.')
  if (!isAllowedByName(target, allowed) && !found.every(({ address }) => isPublicAddress(address)))
    throw new NotDelivered('Not sent: its name leads into our own network (see WEBHOOK_ALLOWED_HOSTS).')
  return found
}

const orStopped = <T>(promise: Promise<T>, stop: AbortSignal): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      stop.addEventListener('abort', () => reject(new Error('stopped')), { once: true })
    }),
  ])

type Sending = Omit<Posting, 'url'> & { address: Address; stop: AbortSignal }

function send(target: URL, { address, headers, body, stop }: Sending): Promise<Posted> {
  // Whatever is asked for, the address is the one that was checked.
  const lookup: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [address]) : done(null, address.address, address.family)
  const request = (target.protocol === 'https:' ? https : http).request(target, {
    method: 'POST',
    agent: false,
    lookup,
    signal: stop,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': AGENT,
      connection: 'close',
    },
  })
  return new Promise((resolve, reject) => {
    request.once('error', reject)
    request.once('response', (response) => {
      beginningOf(response).then((text) => resolve({ status: response.statusCode!, text }), reject)
    })
    request.end(body)
  })
}

async function beginningOf(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response) {
    chunks.push(chunk as Buffer)
    bytes += (chunk as Buffer).length
    // Leaving the loop hangs up.
    if (bytes >= MOST_BYTES) break
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString()
}

const inWords = (code = ''): string =>
  /^(ENOTFOUND|EAI_)/.test(code)
    ? 'Its name cannot be looked up.'
    : /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/.test(code)
      ? `Its certificate is not one to rely on (${code}).`
      : `It cannot be reached${code ? ` (${code})` : ''}.`
