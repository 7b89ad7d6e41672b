import type { RequestHandler } from 'express'
import { env } from '../env.ts'
import { crossOrigin } from './cross-origin.ts'
import { securityHeaders } from './security-headers.ts'

export type Headers = Record<string, string>

/**
 * The headers that every answer of the API has, worked out once by the same middleware that sets them on all others.
 * @returns them by the origin that asks: the first where any may read.
 */
export function fixedHeaders(): (origin: string | undefined) => Headers {
  const middleware = [securityHeaders, crossOrigin()]
  const byOrigin = new Map(
    ['', ...env.CORS_ORIGINS].map((origin) => [origin, headersSetBy(middleware, origin)]),
  )
  return (origin) => byOrigin.get(origin ?? '') ?? byOrigin.get('')!
}

function headersSetBy(middleware: RequestHandler[], origin: string): Headers {
  const headers: Headers = {}
  const req = { method: 'GET', path: '/api', headers: origin ? { origin } : {} }
  const res = {
    getHeader: (name: string) => headers[name],
    setHeader: (name: string, value: string) => void (headers[name] = value),
    removeHeader: (name: string) => void delete headers[name],
  }
  for (const each of middleware) each(req as never, res as never, () => {})
  return headers
}
