import type { Request, RequestHandler } from 'express'
import { answerFrom, type Cache, type Made } from '../../cache/index.ts'
import { Refusal, Refusals } from '../../lib/errors.ts'
import type { Limits } from '../limits.ts'
import { checkSearch } from '../query/check-search.ts'
import { bringsCredentials, questionOf } from '../question.ts'
import { sendRead } from '../send-answer.ts'
import { ourUrl } from '../web.ts'
import type { Sent } from './read-asked.ts'

type Parts = { cache: Cache; limits: Limits; cookiePrefix: string }

const METHODS = ['GET', 'HEAD']

/** `/api/search` and `/api/suggest`: what is published, found by words; the same for whoever asks. */
export function searchRoute(find: (sent: Sent) => Promise<unknown>, parts: Parts): RequestHandler {
  const { cache, limits, cookiePrefix } = parts
  return async (req, res) => {
    if (!METHODS.includes(req.method)) {
      res.set('Allow', METHODS.join(', '))
      throw new Refusal(405, 'method-not-allowed', `Use ${METHODS.join(' or ')} for this.`)
    }
    limits.admitRead(req)
    const make = async (): Promise<Made> => ({
      status: 200,
      type: 'application/json; charset=utf-8',
      isForAll: true,
      body: Buffer.from(JSON.stringify(await find(sentIn(req)))),
    })
    const question = bringsCredentials(req, cookiePrefix) ? undefined : questionOf(req)
    const answer = question
      ? await cache.answer(question, make)
      : answerFrom({ ...(await make()), isForAll: false })
    sendRead({ req, res, answer, cache })
  }
}

/** What is sent under each name; nothing is read into the names. @throws Refusals for what cannot be read. */
function sentIn(req: Request): Sent {
  const { search, searchParams } = ourUrl(req.originalUrl)
  const faults = checkSearch(search).map(({ parameter, code, message }) => ({
    message: `${parameter}: ${message}`,
    code,
    field: parameter,
  }))
  if (faults.length > 0) throw new Refusals(400, faults)
  const sent: Sent = {}
  for (const [name, value] of searchParams) (sent[name] ??= []).push(value)
  return sent
}
