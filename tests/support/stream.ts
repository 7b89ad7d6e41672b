import { EventEmitter, once } from 'node:events'
import http, { type IncomingHttpHeaders } from 'node:http'

export type StreamEvent = { id?: string; event: string; data: any } // eslint-disable-line @typescript-eslint/no-explicit-any

export type Stream = {
  status: number
  headers: IncomingHttpHeaders
  /** What came instead of a stream, or with it. */
  text(): string
  events: StreamEvent[]
  /** Resolves with the first event, come or still to come, of which this is true. */
  waitFor(isIt: (event: StreamEvent) => boolean, timeoutMs?: number): Promise<StreamEvent>
  /** What was told of one document. */
  of(id: string): string[]
  ended: Promise<void>
  close(): void
}

/** Follows what changes, as a live page does. */
export async function follow(
  url: string,
  { last, path = '/api/changes' }: { last?: string; path?: string } = {},
): Promise<Stream> {
  const request = http.get(url + path, { agent: false, headers: last ? { 'last-event-id': last } : {} })
  const [response] = (await once(request, 'response')) as [http.IncomingMessage]
  const events: StreamEvent[] = []
  const news = new EventEmitter()
  let text = ''
  let read = 0
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    for (let end = text.indexOf('\n\n', read); end >= 0; end = text.indexOf('\n\n', read)) {
      const event = eventIn(text.slice(read, end))
      read = end + 2
      if (event) events.push(event)
    }
    news.emit('news')
  })
  for (const each of [request, response]) each.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => response.once('close', resolve))
  return {
    status: response.statusCode!,
    headers: response.headers,
    text: () => text,
    events,
    ended,
    of: (id) => events.filter(({ data }) => data?.id === id).map(({ data }) => data.change),
    async waitFor(isIt, timeoutMs = 10_000) {
      const deadline = AbortSignal.timeout(timeoutMs)
      for (;;) {
        const found = events.find(isIt)
        if (found) return found
        await once(news, 'news', { signal: deadline }).catch(() => {
          throw new Error(`It was not told. What was: ${text}`)
        })
      }
    },
    close: () => void request.destroy(),
  }
}

function eventIn(block: string): StreamEvent | undefined {
  const lines = block.split('\n').map((line) => /^(\w+): (.*)$/.exec(line))
  const value = (name: string) => lines.find((line) => line?.[1] === name)?.[2]
  const event = value('event')
  return event ? { id: value('id'), event, data: JSON.parse(value('data') ?? 'null') } : undefined
}
