import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Express } from 'express'
import type { Cache } from '../cache/index.ts'
import { env } from '../env.ts'
import { log } from '../lib/log.ts'
import { fixedHeaders } from './fixed-headers.ts'
import type { Limits } from './limits.ts'
import { count, type Counts } from './metrics.ts'
import { bringsCredentials, questionOf } from './question.ts'
import { holdBody } from './read-body.ts'
import { safePath } from './safe-path.ts'
import { sendAnswer } from './send-answer.ts'

/** Of known answers one in so many is logged: they are the most of all, and each is like the others. */
const LOGGED_ONE_IN = 100
/** What visitors are answered from memory. */
const PUBLIC = /^\/(api|feeds|sitemaps)\/|^\/(sitemap\.xml|robots\.txt)$/
/** Longer questions are read where all is read. */
const LONGEST_QUESTION = 128 * 1024

type Parts = { app: Express; cache: Cache; counts: Counts; limits: Limits; cookiePrefix: string }

/**
 * What every request meets first: a visitor whose answer is known has it before the router is walked, with the same
 * headers, counted and limited like any other. All others go on to the app.
 */
export function answerKnown({ app, cache, counts, limits, cookiePrefix }: Parts) {
  const headersFor = fixedHeaders()

  function answerFor(req: IncomingMessage, res: ServerResponse, question: string | undefined): void {
    const answer = question === undefined ? undefined : cache.get(question)
    if (!answer || !isAdmitted(app, req, limits)) return app(req, res)
    const id = randomUUID()
    const headers = { ...headersFor(req.headers.origin), 'X-Request-Id': id }
    sendAnswer(req, res, { answer, cache, isKnown: true, headers })
    count(counts, res.statusCode)
    counts.known += 1
    if (counts.known % LOGGED_ONE_IN === 1) logKnown(req, res, id)
  }

  return (req: IncomingMessage, res: ServerResponse): void => {
    if (!PUBLIC.test(req.url!) || bringsCredentials(req, cookiePrefix)) return app(req, res)
    if (req.method !== 'POST') return answerFor(req, res, questionOf(req))
    if (!isShortQuery(req)) return app(req, res)
    // A query that is sent by POST has to be read to be known; whoever comes after finds its body held.
    holdBody(req, (body) => answerFor(req, res, questionOf(req, body)))
  }
}

const isShortQuery = ({ url, headers }: IncomingMessage): boolean =>
  url === '/api/graphql' &&
  headers['content-encoding'] === undefined &&
  Number(headers['content-length']) <= LONGEST_QUESTION

/** One who has asked too much is refused by the app, which says so. */
function isAdmitted(app: Express, req: IncomingMessage, limits: Limits): boolean {
  // What `ip` is, with proxies that are trusted, is Express's to say.
  const { ip } = env.TRUST_PROXY ? Object.setPrototypeOf(req, app.request) : { ip: req.socket.remoteAddress }
  try {
    limits.admitRead({ ip })
    return true
  } catch {
    return false
  }
}

function logKnown({ method, url }: IncomingMessage, { statusCode }: ServerResponse, id: string): void {
  const req = { id, method, path: safePath(url!) }
  log.info({ req, res: { status: statusCode }, oneIn: LOGGED_ONE_IN }, 'request')
}
