import type { IncomingMessage, ServerResponse } from 'node:http'
import { etagOf, formFor, type Answer, type Cache } from '../cache/index.ts'
import { env } from '../env.ts'

/** How long a shared cache may send an answer on: first without asking, then while it asks. */
const SHARED_SECONDS = { fresh: env.SHARED_CACHE_SECONDS, stale: env.SHARED_CACHE_SECONDS * 5 }

/** Others than visitors get other answers at the same address. */
const VARY = [
  'Accept-Encoding',
  'Authorization',
  'Cookie',
  ...(env.CORS_ORIGINS.length > 0 ? ['Origin'] : []),
].join(', ')

type Headers = Record<string, string | number>

/** An answer to a visitor, which caches on the way may keep for a little while. HEAD and 304 are without a body. */
export function sendAnswer(
  req: IncomingMessage,
  res: ServerResponse,
  {
    answer,
    cache,
    isKnown,
    headers = {},
  }: {
    answer: Answer
    cache: Cache
    isKnown: boolean
    headers?: Headers
  },
): void {
  const ofAnswer: Headers = {
    ...headers,
    'Content-Type': answer.type,
    'Cache-Control': cacheControlOf(answer, cache),
    Vary: VARY,
    'Cache-Status': isKnown ? 'content; hit' : 'content; fwd=miss',
  }
  if (answer.surrogateKey) ofAnswer['Surrogate-Key'] = answer.surrogateKey
  if (answer.location) ofAnswer.Location = answer.location
  const [encoding, form] = formFor(answer, req.headers['accept-encoding'])
  ofAnswer.ETag = etagOf(answer, encoding)
  if (encoding !== 'identity') ofAnswer['Content-Encoding'] = encoding
  if (matches(req.headers['if-none-match'], ofAnswer.ETag)) return end(res, 304, ofAnswer)
  const withBody = (bytes: Buffer) => {
    ofAnswer['Content-Length'] = bytes.length
    end(res, answer.status, ofAnswer, req.method === 'HEAD' ? undefined : bytes)
  }
  if (Buffer.isBuffer(form)) return withBody(form)
  form.then(withBody, () => res.destroy())
}

/** An answer that was made now. What is not for all nobody may keep. */
export function sendRead({
  req,
  res,
  answer,
  cache,
}: {
  req: IncomingMessage
  res: ServerResponse
  answer: Answer
  cache: Cache
}): void {
  if (answer.isForAll) return sendAnswer(req, res, { answer, cache, isKnown: false })
  const body = answer.forms.get('identity') as Buffer
  const { retryAfterSeconds } = answer
  const headers = {
    'Content-Type': answer.type,
    'Cache-Control': 'private, no-store',
    'Content-Length': body.length,
    ...(retryAfterSeconds ? { 'Retry-After': retryAfterSeconds } : {}),
  }
  end(res, answer.status, headers, req.method === 'HEAD' ? undefined : body)
}

function end(res: ServerResponse, status: number, headers: Headers, bytes?: Buffer): void {
  res.writeHead(status, headers)
  res.end(bytes)
}

/** By the weak comparison, as HTTP asks for here. */
export const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header === etag ||
    header === '*' ||
    header.split(',').some((each) => strong(each.trim()) === strong(etag)))

const strong = (etag: string) => etag.replace(/^W\//, '')

/** How long caches on the way may send on what is made from the same as this answer. */
export const cacheControlOf = ({ trueUntil }: Answer, cache: Cache): string =>
  cacheControl(Math.min(trueUntil, cache.nextChangeAt()))

const USUAL = `public, max-age=0, s-maxage=${SHARED_SECONDS.fresh}, stale-while-revalidate=${SHARED_SECONDS.stale}`

/** Ends, for those on the way, when something is to change by itself. */
function cacheControl(until: number): string {
  const left = Math.max(0, Math.floor((until - Date.now()) / 1000))
  if (left >= SHARED_SECONDS.fresh + SHARED_SECONDS.stale) return USUAL
  const fresh = Math.min(SHARED_SECONDS.fresh, left)
  return `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${Math.min(SHARED_SECONDS.stale, left - fresh)}`
}
