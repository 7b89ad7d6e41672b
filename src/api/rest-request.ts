import type { Request } from 'express'
import { Refusal } from '../lib/errors.ts'
import { readBody, readJson } from './read-body.ts'
import { ourUrl } from './web.ts'

/** Of a body that is kept in memory, so that it can be sent again when its write meets another one. */
const LARGEST_BODY = { visitor: 64 * 1024, staff: 5 * 1024 * 1024 }
/** What the admin remembers of how somebody has set it up: small, and anybody's who may sign in. */
const PREFERENCES = /^\/api\/payload-preferences(\/|$|\?)/

/** What Payload is asked: `url` is its path and query, `body` is left out where it streams (a file). */
export type Asked = { method: string; url: string; body?: Buffer }

/**
 * What a REST request asks, its body read. HEAD asks as GET does; the admin sends long queries as a form, which from
 * here on are the query that they stand for.
 * @throws Refusal 400 for an address or JSON that cannot be read, 413 and 415 for a body that is not taken.
 */
export async function readRequest(req: Request, { visitor }: { visitor: boolean }): Promise<Asked> {
  const { method } = req
  const url = readAddress(req.originalUrl)
  if (method === 'HEAD' || method === 'GET') return { method: 'GET', url }
  const isForm = Boolean(req.is('multipart/form-data'))
  if (isForm && !HAS_BOUNDARY.test(req.headers['content-type']!))
    throw new Refusal(400, 'bad-form', 'Say in Content-Type what the parts of the form are divided by.')
  const isSmall = visitor || PREFERENCES.test(url)
  const most = isSmall ? LARGEST_BODY.visitor : LARGEST_BODY.staff
  if (isForm && !isSmall && !(Number(req.headers['content-length']) <= most)) return { method, url }
  const body = await readBody(req, most)
  if (method === 'POST' && isQuery(req)) return { method: 'GET', url: withQuery(url, req, body) }
  if (body.length > 0 && !isForm) readJson(req, body)
  return { method, url, body }
}

/** `..` and `%2e%2e` are followed, as they will be by whoever reads the address after us. */
function readAddress(address: string): string {
  try {
    const { pathname, search } = ourUrl(address)
    decodeURIComponent(pathname)
    return pathname + search
  } catch {
    throw new Refusal(400, 'not-encoded', 'This address is not percent-encoded UTF-8. Write "%" as %25.')
  }
}

const HAS_BOUNDARY = /;\s*boundary="?[\w'()+,./:=? -]{1,70}"?\s*(;|$)/i

const isQuery = ({ headers }: Request) =>
  [headers['x-payload-http-method-override'], headers['x-http-method-override']].includes('GET')

function withQuery(url: string, req: Request, body: Buffer): string {
  if (!req.is('application/x-www-form-urlencoded')) {
    throw new Refusal(415, 'unsupported-media-type', 'Send the query as application/x-www-form-urlencoded.')
  }
  return readAddress(`${url.split('?')[0]}?${body.toString('utf8')}`)
}
