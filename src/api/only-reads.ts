import type { RequestHandler } from 'express'
import { Refusal } from '../lib/errors.ts'

/** Refuses what would change something, where there is nothing to change. */
export const onlyReads: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next()
  res.set('Allow', 'GET, HEAD')
  throw new Refusal(405, 'method-not-allowed', 'Use one of GET, HEAD.')
}
