import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { env } from '../env.ts'

const overHttps = env.PUBLIC_URL.startsWith('https:')

/** What the API answers is data: a browser that opens it runs nothing. */
const ofData = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  strictTransportSecurity: overHttps,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
})

/** The admin is Next's: its pages start themselves with inline scripts. */
const ofAdmin = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'unsafe-inline'", ...(env.isDevelopment ? ["'unsafe-eval'"] : [])],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", ...(env.isDevelopment ? ['ws:'] : [])],
      frameSrc: ["'self'", env.SITE_URL],
      frameAncestors: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'self'"],
      objectSrc: ["'none'"],
    },
  },
  strictTransportSecurity: overHttps,
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'sameorigin' },
})

export const securityHeaders: RequestHandler = (req, res, next) =>
  (/^\/(admin|_next)(\/|$)/.test(req.path) ? ofAdmin : ofData)(req, res, next)
