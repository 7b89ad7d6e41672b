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
import type { Asker } from './query/query-fault.ts'
import { readRequest } from './rest-request.ts'
import { routeOf, type Route } from './rest-route.ts'
import { sendWebResponse, webRequest } from './web.ts'
import { whoAsks } from './who-asks.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']
const AS_PAYLOAD_PARSES = { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true } as const

/** Payload's REST API: what is asked is checked at the door, and a write that met another one is made again. */
export const rest =
  (payload: Payload, config: SanitizedConfig, limits: Limits): RequestHandler =>
  async (req, res) => {
    if (!METHODS.includes(req.method)) res.set('Allow', METHODS.join(', '))
    refuseOtherMethods(req)
    const asker = await whoAsks(req, payload)
    const asked = await readRequest(req)
    const { pathname, search } = new URL(asked.url, env.PUBLIC_URL)
    const route = routeOf(config, asked.method, pathname)
    if (!route.isKnown) throw new Refusal(404, 'not-found', 'There is nothing at this address.')
    if (asker.visitor && !route.isForVisitors) throw new Refusal(401, 'unauthorized', 'Sign in first: this is for staff.')
    if (route.isSignIn) await limits.admitSignIn(req)
    refuseBadQuery(config, route, search, asker)
    const response = await retryOnConflict(
      () => handleEndpoints({ config, request: webRequest(req, asked) }),
      (answer) => asked.body !== undefined && isConflict(answer),
    )
    await sendWebResponse(res, await inOurShape(response), { withBody: req.method !== 'HEAD' })
  }
