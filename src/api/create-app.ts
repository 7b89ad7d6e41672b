import express, { type Express, type RequestHandler } from 'express'
import type { Payload } from 'payload'
import { makeCache, type Cache } from '../cache/index.ts'
import { env } from '../env.ts'
import { Refusal } from '../lib/errors.ts'
import { makeLive, type Live } from '../live/index.ts'
import type { Search } from '../search/index.ts'
import { changes } from './changes.ts'
import { crossOrigin } from './cross-origin.ts'
import { postEnquiry } from './enquiries.ts'
import { explorer } from './explorer.ts'
import { authorityFeed, newsFeed, topicFeed } from './feeds.ts'
import { graphQL } from './graphql/route.ts'
import { trustedDocuments } from './graphql/trusted-documents.ts'
import { healthz, readyz, type Readiness } from './health.ts'
import { makeLimits, type Limits } from './limits.ts'
import { logRequests } from './log-requests.ts'
import { countRequests, makeCounts, metrics, type Counts } from './metrics.ts'
import { openApi } from './openapi.ts'
import { openData } from './open-data.ts'
import { preview } from './preview.ts'
import { onlyReads } from './refuse-others.ts'
import { rest } from './rest.ts'
import { robots } from './robots.ts'
import { makeFinder } from './search/answer.ts'
import { searchRoute } from './search/route.ts'
import { securityHeaders } from './security-headers.ts'
import { sendError } from './send-error.ts'
import { sitemapPart, wholeSitemap } from './sitemap.ts'
import { statistics } from './statistics.ts'
import { timelineById, timelineBySlug } from './timeline.ts'

type Parts = {
  payload: Payload
  readiness: Readiness
  /** Left out, whoever looks for words is told to come again. */
  search?: Search
  /** What is shared with those who answer before the router is walked. */
  cache?: Cache
  counts?: Counts
  limits?: Limits
  live?: Live
  /** Next, for /admin. Left out, the service is an API only. */
  admin?: RequestHandler
}

/** The service as one Express app, without a port. What a request meets stands here in that order. */
export function createApp({
  payload,
  readiness,
  search,
  cache = makeCache(),
  counts = makeCounts(),
  limits = makeLimits(),
  live = makeLive(payload),
  admin,
}: Parts): Express {
  const { config } = payload
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustedProxies(env.TRUST_PROXY))
  app.set('etag', false)

  app.use(dropForgedHeaders, logRequests(), countRequests(counts))
  app.all('/healthz', onlyReads, healthz)
  app.all('/readyz', onlyReads, readyz(payload, readiness))
  app.get('/metrics', metrics({ payload, counts, cache, live }))
  app.use(securityHeaders)
  app.use(['/api', '/feeds', '/sitemap.xml', '/sitemaps', '/robots.txt'], crossOrigin())
  app.use('/api', preview(payload))
  if (!env.isProduction) app.use(explorer())
  const trusted = trustedDocuments({ file: env.TRUSTED_DOCUMENTS, only: env.TRUSTED_DOCUMENTS_ONLY })
  const finder = makeFinder(payload, search)
  app.all(
    '/api/graphql',
    graphQL({ payload, config, limits, cache, trusted, finder, introspection: !env.isProduction }),
  )
  app.use(openApi({ config, cache, limits }))
  const { cookiePrefix } = config
  app.all('/api/search', searchRoute(finder.search, { cache, limits, cookiePrefix }))
  app.all('/api/suggest', searchRoute(finder.suggest, { cache, limits, cookiePrefix }))
  app.post('/api/enquiries', postEnquiry(payload, limits))
  const parts = { payload, limits, cache }
  app.all('/api/statistics', statistics(parts))
  app.all('/api/authorities/:id/timeline', timelineById(parts))
  app.all('/api/authorities/by-slug/:slug/timeline', timelineBySlug(parts))
  app.all('/api/open-data/inspections.csv', onlyReads, openData(parts, 'csv'))
  app.all('/api/open-data/inspections.json', onlyReads, openData(parts, 'json'))
  app.all('/api/changes', changes(live, limits))
  app.use('/api', rest({ payload, config, limits, cache }))
  app.all('/feeds/:file', newsFeed(parts))
  app.all('/feeds/authorities/:file', authorityFeed(parts))
  app.all('/feeds/topics/:file', topicFeed(parts))
  app.all('/sitemap.xml', wholeSitemap(parts))
  app.all('/sitemaps/:file', sitemapPart(parts))
  app.all('/robots.txt', robots(parts))
  if (admin) {
    app.get('/', (_req, res) => res.redirect('/admin'))
    app.use((req, res, next) => (ADMIN.test(req.path) ? admin(req, res, next) : next()))
  }
  app.use(() => {
    throw new Refusal(404, 'not-found', 'There is nothing at this address.')
  })
  app.use(sendError)
  return app
}

/** Without Next's image server, which the admin does not use and which fetches what it is told to. */
const ADMIN = /^\/(admin|_next(?!\/+image))(\/|$)/

/** What only a proxy may say is believed of a proxy that is trusted; what steers Next's inside, of nobody. */
const dropForgedHeaders: RequestHandler = (req, _res, next) => {
  const forged = [
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-invoke-path',
    'x-matched-path',
    'x-nextjs-data',
  ]
  const ofProxies = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded']
  for (const name of [...forged, ...(env.TRUST_PROXY ? [] : ofProxies)]) delete req.headers[name]
  next()
}

const trustedProxies = (setting: string): false | number | string =>
  setting === '' ? false : /^\d+$/.test(setting) ? Number(setting) : setting
