import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'node:url'
import type { RequestHandler } from 'express'
import next from 'next'
import { getPayload, type Payload } from 'payload'
import { startTurns } from '#collections/campaigns/tell-turns.ts'
import { refreshPosition } from '#collections/shared/keep-position.ts'
import { answerKnown } from './api/answer-known.ts'
import { createApp } from './api/create-app.ts'
import { makeLimits } from './api/limits.ts'
import { makeCounts } from './api/metrics.ts'
import { stillStarting } from './api/still-starting.ts'
import { makeCache, type Cache } from './cache/index.ts'
import { listen, PUBLIC_CHANGES, SEARCH } from './changes/index.ts'
import { hearOtherProcesses, type Ears } from './database/hear-other-processes.ts'
import { engine, holdDatabase } from './database/index.ts'
import { env } from './env.ts'
import { startImports } from './imports/index.ts'
import { log } from './lib/log.ts'
import { once } from './lib/once.ts'
import { makeWritable } from './lib/writable-folder.ts'
import { makeLive, type Live } from './live/index.ts'
import { startOutbox, WEBHOOKS, type OutboxWorker } from './outbox/index.ts'
import config from './payload.config.ts'
import { startRetention } from './retention/index.ts'
import { foresee, SCHEDULE, startSchedule, type Foresight } from './schedule/index.ts'
import { makeSearch, type Search } from './search/index.ts'
import { prepare, type Prepared } from './seed/prepare.ts'

const STOP_WITHIN_MS = 9000
/** What leaves the house, besides what is told of changes to what the public reads. */
const WAKING = ['enquiries', 'outbox', WEBHOOKS]
/** Whoever sends a letter a second holds a line for so long and no longer. A large file may take its time. */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 300_000, connectionsCheckingInterval: 5000 }

export type Running = {
  port: number
  payload: Payload
  prepared: Prepared
  outbox: OutboxWorker
  stop(): Promise<void>
}

/** Starts the service: database, outbox, schedule, admin, port. Who listens to changes is said here and nowhere else. */
export async function start({ onProgress = (_: string) => {} } = {}): Promise<Running> {
  const server = createServer(PATIENCE, stillStarting)
  // The port first: that it is taken should not be told after a minute's work.
  await open(server, env.PORT)
  const port = (server.address() as AddressInfo).port

  onProgress('opening the database')
  makeWritable('MEDIA_DIR', env.MEDIA_DIR)
  const letGo = await holdDatabase()
  const payload = await getPayload({ config })
  const prepared = await prepare(payload, onProgress)
  const foresight = foresee(payload)
  await foresight.look()
  const cache = makeCache(foresight)
  listen('cache', ({ touches }) => cache.forget(touches))
  const search = makeSearch(payload, { onChanged: () => cache.forget([SEARCH]) })
  listen('search', search.hear)
  listen('foresight', ({ collection }) => (collection === SCHEDULE ? foresight.look() : undefined))
  const live = makeLive(payload)
  const ears = earsOf({ cache, foresight, search, live })
  const stopHearing = engine === 'mongodb' ? hearOtherProcesses(payload, ears) : undefined
  if (!stopHearing) search.readAll()
  const outbox = startOutbox(payload)
  const schedule = startSchedule(payload)
  const retention = startRetention(payload)
  const imports = startImports(payload, { refreshPosition: refreshAfterMany })
  listen('imports', ({ collection }) => (collection === 'import-runs' ? imports.wake() : undefined))
  listen('outbox', ({ collection, touches }) => {
    if (touches.length > 0 || WAKING.includes(collection)) outbox.wake()
  })
  listen('live', ({ touches }) => (touches.length > 0 ? live.look() : undefined))
  const turns = startTurns(payload)

  let stopping = false
  const readiness = { isStopping: () => stopping, isOutboxRunning: outbox.isRunning }
  if (env.ADMIN_PANEL) onProgress('opening the admin')
  const admin = env.ADMIN_PANEL ? await openAdmin(server) : undefined
  const parts = { cache, counts: makeCounts(), limits: makeLimits(), live }
  const app = createApp({ payload, readiness, admin, search, ...parts })
  server.off('request', stillStarting)
  server.on('request', answerKnown({ app, ...parts, cookiePrefix: payload.config.cookiePrefix }))

  const stop = once(async () => {
    stopping = true
    log.info('stopping')
    // Streams end by themselves for nobody: first of all they are ended here.
    await live.stop()
    const cut = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS - 3000)
    await Promise.all([
      closed(server),
      outbox.stop(STOP_WITHIN_MS - 3000),
      schedule.stop(STOP_WITHIN_MS - 3000),
      turns.stop(),
      imports.stop(STOP_WITHIN_MS - 3000),
      retention.stop(),
    ])
    clearTimeout(cut)
    await stopHearing?.()
    await search.stop()
    await payload.destroy()
    letGo()
  })
  return { port, payload, prepared, outbox, stop }
}

/** Of reports that were written all at once. */
const refreshAfterMany: typeof refreshPosition = (field, id, req) =>
  refreshPosition(field, id, req, { reportsChanged: true })

type Listeners = { cache: Cache; foresight: Foresight; search: Search; live: Live }

/** What is done about what other processes write. */
const earsOf = ({ cache, foresight, search, live }: Listeners): Ears => ({
  onHearing(isHearing) {
    cache.trust(isHearing)
    // What was written while nobody listened is found by reading everything.
    if (isHearing) search.readAll()
  },
  onDocument: (document) => void search.hear(document),
  onTouched(keys) {
    cache.forget(keys)
    if (keys.includes(SCHEDULE)) void foresight.look()
    if (keys.includes(PUBLIC_CHANGES)) live.look()
  },
})

/** Next in this process: it renders /admin and serves its files, and nothing else. */
async function openAdmin(server: Server): Promise<RequestHandler> {
  const app = next({
    dev: env.isDevelopment,
    dir: '.',
    port: env.PORT,
    hostname: 'localhost',
    httpServer: server,
  })
  await app.prepare()
  const render = app.getRequestHandler()
  return async (req, res) => {
    await render(req, res, parse(req.originalUrl, true))
  }
}

const open = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      server.off('error', reject)
      resolve()
    })
  })

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
