import type { RequestHandler } from 'express'
import { readStatistics } from '#collections/authorities/statistics.ts'
import { answerVisitors, madeOfJson, type ForVisitors } from './answer-visitors.ts'

/** `GET /api/statistics`: how many authorities have which grade. */
export const statistics = (parts: ForVisitors): RequestHandler =>
  answerVisitors(parts, async ({ payload }) => madeOfJson(await readStatistics(payload)))
