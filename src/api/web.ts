import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { env } from '../env.ts'

const OURS = new URL(env.PUBLIC_URL).origin

/**
 * An address of ours, given from the root or, as a proxy may, with a host, which is not believed. Joined rather than
 * resolved: what begins with two slashes would be resolved to another host.
 * @throws TypeError for what is no address.
 */
export const ourUrl = (address: string): URL => new URL(OURS + address.replace(/^https?:\/\/[^/?#]*/i, ''))

/**
 * Express's request as the web's, which Payload takes. The origin is ours, never what the Host header says. A body that
 * was read already is handed on; another one streams.
 */
export function webRequest(
  req: ExpressRequest,
  more: { url?: string; method?: string; body?: Buffer } = {},
): Request {
  const method = more.method ?? req.method
  const headers = new Headers()
  for (let index = 0; index < req.rawHeaders.length; index += 2) {
    headers.append(req.rawHeaders[index]!, req.rawHeaders[index + 1]!)
  }
  // Payload reads no body whose kind is not said, or is said in capitals; only JSON and forms come as far as this.
  if (more.body && !req.is('multipart/form-data')) headers.set('content-type', 'application/json')
  const stop = new AbortController()
  req.once('close', () => !req.complete && stop.abort())
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = !hasBody ? undefined : more.body ? new Uint8Array(more.body) : Readable.toWeb(req)
  return new Request(ourUrl(more.url ?? req.originalUrl), {
    method,
    headers,
    body,
    signal: stop.signal,
    ...(body ? { duplex: 'half' } : {}),
  } as RequestInit)
}

/**
 * Sends a web response by Express, streaming its body. What other origins may read is not Payload's to say (see
 * `crossOrigin`).
 */
export async function sendWebResponse(
  res: ExpressResponse,
  response: Response,
  { withBody = true } = {},
): Promise<void> {
  res.status(response.status)
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie' && !name.startsWith('access-control-')) res.setHeader(name, value)
  })
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  if (!withBody || !response.body) {
    await response.body?.cancel()
    return void res.end()
  }
  // A reader who goes away is no error of ours.
  await pipeline(Readable.fromWeb(response.body as never), res).catch(() => res.destroy())
}
