import type { Request, RequestHandler, Response as Answering } from 'express'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import * as qs from 'qs-esm'
import type { Cache, Made } from '../cache/index.ts'
import { Refusal, Refusals } from '../lib/errors.ts'
import { oneAtATime } from '../lib/one-at-a-time.ts'
import { retryOnConflict } from '../lib/write-conflict.ts'
import { withGrant } from '../preview/granted.ts'
import { answerFile, refuseNoFile } from './files.ts'
import type { Limits } from './limits.ts'
import { methodsAt } from './methods-at.ts'
import { inOurShape } from './our-error-shape.ts'
import { previewOf, refuseOtherPage, type Preview } from './preview.ts'
import { checkRestQuery } from './query/check-rest-query.ts'
import { checkSearch } from './query/check-search.ts'
import { toldOf, type Asker } from './query/query-fault.ts'
import { bringsCredentials, questionOf } from './question.ts'
import { readList } from './read-list.ts'
import { refuseMethod } from './refuse-others.ts'
import { readRequest, type Asked } from './rest-request.ts'
import { routeOf, type Route } from './rest-route.ts'
import { sendRead } from './send-answer.ts'
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

type Parts = { payload: Payload; config: SanitizedConfig; limits: Limits; cache: Cache }

/** Payload's REST API: what is asked is checked at the door, and a write that met another one is made again. */
export function rest({ payload, config, limits, cache }: Parts): RequestHandler {
  const signInGate = makeSignInGate()
  return async (req, res) => {
    const asker = await whoAsks(req, payload)
    if (!METHODS.includes(req.method)) refuseOtherMethod(config, { req, res, asker })
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
    const query = readQuery({ config, route, search, asker })
    const preview = previewOf(res)
    if (route.kind && asker.visitor) limits.admitRead(req)
    const isForAll = !preview && !bringsCredentials(req, config.cookiePrefix)
    const question = route.kind && isForAll ? questionOf(req) : undefined
    if (question) {
      const isList = route.kind === 'list'
      const answer = await cache.answer(
        question,
        async () =>
          (isList && (await readList({ payload, cache, slug: route.slug!, query: query! }))) ||
          read(config, req, asked),
      )
      return sendRead({ req, res, cache, answer })
    }
    const ask = () =>
      retryOnConflict(
        () => handleEndpoints({ config, request: webRequest(req, asked) }),
        (answer) => asked.body !== undefined && isConflict(answer),
      )
    const response = await withGrant(preview?.grant, () =>
      route.isSignIn ? signInGate(ask) : inTurn(asked, pathname, ask),
    )
    if (preview) await refuseWhatIsOther(preview, { route, pathname, response })
    // Without transactions a write that broke off may have left something behind that nobody was told of.
    if (response.status >= 500 && asked.body !== undefined) cache.forgetAll()
    res.set('Cache-Control', 'private, no-store')
    const answer =
      route.file === undefined
        ? response
        : answerFile(response, route.file, { ...asker, isPreview: Boolean(preview) })
    await sendWebResponse(res, await inOurShape(answer), { withBody: req.method !== 'HEAD' })
  }
}

/** Between finding that nobody else has saved and saving, nobody else may: SQLite has no transactions for it. */
const inTurn = <T>({ method }: Asked, pathname: string, write: () => Promise<T>): Promise<T> =>
  method === 'PATCH' || method === 'DELETE' ? oneAtATime(`write:${pathname}`, write) : write()

type Previewed = { route: Route; pathname: string; response: Response }

/** A page is asked for by its id, or by its slug: then its answer says which it is. */
async function refuseWhatIsOther(preview: Preview, { route, pathname, response }: Previewed): Promise<void> {
  if (route.kind !== 'document' && route.kind !== 'json-ld') return
  const [, , collection = '', id] = pathname.split('/')
  if (id !== 'by-slug') return refuseOtherPage(preview, { collection, id })
  if (response.status !== 200) return
  const page = (await response.clone().json()) as { id: string }
  refuseOtherPage(preview, { collection, id: page.id })
}

/** Reads for a visitor, as often as the answer is not known. */
async function read(config: SanitizedConfig, req: Request, asked: Asked): Promise<Made> {
  const response = await inOurShape(await handleEndpoints({ config, request: webRequest(req, asked) }))
  const { status, headers } = response
  const type = headers.get('content-type') ?? 'application/json'
  const retryAfter = headers.get('retry-after')
  const location = headers.get('location')
  return {
    status,
    type,
    isForAll: status < 400,
    ...(location ? { location } : {}),
    ...(retryAfter ? { retryAfterSeconds: Number(retryAfter) } : {}),
    body: Buffer.from(await response.arrayBuffer()),
  }
}

/** @throws Refusal 405 with the methods that there are at this address for whoever asks; 401 or 404 where there are none. */
function refuseOtherMethod(
  config: SanitizedConfig,
  { req, res, asker }: { req: Request; res: Answering; asker: Asker },
): void {
  const { pathname } = ourUrl(req.originalUrl)
  const methods = methodsAt(config, pathname, asker)
  if (methods.length > 0) refuseMethod(methods, res)
  refuseStrangers(routeOf(config, 'GET', pathname), asker)
  throw new Refusal(404, 'not-found', 'There is nothing at this address.')
}

function refuseStrangers(route: Route, { visitor }: Asker): void {
  if (!route.isKnown) throw new Refusal(404, 'not-found', 'There is nothing at this address.')
  if (visitor && !route.isForVisitors)
    throw new Refusal(401, 'unauthorized', 'Sign in first: this is for staff.')
}

type Query = { config: SanitizedConfig; route: Route; search: string; asker: Asker }

/** @throws Refusals for whatever is wrong with it. */
function readQuery({ config, route, search, asker }: Query): Record<string, unknown> | undefined {
  if (!route.kind) return undefined
  const query = qs.parse(search, AS_PAYLOAD_PARSES) as Record<string, unknown>
  const faults = [
    ...checkSearch(search),
    ...checkRestQuery({ config, slug: route.slug!, kind: route.kind, query, ...asker }),
  ]
  if (faults.length === 0) return query
  throw new Refusals(faults.some(({ status }) => status === 401) ? 401 : 400, faults.map(toldOf))
}

async function isConflict(answer: Response): Promise<boolean> {
  if (answer.status !== 503) return false
  const { errors } = (await answer.clone().json()) as { errors?: { code?: string }[] }
  return errors?.[0]?.code === 'write-conflict'
}
