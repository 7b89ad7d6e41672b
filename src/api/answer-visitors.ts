import type { Request, RequestHandler, Response } from 'express'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Cache, Made } from '../cache/index.ts'
import { Refusal, Refusals } from '../lib/errors.ts'
import type { Limits } from './limits.ts'
import { questionOf } from './question.ts'
import { sendRead } from './send-answer.ts'

const METHODS = ['GET', 'HEAD']

export type ForVisitors = { payload: Payload; limits: Limits; cache: Cache }

/**
 * What is the same for everybody, such as a feed: whoever asks is answered as a visitor is, and what was made for one is
 * known for all until something that it was made from changes.
 */
export const answerVisitors =
  (
    { payload, limits, cache }: ForVisitors,
    make: (req: PayloadRequest, params: Request['params']) => Promise<Made> | Made,
  ): RequestHandler =>
  async (req, res) => {
    refuseWrites(req, res)
    refuseParameters(req)
    limits.admitRead(req)
    const answer = await cache.answer(questionOf(req)!, async () =>
      make(await createLocalReq({}, payload), req.params),
    )
    sendRead({ req, res, answer, cache })
  }

/** An answer in JSON; with `location` it says where it has moved to. */
export const madeOfJson = (body: unknown, { location }: { location?: string } = {}): Made => ({
  status: location ? 301 : 200,
  type: 'application/json; charset=utf-8',
  isForAll: true,
  ...(location ? { location } : {}),
  body: Buffer.from(JSON.stringify(body)),
})

/** @throws Refusal 405 for what would change something. */
export function refuseWrites({ method }: Request, res: Response): void {
  if (METHODS.includes(method)) return
  res.set('Allow', METHODS.join(', '))
  throw new Refusal(405, 'method-not-allowed', `Use ${METHODS.join(' or ')} for this.`)
}

/** None is known here; each would be another question with the same answer. @throws Refusals 400 */
export function refuseParameters(req: Request): void {
  const names = Object.keys(req.query)
  if (names.length === 0) return
  throw new Refusals(
    400,
    names.map((name) => ({
      message: `${name.slice(0, 80)}: This address takes no parameters.`,
      code: 'unknown-parameter',
      field: name.slice(0, 80),
    })),
  )
}
