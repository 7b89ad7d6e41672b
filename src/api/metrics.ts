import { timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Payload } from 'payload'
import type { Cache } from '../cache/index.ts'
import { env } from '../env.ts'
import { Refusal } from '../lib/errors.ts'
import type { Live } from '../live/index.ts'
import { outboxFigures } from '../outbox/index.ts'

/** Requests that were answered, by the hundred of their status; `known` are those answered from memory. */
export type Counts = { byStatus: Map<number, number>; known: number }

export const makeCounts = (): Counts => ({ byStatus: new Map(), known: 0 })

export function count(counts: Counts, status: number): void {
  const hundred = Math.floor(status / 100)
  counts.byStatus.set(hundred, (counts.byStatus.get(hundred) ?? 0) + 1)
}

/** Counts every request that goes through the router. */
export const countRequests =
  (counts: Counts): RequestHandler =>
  (_req, res, next) => {
    res.once('finish', () => count(counts, res.statusCode))
    next()
  }

type Measured = { payload: Payload; counts: Counts; cache: Cache; live: Live }

/** `GET /metrics`, as Prometheus reads it. For whoever knows METRICS_TOKEN; without one, for all in the demo. */
export const metrics =
  ({ payload, counts, cache, live }: Measured): RequestHandler =>
  async (req, res) => {
    if (!mayRead(req.headers.authorization))
      throw new Refusal(404, 'not-found', 'There is nothing at this address.')
    const { answers, bytes, hits, misses, forgotten } = cache.figures()
    const documents = cache.documents.figures()
    const outbox = await outboxFigures(payload)
    const statuses = [...counts.byStatus].sort(([a], [b]) => a - b)
    const lines = [
      ...told('http_requests_total', 'counter', 'Requests answered, by the hundred of their status.'),
      ...statuses.map(([hundred, total]) => `http_requests_total{status="${hundred}xx"} ${total}`),
      ...told('http_requests_known_total', 'counter', 'Of these, answered from memory.', counts.known),
      ...told('cache_answers', 'gauge', 'Answers that are known.', answers),
      ...told('cache_documents', 'gauge', 'Documents that are known, for lists to come.', documents.answers),
      ...told('cache_bytes', 'gauge', 'What they all take up.', bytes + documents.bytes),
      ...told('cache_hits_total', 'counter', 'Questions whose answer was known.', hits),
      ...told('cache_misses_total', 'counter', 'Questions whose answer was not known.', misses),
      ...told('cache_forgotten_total', 'counter', 'Answers forgotten because of a change.', forgotten),
      ...told('change_streams', 'gauge', 'Streams of changes that are open.', live.readers()),
      ...(outbox
        ? [
            ...told(
              'outbox_waiting',
              'gauge',
              'Mails and deliveries that have not left yet.',
              outbox.waiting,
            ),
            ...told('outbox_failed', 'gauge', 'Mails and deliveries that were given up.', outbox.failed),
          ]
        : []),
      ...told('process_resident_memory_bytes', 'gauge', 'Memory of the process.', process.memoryUsage.rss()),
    ]
    res
      .set('Cache-Control', 'no-store')
      .type('text/plain; version=0.0.4')
      .send(`${lines.join('\n')}\n`)
  }

const told = (name: string, type: string, help: string, value?: number): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...(value === undefined ? [] : [`${name} ${value}`]),
]

function mayRead(authorization: string | undefined): boolean {
  if (!env.METRICS_TOKEN) return !env.isProduction
  const given = Buffer.from(authorization ?? '')
  const wanted = Buffer.from(`Bearer ${env.METRICS_TOKEN}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
