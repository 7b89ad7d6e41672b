import { createHash } from 'node:crypto'
import express, { type RequestHandler, type Router } from 'express'
import type { SanitizedConfig } from 'payload'
import { answerFrom, type Answer, type Cache } from '../cache/index.ts'
import { once } from '../lib/once.ts'
import { describeService } from '../openapi/document.ts'
import { page } from '../openapi/page/page.ts'
import { STYLE } from '../openapi/page/style.ts'
import type { Limits } from './limits.ts'
import { onlyReads, refuseParameters } from './refuse-others.ts'
import { sendAnswer } from './send-answer.ts'
import { idPattern } from './who-asks.ts'

type Parts = { config: SanitizedConfig; cache: Cache; limits: Limits }

const hashed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The page runs nothing and fetches nothing: its one style sheet is in it. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashed(STYLE)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What this service answers, for programs (`/api/openapi.json`) and for people (`/api/docs`): made when first asked for. */
export function openApi({ config, cache, limits }: Parts): Router {
  const router = express.Router()
  const described = once(() => describeService(config, idPattern))
  const asJson = once(() => JSON.stringify(described()))
  const asPage = once(() => page(described()))
  const send = (type: string, body: () => string, headers = {}): RequestHandler => {
    const answer = once(() => lasting(type, body()))
    return (req, res) => {
      refuseParameters(req)
      limits.admitRead(req)
      sendAnswer(req, res, { answer: answer(), cache, isKnown: false, headers })
    }
  }
  router.all('/api/openapi.json', onlyReads, send('application/json; charset=utf-8', asJson))
  router.all(
    '/api/docs',
    onlyReads,
    send('text/html; charset=utf-8', asPage, { 'Content-Security-Policy': POLICY }),
  )
  return router
}

/** It follows from the code alone. */
const lasting = (type: string, text: string): Answer =>
  answerFrom({ status: 200, type, isForAll: true, body: Buffer.from(text) })
