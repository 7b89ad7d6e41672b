import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EventEmitter, once } from 'node:events'

export type Delivery = { path: string; headers: IncomingHttpHeaders; body: string; event: any } // eslint-disable-line @typescript-eslint/no-explicit-any
/** What the receiver answers: a status, an answer of its own, or nothing at all. */
export type Reply = number | 'hang' | { answer: (res: ServerResponse) => void }
type Replying = (delivery: Delivery) => Reply | Promise<Reply>

export type Receiver = {
  /** By name, which the tests allow. */
  url: string
  /** Everything that came, taken or not. */
  got: Delivery[]
  /** Answers so from now on. */
  reply(how: Reply | Replying): void
  /** Resolves with the first delivery, come or still to come, of which this is true. */
  waitFor(isIt: (delivery: Delivery) => boolean, timeoutMs?: number): Promise<Delivery>
  /** Deliveries of one document, in the order in which they came. */
  of(id: string): Delivery[]
  close(): Promise<void>
}

/** A receiver of webhooks, as a front end would have one. */
export async function startReceiver(): Promise<Receiver> {
  const got: Delivery[] = []
  const news = new EventEmitter()
  let how: Reply | Replying = 200
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const delivery = { path: req.url!, headers: req.headers, body, event: JSON.parse(body) }
      got.push(delivery)
      news.emit('one')
      void Promise.resolve(typeof how === 'function' ? how(delivery) : how).then((reply) => {
        if (reply === 'hang') return
        if (typeof reply === 'object') return reply.answer(res)
        res.writeHead(reply).end('thank you')
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/hook`,
    got,
    reply: (next) => void (how = next),
    of: (id) => got.filter(({ event }) => event.data?.id === id),
    async waitFor(isIt, timeoutMs = 20_000) {
      const deadline = AbortSignal.timeout(timeoutMs)
      for (;;) {
        const found = got.find(isIt)
        if (found) return found
        await once(news, 'one', { signal: deadline }).catch(() => {
          throw new Error(`It did not come. What came: ${got.map(({ body }) => body).join('\n')}`)
        })
      }
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
