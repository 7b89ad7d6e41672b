import type { RequestHandler, Response } from 'express'
import type { PublicChange } from '../changes/index.ts'
import { placeOf, readPlace, type Live, type Reader } from '../live/index.ts'
import type { Limits } from './limits.ts'
import { refuseParameters, takeOnly } from './refuse-others.ts'

const HEARTBEAT_MS = 15_000
const COME_BACK_AFTER_MS = 2000
/** Of what somebody does not take in. He comes back and goes on from where he was. */
const MOST_UNREAD_BYTES = 128 * 1024

/**
 * `GET /api/changes`: which of what the public reads has changed, as server-sent events. Goes on from `Last-Event-ID`, in
 * any process; where what was missed cannot be told any more, the event `reset` says so.
 */
export function changes(live: Live, limits: Limits): RequestHandler {
  return async (req, res) => {
    takeOnly(['GET'], req, res)
    refuseParameters(req)
    limits.admitRead(req)
    const leave = limits.admitStream(req)
    res.once('close', leave)
    const last = req.get('last-event-id')
    begin(res, last === undefined)
    const stopTelling = await live.join(readerOf(res), last === undefined ? undefined : readPlace(last))
    const heartbeat = setInterval(() => write(res, ':\n\n'), HEARTBEAT_MS)
    const end = () => {
      clearInterval(heartbeat)
      stopTelling()
    }
    if (res.closed || res.writableEnded) end()
    else res.once('close', end)
  }
}

function begin(res: Response, isNew: boolean): void {
  // Closed when it ends: whoever stops the service does not wait for it.
  res.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    Connection: 'close',
    'X-Accel-Buffering': 'no',
  })
  // Whoever loses the line before he heard anything goes on from here; who comes back, from where he was.
  const place = isNew ? placeOf({ order: Date.now() }) : undefined
  write(res, `retry: ${COME_BACK_AFTER_MS}\n${eventOf('ready', place, {})}`)
}

const readerOf = (res: Response): Reader => ({
  tell: (change) => write(res, eventOf('change', placeOf(change), saidOf(change))),
  reset: () => write(res, eventOf('reset', placeOf({ order: Date.now() }), {})),
  end: () => void res.end(),
})

const saidOf = ({ collectionSlug, document, what }: PublicChange) => ({
  collection: collectionSlug,
  id: document,
  change: what,
})

const eventOf = (name: string, id: string | undefined, data: object) =>
  `${id ? `id: ${id}\n` : ''}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

function write(res: Response, text: string): void {
  if (res.writableEnded || res.destroyed) return
  if (res.writableLength > MOST_UNREAD_BYTES) res.destroy()
  else res.write(text)
}
