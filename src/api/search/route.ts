import type { Request, RequestHandler } from 'express'
import { answerFrom, type Cache } from '../../cache/index.ts'
import { Refusals } from '../../lib/errors.ts'
import { madeOfJson } from '../answer-visitors.ts'
import type { Limits } from '../limits.ts'
import { checkSearch } from '../query/check-search.ts'
import { toldOf } from '../query/query-fault.ts'
import { bringsCredentials, questionOf } from '../question.ts'
import { READS, takeOnly } from '../refuse-others.ts'
import { sendRead } from '../send-answer.ts'
import { ourUrl } from '../web.ts'
import type { Sent } from './read-asked.ts'

type Parts = { cache: Cache; limits: Limits; cookiePrefix: string }

/** `/api/search` and `/api/suggest`: what is published, found by words; the same for whoever asks. */
export function searchRoute(find: (sent: Sent) => Promise<unknown>, parts: Parts): RequestHandler {
  const { cache, limits, cookiePrefix } = parts
  return async (req, res) => {
    takeOnly(READS, req, res)
    limits.admitRead(req)
    const make = async () => madeOfJson(await find(sentIn(req)))
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
  const faults = checkSearch(search)
  if (faults.length > 0) throw new Refusals(400, faults.map(toldOf))
  const sent: Sent = {}
  for (const [name, value] of searchParams) (sent[name] ??= []).push(value)
  return sent
}
