import http from 'node:http'
import type { Readable } from 'node:stream'
import type { House } from './house.ts'

export type RawAnswer = { status: number; headers: Headers; text: string }
type Raw = {
  path: string
  method?: string
  headers?: Record<string, string | string[]>
  body?: string | Buffer | Readable
}

/** Sends a request as it stands, also one that fetch would correct or refuse. Gives what is answered, if late. */
export const askRaw = (house: House, { path, method = 'GET', headers = {}, body }: Raw): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(house.url)
    const request = http.request({ hostname, port, method, path, headers, agent: false })
    const refused = { answered: false }
    request.on('response', async (response) => {
      refused.answered = true
      const chunks: Buffer[] = []
      try {
        for await (const chunk of response) chunks.push(chunk as Buffer)
      } catch {
        // Hung up in the middle of it: what came is what was answered.
      }
      const named = new Headers()
      for (let at = 0; at < response.rawHeaders.length; at += 2)
        named.append(response.rawHeaders[at]!, response.rawHeaders[at + 1]!)
      resolve({ status: response.statusCode!, headers: named, text: Buffer.concat(chunks).toString() })
    })
    // The service hangs up on whoever goes on sending what it has refused.
    request.on('error', (error) => refused.answered || reject(error))
    if (body && typeof body === 'object' && 'pipe' in body) body.pipe(request)
    else request.end(body)
  })

/** Whether readers are served: a public page, as a visitor asks for it. */
export async function readersAreServed(house: House): Promise<boolean> {
  const [rest, graph] = await Promise.all([
    house.ask('/api/authorities?limit=1'),
    house.graphql('{ Authorities(limit: 1) { docs { name } } }'),
  ])
  return rest.status === 200 && graph.status === 200
}
