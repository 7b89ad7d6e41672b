import type { Request as ExpressRequest, RequestHandler } from 'express'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import * as qs from 'qs-esm'
import { env } from '../env.ts'
import { Refusal, Refusals } from '../lib/errors.ts'
import { retryOnConflict } from '../lib/write-conflict.ts'
import type { Limits } from './limits.ts'
import { inOurShape } from './our-error-shape.ts'
import { checkRestQuery } from './query/check-rest-query.ts'
import { checkSearch } from './query/check-search.ts'
import { readBody } from './read-body.ts'
import { routeOf, type Route } from './rest-route.ts'
import { sendWebResponse, webRequest } from './web.ts'
import { whoAsks } from './who-asks.ts'

const LARGEST_BODY = 5 * 1024 * 1024
const AS_PAYLOAD_PARSES = {
  allowEmptyArrays: true,
  arrayLimit: 1000,
  depth: 10,
  ignoreQueryPrefix: true,
} as const

/** Payload's REST API: what is asked is checked at the door, and a write that met another one is made again. */
export const rest =
  (payload: Payload, config: SanitizedConfig, limits: Limits): RequestHandler =>
  async (req, res) => {
    const asker = await whoAsks(req, payload)
    const asked = await readRequest(req)
    const route = routeOf(config, asked.method, asked.url)
    if (route.isSignIn) await limits.admitSignIn(req)
    if (asker.visitor && !route.isForVisitors) refuseVisitor(route)
    if (route.kind) {
      const { search } = new URL(asked.url, env.PUBLIC_URL)
      const query = qs.parse(search, AS_PAYLOAD_PARSES) as Record<string, unknown>
      const faults = [
        ...checkSearch(search),
        ...checkRestQuery({ config, slug: route.slug!, kind: route.kind, query, ...asker }),
      ]
      if (faults.length > 0) {
        const errors = faults.map(({ parameter, code, message }) => ({
          message: `${parameter}: ${message}`,
          code,
          field: parameter,
        }))
        throw new Refusals(faults.some(({ status }) => status === 401) ? 401 : 400, errors)
      }
    }
    const response = await retryOnConflict(
      () => handleEndpoints({ config, request: webRequest(req, asked) }),
      (answer) => asked.body !== undefined && isConflict(answer),
    )
    await sendWebResponse(res, await inOurShape(response), { withBody: req.method !== 'HEAD' })
  }

type Asked = { method: string; url: string; body?: Buffer }

/** A body is read whole, so that it can be sent again, but for files, which stream. HEAD asks as GET does. */
async function readRequest(req: ExpressRequest): Promise<Asked> {
  if (req.method === 'HEAD' || req.method === 'GET') return { method: 'GET', url: req.originalUrl }
  if (req.is('multipart/form-data')) return { method: req.method, url: req.originalUrl }
  const body = await readBody(req, LARGEST_BODY)
  // The admin sends long queries as a form: from here on they are the query that they stand for.
  const override = req.headers['x-payload-http-method-override'] ?? req.headers['x-http-method-override']
  if (req.method === 'POST' && override === 'GET') {
    delete req.headers['x-payload-http-method-override']
    return { method: 'GET', url: `${req.originalUrl.split('?')[0]}?${overridingQuery(req, body)}` }
  }
  return { method: req.method, url: req.originalUrl, body }
}

function overridingQuery(req: ExpressRequest, body: Buffer): string {
  if (req.is('application/x-www-form-urlencoded')) return body.toString('utf8')
  throw new Refusal(415, 'unsupported-media-type', 'Send the query as application/x-www-form-urlencoded.')
}

async function isConflict(answer: Response): Promise<boolean> {
  if (answer.status !== 503) return false
  const { errors } = (await answer.clone().json()) as { errors?: { code?: string }[] }
  return errors?.[0]?.code === 'write-conflict'
}

function refuseVisitor(route: Route): never {
  if (!route.isKnown) throw new Refusal(404, 'not-found', 'There is nothing at this address.')
  throw new Refusal(401, 'unauthorized', 'Sign in first: this is for staff.')
}
