import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'node:url'
import type { RequestHandler } from 'express'
import next from 'next'
import { getPayload, type Payload } from 'payload'
import { answerKnown } from './api/answer-known.ts'
import { createApp } from './api/create-app.ts'
import { makeLimits } from './api/limits.ts'
import { makeCounts } from './api/metrics.ts'
import { stillStarting } from './api/still-starting.ts'
import { makeCache } from './cache/index.ts'
import { listen } from './changes/index.ts'
import { hearOtherProcesses } from './database/hear-other-processes.ts'
import { engine } from './database/index.ts'
import { env } from './env.ts'
import { log } from './lib/log.ts'
import { startOutbox, type OutboxWorker } from './outbox/index.ts'
import config from './payload.config.ts'
import { prepare, type Prepared } from './seed/prepare.ts'

const STOP_WITHIN_MS = 9000

export type Running = {
  port: number
  payload: Payload
  prepared: Prepared
  outbox: OutboxWorker
  stop(): Promise<void>
}

/** Starts the service: database, outbox, admin, port. Who listens to changes is said here and nowhere else. */
export async function start({ onProgress = (_: string) => {} } = {}): Promise<Running> {
  const server = createServer(stillStarting)
  // The port first: that it is taken should not be told after a minute's work.
  await open(server, env.PORT)
  const port = (server.address() as AddressInfo).port

  onProgress('opening the database')
  const payload = await getPayload({ config, cron: true })
  const prepared = await prepare(payload, onProgress)
  const cache = makeCache()
  listen('cache', ({ touches }) => cache.forget(touches))
  const stopHearing =
    engine === 'mongodb'
      ? hearOtherProcesses(payload, { onTouched: cache.forget, onHearing: cache.trust })
      : undefined
  const outbox = startOutbox(payload)
  listen('outbox', ({ collection }) => {
    if (collection === 'enquiries' || collection === 'outbox') outbox.wake()
  })

  let stopping = false
  const readiness = { isStopping: () => stopping, isOutboxRunning: outbox.isRunning }
  if (env.ADMIN_PANEL) onProgress('opening the admin')
  const admin = env.ADMIN_PANEL ? await openAdmin(server) : undefined
  const parts = { cache, counts: makeCounts(), limits: makeLimits() }
  const app = createApp({ payload, readiness, admin, ...parts })
  server.off('request', stillStarting)
  server.on('request', answerKnown({ app, ...parts, cookiePrefix: payload.config.cookiePrefix }))

  const stop = once(async () => {
    stopping = true
    log.info('stopping')
    const cut = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS - 3000)
    await Promise.all([closed(server), outbox.stop(STOP_WITHIN_MS - 3000)])
    clearTimeout(cut)
    await stopHearing?.()
    await closeDatabase(payload)
  })
  return { port, payload, prepared, outbox, stop }
}

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

async function closeDatabase(payload: Payload): Promise<void> {
  await payload.destroy()
}

function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => (result ??= run())
}
