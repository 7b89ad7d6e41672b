/** A request that is sent again and again: the same each time, or a new one each time. */
export type Question = {
  name: string
  /** Of the answer. */
  status: number
  next(): Buffer
}

export type Asked = {
  method?: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: unknown
}

/** The same bytes, each time. */
export function known(name: string, asked: Asked, status = 200): Question {
  const bytes = bytesOf(asked)
  return { name, status, next: () => bytes }
}

/** Another question each time: `ask` is given a number that was never given before, in any run. */
export function fresh(name: string, ask: (number: number) => Asked, status = 200): Question {
  let number = Date.now() * 1000
  return { name, status, next: () => bytesOf(ask(number++)) }
}

function bytesOf({ method = 'GET', path, headers = {}, body }: Asked): Buffer {
  const json = body === undefined ? '' : JSON.stringify(body)
  const all = {
    host: 'localhost',
    accept: 'application/json',
    ...headers,
    ...(json
      ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(json)) }
      : {}),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from([`${method} ${path} HTTP/1.1`, ...lines, '', json].join('\r\n'))
}
