import { hash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Whether a request brings what may make somebody of its sender: a token, a key, the cookie of a session, a preview's. */
export const bringsCredentials = ({ headers, url }: IncomingMessage, cookiePrefix: string): boolean =>
  headers.authorization !== undefined ||
  Boolean(headers.cookie?.includes(`${cookiePrefix}-token`)) ||
  url!.includes('preview=')

/** Within a router `url` is only a part of the address. */
type Asked = IncomingMessage & { originalUrl?: string }

const JSON_TYPE = /^application\/json(; ?charset=utf-8)?$/i

/**
 * What a visitor asks, as a name for its answer: all of a request that the answer depends on, and nothing else. Nothing
 * where the request is no question.
 * @param body of a request by POST, whole.
 */
export function questionOf(req: Asked, body?: Buffer): string | undefined {
  const { method, headers } = req
  const url = req.originalUrl ?? req.url
  if (method === 'GET' || method === 'HEAD') return `GET ${url}`
  if (method !== 'POST' || !body || !JSON_TYPE.test(headers['content-type'] ?? '')) return undefined
  return `POST ${url} ${hash('sha256', body, 'base64')}`
}
