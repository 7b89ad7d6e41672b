import type { RequestHandler } from 'express'
import { env } from '../env.ts'
import { answerVisitors, type ForVisitors } from './answer-visitors.ts'

/**
 * `/robots.txt`: the admin is for nobody's index. The rest may be read: pages of the front end that ask the API while they
 * are shown are seen by search engines as readers see them.
 */
export const robots = (parts: ForVisitors): RequestHandler =>
  answerVisitors(parts, () => ({
    status: 200,
    type: 'text/plain; charset=utf-8',
    isForAll: true,
    body: Buffer.from(TEXT),
  }))

const TEXT = [
  'User-agent: *',
  'Disallow: /admin',
  'Allow: /feeds/',
  '',
  `Sitemap: ${env.PUBLIC_URL}/sitemap.xml`,
  '',
].join('\n')
