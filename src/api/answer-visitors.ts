import type { Request, RequestHandler } from 'express'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Cache, Made } from '../cache/index.ts'
import type { Limits } from './limits.ts'
import { questionOf } from './question.ts'
import { READS, refuseParameters, takeOnly } from './refuse-others.ts'
import { sendRead } from './send-answer.ts'

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
    takeOnly(READS, req, res)
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
