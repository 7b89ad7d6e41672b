import type { IncomingMessage } from 'node:http'
import type { Request } from 'express'
import { Refusal } from '../lib/errors.ts'
import { isNestedOver, MOST_NESTING } from '../lib/nesting.ts'

const PATIENCE_MS = 30_000

const HELD = Symbol('the body, read')

type Held = { [HELD]?: Buffer }

/** Reads the body of a request, and holds it for whoever reads it after. */
export async function holdBody(req: IncomingMessage & Held, limitBytes: number): Promise<Buffer> {
  return (req[HELD] = await readBody(req, limitBytes))
}

/**
 * The whole body of a request, as it is: what is compressed could be a thousand times as long as it looks.
 * @throws Refusal 413 as soon as it is longer than `limitBytes`, whatever the request says of its length; 415 when it is
 * compressed; 408 when it takes too long; 400 when its sender hangs up.
 */
export async function readBody(req: IncomingMessage & Held, limitBytes: number): Promise<Buffer> {
  const tooLarge = () =>
    new Refusal(413, 'too-large', `Send at most ${Math.round(limitBytes / 1024)} KB at a time.`)
  if (Number(req.headers['content-length'] ?? 0) > limitBytes) throw tooLarge()
  if ((req.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Refusal(415, 'unsupported-encoding', 'Send the body as it is, not compressed.')
  if (req[HELD]) return req[HELD]
  const chunks: Buffer[] = []
  let length = 0
  const tooSlow = new Refusal(408, 'too-slow', 'The body took too long to come. Send it again.')
  const late = setTimeout(() => req.destroy(tooSlow), PATIENCE_MS)
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > limitBytes) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof Refusal
      ? error
      : new Refusal(400, 'cut-off', 'The body is not whole. Send it again.')
  } finally {
    clearTimeout(late)
  }
  return Buffer.concat(chunks)
}

/** @throws Refusal 415 for another kind of body, 400 for what is not JSON or nested too deep. */
export function readJson(req: Request, body: Buffer): unknown {
  // A form on another site can send text/plain without asking first: JSON has to say that it is JSON.
  if (!req.is(['application/json', 'application/*+json'])) {
    throw new Refusal(415, 'unsupported-media-type', 'Send JSON, with Content-Type: application/json.')
  }
  const value = parsed(body)
  if (isNestedOver(value, MOST_NESTING))
    throw new Refusal(400, 'too-deep', `Nest values at most ${MOST_NESTING} deep.`)
  return value
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new Refusal(400, 'bad-json', 'The body is not JSON. Check its brackets and quotes.')
  }
}
