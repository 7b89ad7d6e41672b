import type { RequestListener } from 'node:http'

/** Answers who comes while the service starts: the port is open before there is anything behind it. */
export const stillStarting: RequestListener = (req, res) => {
  const [status, body] =
    req.url === '/healthz'
      ? [200, { status: 'ok' }]
      : [503, { errors: [{ message: 'The service is starting. Try again soon.', code: 'starting' }] }]
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(status === 503 ? { 'Retry-After': 5 } : {}),
  })
  res.end(JSON.stringify(body))
}
