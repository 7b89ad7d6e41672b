import cors from 'cors'
import type { RequestHandler } from 'express'
import { env } from '../env.ts'

/**
 * What pages on other origins may do: read what is public and send enquiries, never with a visitor's cookies. Anyone,
 * unless CORS_ORIGINS names those who may.
 */
export const crossOrigin = (): RequestHandler =>
  cors({
    origin: env.CORS_ORIGINS.length > 0 ? env.CORS_ORIGINS : '*',
    credentials: false,
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ['Content-Type', 'Idempotency-Key', 'Last-Event-ID'],
    exposedHeaders: ['X-Request-Id', 'Retry-After'],
    maxAge: 3600,
  })
