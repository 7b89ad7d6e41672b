import type { IncomingMessage } from 'node:http'
import type { Request } from 'express'
import { Refusal } from '../lib/errors.ts'

const HELD = Symbol('the body, read')

type Held = { [HELD]?: Buffer }

/**
 * Reads the body of a request, and holds it for whoever reads it after. By events: a promise for each piece would take
 * longer than the rest of a known answer.
 * @param onEnd is given the body; nothing where it broke off.
 */
export function holdBody(req: IncomingMessage & Held, onEnd: (body: Buffer | undefined) => void): void {
  const chunks: Buffer[] = []
  req.on('data', (chunk: Buffer) => chunks.push(chunk))
  const breakOff = () => onEnd(undefined)
  req.once('error', breakOff)
  req.once('end', () => {
    req.off('error', breakOff)
    onEnd((req[HELD] = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
  })
}

/**
 * The whole body of a request.
 * @throws Refusal 413 as soon as it is longer than `limitBytes`, whatever the request says of its length.
 */
export async function readBody(req: Request, limitBytes: number): Promise<Buffer> {
  const tooLarge = () =>
    new Refusal(413, 'too-large', `Send at most ${Math.round(limitBytes / 1024)} KB at a time.`)
  if (Number(req.headers['content-length'] ?? 0) > limitBytes) throw tooLarge()
  const held = (req as Held)[HELD]
  if (held) return held
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limitBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @throws Refusal 415 for another kind of body, 400 for what is not JSON. */
export function readJson(req: Request, body: Buffer): unknown {
  // A form on another site can send text/plain without asking first: JSON has to say that it is JSON.
  if (!req.is(['application/json', 'application/*+json'])) {
    throw new Refusal(415, 'unsupported-media-type', 'Send JSON, with Content-Type: application/json.')
  }
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new Refusal(400, 'bad-json', 'The body is not JSON. Check its brackets and quotes.')
  }
}
