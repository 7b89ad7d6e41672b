import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { pinoHttp } from 'pino-http'
import { env } from '../env.ts'
import { log } from '../lib/log.ts'
import { safePath } from './safe-path.ts'

const REQUEST_ID = /^[\w.-]{8,64}$/

/** One line for each request, with an id that the answer carries too. */
export const logRequests = (): RequestHandler =>
  pinoHttp({
    logger: log as never,
    genReqId: (req: IncomingMessage, res: ServerResponse) => {
      // Only a proxy that is trusted may name a request.
      const given = env.TRUST_PROXY ? req.headers['x-request-id'] : undefined
      const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
      res.setHeader('X-Request-Id', id)
      return id
    },
    customLogLevel: (_req: IncomingMessage, res: ServerResponse, error?: Error) =>
      error || res.statusCode >= 500 ? 'error' : 'info',
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    autoLogging: {
      ignore: (req: IncomingMessage) =>
        Boolean(req.url?.startsWith('/_next/') || req.url === '/healthz' || req.url === '/readyz'),
    },
    serializers: {
      req: (req: { id: string; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: safePath(req.url),
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
  }) as unknown as RequestHandler
