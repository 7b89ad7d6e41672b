import type { RequestHandler } from 'express'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import * as qs from 'qs-esm'
import { Refusal, Refusals } from '../lib/errors.ts'
import { retryOnConflict } from '../lib/write-conflict.ts'
import { answerFile, refuseNoFile } from './files.ts'
import type { Limits } from './limits.ts'
import { inOurShape } from './our-error-shape.ts'
import { checkRestQuery } from './query/check-rest-query.ts'
import { checkSearch } from './query/check-search.ts'
import type { Asker } from './query/query-fault.ts'
import { readRequest } from './rest-request.ts'
import { routeOf, type Route } from './rest-route.ts'
import { makeSignInGate } from './sign-in-gate.ts'
import { ourUrl, sendWebResponse, webRequest } from './web.ts'
import { whoAsks } from './who-asks.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']
const AS_PAYLOAD_PARSES = {
  allowEmptyArrays: true,
  arrayLimit: 1000,
  depth: 10,
  ignoreQueryPrefix: true,
} as const

/** Payload's REST API: what is asked is checked at the door, and a write that met another one is made again. */
export function rest(payload: Payload, config: SanitizedConfig, limits: Limits): RequestHandler {
  const signInGate = makeSignInGate()
  return async (req, res) => {
    if (!METHODS.includes(req.method)) {
      res.set('Allow', METHODS.join(', '))
      throw new Refusal(405, 'method-not-allowed', `Use one of ${METHODS.join(', ')}.`)
    }
    const asker = await whoAsks(req, payload)
    const asked = await readRequest(req, asker)
    const { pathname, search } = ourUrl(asked.url)
    const route = routeOf(config, asked.method, pathname)
    refuseStrangers(route, asker)
    if (route.file !== undefined) {
      refuseNoFile(route.file)
      // Payload would look for a `prefix` that no file of ours has.
      asked.url = pathname
    }
    if (route.isSignIn) await limits.admitSignIn(req)
    refuseBadQuery({ config, route, search, asker })
    const ask = () =>
      retryOnConflict(
        () => handleEndpoints({ config, request: webRequest(req, asked) }),
        (answer) => asked.body !== undefined && isConflict(answer),
      )
    const response = route.isSignIn ? await signInGate(ask) : await ask()
    // Unless it is what the public reads, it is one person's.
    if (!asker.visitor || !route.slug) res.set('Cache-Control', 'private, no-store')
    const answer = route.file === undefined ? response : answerFile(response, route.file, asker)
    await sendWebResponse(res, await inOurShape(answer), { withBody: req.method !== 'HEAD' })
  }
}

function refuseStrangers(route: Route, { visitor }: Asker): void {
  if (!route.isKnown) throw new Refusal(404, 'not-found', 'There is nothing at this address.')
  if (visitor && !route.isForVisitors)
    throw new Refusal(401, 'unauthorized', 'Sign in first: this is for staff.')
}

type Query = { config: SanitizedConfig; route: Route; search: string; asker: Asker }

function refuseBadQuery({ config, route, search, asker }: Query): void {
  if (!route.kind) return
  const query = qs.parse(search, AS_PAYLOAD_PARSES) as Record<string, unknown>
  const faults = [
    ...checkSearch(search),
    ...checkRestQuery({ config, slug: route.slug!, kind: route.kind, query, ...asker }),
  ]
  if (faults.length === 0) return
  const errors = faults.map(({ parameter, code, message }) => ({
    message: `${parameter}: ${message}`,
    code,
    field: parameter,
  }))
  throw new Refusals(faults.some(({ status }) => status === 401) ? 401 : 400, errors)
}

async function isConflict(answer: Response): Promise<boolean> {
  if (answer.status !== 503) return false
  const { errors } = (await answer.clone().json()) as { errors?: { code?: string }[] }
  return errors?.[0]?.code === 'write-conflict'
}
