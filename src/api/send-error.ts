import type { ErrorRequestHandler, Response } from 'express'
import { answerTo, type AnsweredError } from '../lib/errors.ts'
import { log } from '../lib/log.ts'
import { TooMany } from './limits.ts'

/** Answers with what went wrong; the one place where the API's own routes turn an error into an answer. */
export const sendError: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) return next(error)
  const { status, errors } = answerTo(error)
  if (status >= 500)
    log.error({ err: error, requestId: res.getHeader('X-Request-Id') }, 'an unexpected error')
  if (error instanceof TooMany) res.setHeader('Retry-After', error.retryAfterSeconds)
  if (status === 503) res.setHeader('Retry-After', 5)
  sendFaults(res, status, errors)
}

export function sendFaults(res: Response, status: number, errors: AnsweredError[]): void {
  // What is left of a body that was refused would be read as the next request.
  if (UNREAD.has(status)) res.setHeader('Connection', 'close')
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .json({ errors: errors.slice(0, MOST_TOLD) })
}

const UNREAD = new Set([408, 413, 415])
/** A request of a few kilobytes can be wrong in thousands of places. */
const MOST_TOLD = 100
